package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls with a custom JVM-wide proxy selector, which may throw, hang or return anything. */
@ResourceLock(FaultFixture.JVM)
class JvmProxySelectorTest extends FaultFixture {

    private final ProxySelector jvms = ProxySelector.getDefault();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    @AfterEach
    void restore() {
        answer.countDown();
        ProxySelector.setDefault(jvms);
    }

    private static void select(Supplier<List<Proxy>> proxies) {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return proxies.get();
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException error) {
                // Nobody asks.
            }

            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException(CANARY);
            }
        });
    }

    /** Returns proxies only when released, and ignores interrupts. */
    private List<Proxy> late() {
        asked.countDown();
        while (answer.getCount() > 0) {
            try {
                answer.await();
            } catch (InterruptedException ignored) {
                continue;
            }
        }
        return List.of(Proxy.NO_PROXY);
    }

    private HttpPolicy patient() {
        return unhurried()
                .withTimeouts(unhurried().timeouts().withConnect(Duration.ofSeconds(20)))
                .withRetries(policy.retries().withAttempts(1));
    }

    @Test
    @Tag("row:A12")
    void a12_one_that_does_not_answer_is_waited_for_as_long_as_for_a_connection() {
        select(this::late);
        Calls<ThingsApi> calls = calls(policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(200))));

        TimedOut failure = failure(TimedOut.class, calls, Repetition.ONCE);

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.CONNECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("proxy selector");
        answer.countDown();
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:A12")
    void a12_one_that_answers_in_the_place_of_one_that_does_not_is_asked() {
        select(this::late);
        Calls<ThingsApi> calls = calls(policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(200))));
        failure(TimedOut.class, calls);

        select(() -> List.of(Proxy.NO_PROXY));

        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:A12")
    void a12_an_interrupt_ends_the_wait_for_it() throws Exception {
        select(this::late);
        Calls<ThingsApi> calls = calls(patient());
        CompletableFuture<GitHostException> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> failure.complete(failure(GitHostException.class, calls)));
        caller.start();
        asked.await();

        caller.interrupt();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Interrupted.class);
    }

    @Test
    @Tag("row:A12")
    void a12_closing_the_session_ends_the_wait_for_it() throws Exception {
        select(this::late);
        HttpSession session = session(host.url(), patient());
        CompletableFuture<GitHostException> failure =
                inBackground(() -> failure(GitHostException.class, session.calls(ThingsApi.class)));
        asked.await();

        session.close();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Closed.class);
    }

    static Stream<Named<Supplier<List<Proxy>>>> broken() {
        return Stream.of(
                named("throws a runtime exception", () -> {
                    throw new IllegalStateException(CANARY);
                }),
                named("throws an error", () -> {
                    throw new AssertionError(CANARY);
                }),
                named("throws a checked exception past the compiler", () -> sneaky(new IOException(CANARY))),
                named("has no permission", () -> {
                    throw new SecurityException(CANARY);
                }),
                named("gives null", () -> null),
                named("gives null in a list", () -> Collections.singletonList(null)),
                named("gives a list that throws", () -> new AbstractList<>() {
                    @Override
                    public Proxy get(int index) {
                        throw new IllegalStateException(CANARY);
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                }),
                named(
                        "names a proxy without an address",
                        () -> List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 1)) {
                            @Override
                            public SocketAddress address() {
                                return null;
                            }
                        })),
                named("names an HTTP proxy that cannot be", () -> unresolved(Proxy.Type.HTTP)),
                named("names a SOCKS proxy that cannot be", () -> unresolved(Proxy.Type.SOCKS)));
    }

    private static List<Proxy> unresolved(Proxy.Type type) {
        return List.of(new Proxy(type, InetSocketAddress.createUnresolved("fake canary@proxy", 0)));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> List<Proxy> sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @Tag("row:A7")
    void a7_one_that_breaks_is_in_the_way_and_told_by_class_and_not_by_what_it_says(Supplier<List<Proxy>> proxies) {
        select(proxies);

        Unavailable failure = failure(Unavailable.class, calls(policy));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("ended as java.").hasMessageNotContaining("canary");
        assertThat(failure).hasNoCause();
        assertThat(host.connections()).isZero();
    }

    @Test
    void a_list_without_a_proxy_is_the_straight_way() {
        select(List::of);

        assertThat(get(calls(policy)).name()).isEqualTo("a");
    }

    @Test
    void i1_its_fatal_error_passes_on_and_leaves_the_next_call_its_place() {
        HttpPolicy ofOne = policy.withLimits(policy.limits().withConnections(1));
        Calls<ThingsApi> calls = calls(ofOne);
        StackOverflowError fatal = new StackOverflowError();
        select(() -> {
            throw fatal;
        });

        assertThatThrownBy(() -> get(calls)).isSameAs(fatal);

        select(List::of);
        assertThat(get(calls).name()).isEqualTo("a");
    }
}
