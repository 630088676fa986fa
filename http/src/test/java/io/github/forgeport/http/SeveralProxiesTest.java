package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.port.SaturatedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls with several proxies of the JVM's selector, some of them unreachable. */
@ResourceLock(FaultFixture.JVM)
class SeveralProxiesTest extends FaultFixture {

    private static final URI FORGE = URI.create("http://forge.invalid/gate");

    private final FaultServer proxy = own(FaultServer.start());
    private final ProxySelector jvms = ProxySelector.getDefault();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);

    /** The action that the proxy selector runs when it is notified of a failure, besides recording it. */
    private Runnable whenTold = () -> {};

    @AfterEach
    void restore() {
        answer.countDown();
        ProxySelector.setDefault(jvms);
    }

    private void select(Proxy... proxies) {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return Arrays.asList(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException error) {
                told.add(uri + " " + ((InetSocketAddress) at).getPort() + " "
                        + error.getClass().getSimpleName());
                whenTold.run();
            }
        });
    }

    private Proxy refusing() {
        return new Proxy(Proxy.Type.HTTP, own(RefusedPort.reserve()).address());
    }

    private Proxy refusingSocks() {
        return new Proxy(Proxy.Type.SOCKS, own(RefusedPort.reserve()).address());
    }

    private Proxy silent() {
        return new Proxy(Proxy.Type.HTTP, own(SaturatedPort.start()).address());
    }

    private static Proxy unknown() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("nothing.invalid", 3128));
    }

    private static Proxy unusable() {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("fake canary@proxy", 0));
    }

    /** Starts a proxy that executes this script on each connection. */
    private Proxy that(Script script) {
        return new Proxy(
                Proxy.Type.HTTP, own(FaultServer.start().byDefault(script)).address());
    }

    private Proxy http() {
        proxy.byDefault(ProxyScripts.forwardTo(host));
        return new Proxy(Proxy.Type.HTTP, proxy.address());
    }

    private Proxy socks() {
        proxy.byDefault(ProxyScripts.socksTo(host));
        return new Proxy(Proxy.Type.SOCKS, proxy.address());
    }

    private static int portOf(Proxy proxy) {
        return ((InetSocketAddress) proxy.address()).getPort();
    }

    private Calls<ThingsApi> calls(URI endpoint, HttpPolicy with) {
        return session(endpoint, with).calls(ThingsApi.class);
    }

    private interface Dead {
        Proxy of(SeveralProxiesTest test);
    }

    static Stream<Named<Dead>> dead() {
        return Stream.of(
                named("refuses", SeveralProxiesTest::refusing),
                named("refuses SOCKS", SeveralProxiesTest::refusingSocks),
                named("has an unknown name", test -> unknown()),
                named("hangs up", test -> test.that(Script.of(readRequest(), close()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dead")
    @Tag("row:A17")
    void a17_the_next_proxy_is_taken_where_one(Dead dead) {
        Proxy first = dead.of(this);
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));
        proxy.byDefault(ProxyScripts.forwardTo(secure));
        select(first, new Proxy(Proxy.Type.HTTP, proxy.address()));
        HttpPolicy trusting = policy.withNetwork(policy.network().withTls(TlsKey.clientContext()));

        assertThat(get(calls(secure.url(), trusting)).name()).isEqualTo("a");

        assertThat(told).singleElement().asString().startsWith(secure.url() + " " + portOf(first) + " ");
    }

    @EnabledOnOs(OS.LINUX) // Elsewhere the queue of a port is not filled.
    @Test
    @Tag("row:A17")
    void a17_one_that_does_not_answer_leaves_the_next_its_part_of_the_time() {
        FaultServer mute = own(FaultServer.start().byDefault(Script.of(hang())));
        select(silent(), new Proxy(Proxy.Type.SOCKS, mute.address()), socks());
        HttpPolicy patient = unhurried().withTimeouts(unhurried().timeouts().withConnect(Duration.ofSeconds(4)));

        assertThat(get(calls(FORGE, patient)).name()).isEqualTo("a");
        assertThat(told).hasSize(2);
    }

    @Test
    @Tag("row:A17")
    void a17_http_socks_and_the_straight_way_are_taken_in_the_order_of_the_selector() {
        select(refusing(), refusingSocks(), socks(), Proxy.NO_PROXY);
        assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");
        assertThat(proxy.connections()).isOne();

        select(refusingSocks(), Proxy.NO_PROXY, socks());
        assertThat(get(calls(host.url(), policy)).name()).isEqualTo("a");
        assertThat(proxy.connections()).as("the straight way comes first").isOne();

        select(Proxy.NO_PROXY, http());
        assertThat(get(calls(FORGE, policy)).name())
                .as("the straight way leads nowhere")
                .isEqualTo("a");
        assertThat(told).hasSize(3).allMatch(one -> one.endsWith("ConnectException"));
    }

    @Test
    @Tag("row:A17")
    void a17_the_selector_is_told_of_each_that_failed_also_of_the_last_and_the_failure_names_all() {
        Proxy[] proxies = {refusing(), unknown(), refusingSocks()};
        select(proxies);

        Unavailable failure = failure(Unavailable.class, calls(FORGE, policy));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().attempts()).isOne();
        assertThat(told)
                .containsExactly(
                        "http://forge.invalid " + portOf(proxies[0]) + " ConnectException",
                        "http://forge.invalid 3128 UnknownHostException",
                        "http://forge.invalid " + portOf(proxies[2]) + " ConnectException");
        assertThat(failure)
                .hasMessageContaining("forge.invalid:80 through the proxy 127.0.0.1:" + portOf(proxies[2]) + ":")
                .hasMessageEndingWith(" Tried 127.0.0.1:" + portOf(proxies[0])
                        + " (Connection refused), nothing.invalid:3128 (unknown name), 127.0.0.1:"
                        + portOf(proxies[2]) + " (Connection refused).");
    }

    @Test
    @Tag("row:A17")
    void a17_the_straight_way_that_fails_is_of_the_host_and_no_selector_is_told_of_it() {
        Proxy first = refusing();
        select(first, Proxy.NO_PROXY);
        URI nobody = own(RefusedPort.reserve()).url();

        Unavailable failure = failure(Unavailable.class, calls(nobody, once()));

        assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
        assertThat(failure)
                .hasMessageContaining("127.0.0.1:" + nobody.getPort() + ": no connection")
                .hasMessageContaining("127.0.0.1:" + portOf(first) + " (Connection refused)");
        assertThat(told).hasSize(1);
    }

    @Test
    @Tag("row:A17")
    void a17_the_straight_way_is_not_taken_where_only_proxies_are_named() {
        select(refusing(), refusingSocks(), unusable());
        assertThat(failure(Unavailable.class, calls(policy)).reason()).isEqualTo(Reason.PROXY);

        select(unusable(), null);
        assertThat(failure(Unavailable.class, calls(policy)).reason()).isEqualTo(Reason.PROXY);

        assertThat(host.connections()).isZero();
    }

    static Stream<Named<Script>> answers() {
        return Stream.of(
                named("403", ProxyScripts.refuse(CorrectResponses.html(403, "<h1>No</h1>"))),
                named("407", ProxyScripts.refuse(CorrectResponses.status(407).header("Proxy-Authenticate", "Basic"))),
                named("502", ProxyScripts.refuse(CorrectResponses.status(502))),
                named("no HTTP", Script.of(readRequest(), send("220 mail ready\r\n\r\n"), close())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    @Tag("row:A17")
    void a17_an_answer_of_a_proxy_is_final_and_no_other_is_asked(Script answer) {
        select(that(answer), http());

        Unavailable failure = failure(Unavailable.class, calls(URI.create("https://forge.invalid"), policy));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(proxy.connections()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    @Tag("row:A17")
    void a17_a_certificate_that_is_not_trusted_is_final_and_no_other_is_asked() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()));
        select(that(ProxyScripts.forwardTo(secure)), http());

        Unavailable failure = failure(Unavailable.class, calls(secure.url(), policy));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
        assertThat(proxy.connections()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    @Tag("row:A17")
    void a17_entries_that_cannot_be_used_are_passed_over() {
        select(unusable(), null, http());

        assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");
        assertThat(told).isEmpty();
    }

    @Test
    @Tag("row:A17")
    void a17_socks_4_is_passed_over_where_there_is_another() {
        System.setProperty("socksProxyVersion", "4");
        try {
            select(refusingSocks(), http());

            assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");
        } finally {
            System.clearProperty("socksProxyVersion");
        }
    }

    @Test
    @Tag("row:A17")
    void a17_what_it_throws_when_it_is_told_changes_nothing() {
        whenTold = () -> {
            throw new IllegalStateException(CANARY);
        };
        select(refusing(), http());

        assertThat(get(calls(FORGE, policy)).name()).isEqualTo("a");
    }

    @ParameterizedTest(name = "{0} interrupts")
    @ValueSource(ints = {0, 1})
    @Tag("row:A17")
    void a17_one_that_does_not_return_from_being_told_is_not_waited_for(int interrupts) throws Exception {
        whenTold = this::hangAsItIsTold;
        select(refusing(), http());
        CompletableFuture<Object> ended = new CompletableFuture<>();
        Calls<ThingsApi> calls = calls(FORGE, unhurried());
        Thread caller = new Thread(() -> ended.complete(outcome(calls)));

        caller.start();
        while (told.isEmpty()) {
            Thread.sleep(5);
        }
        if (interrupts > 0) {
            caller.interrupt();
        }

        Object outcome = ended.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOfAny(ThingsApi.Thing.class, Interrupted.class);
    }

    private static Object outcome(Calls<ThingsApi> calls) {
        try {
            return get(calls);
        } catch (GitHostException failure) {
            return failure;
        }
    }

    private void hangAsItIsTold() {
        while (answer.getCount() > 0) {
            try {
                answer.await();
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    @Test
    void i1_a_fatal_error_as_it_is_told_passes_on_and_leaves_the_next_call_its_place() {
        StackOverflowError fatal = new StackOverflowError();
        whenTold = () -> {
            throw fatal;
        };
        select(refusing(), http());
        Calls<ThingsApi> calls = calls(FORGE, policy.withLimits(policy.limits().withConnections(1)));

        assertThatThrownBy(() -> get(calls)).isSameAs(fatal);

        whenTold = () -> {};
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @EnabledOnOs(OS.LINUX) // Elsewhere the queue of a port is not filled.
    @Test
    @Tag("row:A17")
    void a17_the_time_of_all_together_is_that_of_one_connection() {
        Proxy[] proxies = {silent(), silent(), silent()};
        select(proxies);
        HttpPolicy quick = policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(900)));

        Unavailable failure = failure(Unavailable.class, calls(FORGE, quick));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
        assertThat(told).hasSize(3).allMatch(one -> one.endsWith("SocketTimeoutException"));
        for (Proxy each : proxies) {
            assertThat(failure).hasMessageContaining("127.0.0.1:" + portOf(each) + " (no answer)");
        }
    }

    @Test
    void a_selector_without_any_names_the_straight_way() {
        select();

        assertThat(get(calls(host.url(), policy)).name()).isEqualTo("a");
        assertThat(told).isEmpty();
    }
}
