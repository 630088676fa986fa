package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
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
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through an HTTP proxy, of the policy or of the JVM. */
@ResourceLock(FaultFixture.JVM)
class ProxyTest extends FaultFixture {

    private static final Secret PASSWORD = Secret.of("fake-canary-password");

    private final FaultServer proxy = own(FaultServer.start());
    private final ProxySelector jvms = ProxySelector.getDefault();

    @AfterEach
    void restore() {
        ProxySelector.setDefault(jvms);
    }

    private ProxyServer proxyServer() {
        return ProxyServer.of("127.0.0.1", proxy.address().getPort());
    }

    private HttpPolicy over(ProxyServer server) {
        return policy.withNetwork(policy.network().withProxy(server).withTls(TlsKey.clientContext()));
    }

    private Calls<ThingsApi> calls(URI endpoint, ProxyServer server) {
        return session(endpoint, over(server)).calls(ThingsApi.class);
    }

    private FaultServer tlsHost() {
        return own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));
    }

    private static ProxySelector always(Proxy.Type type, InetSocketAddress address) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(type == Proxy.Type.DIRECT ? Proxy.NO_PROXY : new Proxy(type, address));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException error) {
                // Nobody asks.
            }
        };
    }

    @Test
    @Tag("row:H39")
    void h39_plain_http_goes_over_a_proxy_with_the_whole_address() {
        proxy.byDefault(ProxyScripts.forward());

        assertThat(get(calls(host.url(), proxyServer())).name()).isEqualTo("a");

        ReceivedRequest seen = proxy.requests().get(0);
        assertThat(seen.method()).isEqualTo("GET");
        assertThat(seen.target()).isEqualTo(host.url() + "/things/1?fixed=a");
        assertThat(seen.headers("Host"))
                .containsExactly("127.0.0.1:" + host.address().getPort());
        assertThat(seen.headers("Proxy-Authorization")).isEmpty();
        assertThat(host.requests().get(0).target()).isEqualTo("/things/1?fixed=a");
    }

    @Test
    @Tag("row:H39")
    void h39_a_host_that_only_the_proxy_knows_is_not_looked_up_here() {
        proxy.byDefault(ProxyScripts.forwardTo(host));

        assertThat(get(calls(URI.create("http://forge.invalid/gate"), proxyServer()))
                        .name())
                .isEqualTo("a");

        assertThat(proxy.requests().get(0).target()).isEqualTo("http://forge.invalid/gate/things/1?fixed=a");
        assertThat(host.requests().get(0).headers("Host")).containsExactly("forge.invalid");
    }

    @Test
    @Tag("row:H39")
    void h39_tls_goes_through_a_tunnel_and_the_proxy_sees_nothing_of_it() {
        FaultServer secure = tlsHost();
        proxy.byDefault(ProxyScripts.forward());
        // The first handshake of a JVM may take seconds on a busy machine.
        HttpPolicy patient =
                over(proxyServer()).withTimeouts(unhurried().timeouts().withConnect(Duration.ofSeconds(20)));
        Calls<ThingsApi> calls = session(secure.url(), patient).calls(ThingsApi.class);

        get(calls);
        get(calls);

        assertThat(proxy.requests()).hasSize(1);
        assertThat(proxy.requests().get(0).method()).isEqualTo("CONNECT");
        assertThat(proxy.requests().get(0).target())
                .isEqualTo("127.0.0.1:" + secure.address().getPort());
        assertThat(proxy.hasReceived(CANARY)).isFalse();
        assertThat(proxy.hasReceived("things")).isFalse();
        assertThat(secure.requestCount()).isEqualTo(2);
        assertThat(secure.requests().get(0).target()).isEqualTo("/things/1?fixed=a");
    }

    @Test
    @Tag("row:H39")
    void h39_the_proxys_password_goes_to_the_proxy_alone_over_plain_http() {
        proxy.byDefault(ProxyScripts.forwardWithPassword("tom", PASSWORD.reveal()));

        assertThat(get(calls(host.url(), proxyServer().withUser("tom", PASSWORD)))
                        .name())
                .isEqualTo("a");

        assertThat(proxy.requestCount()).isOne();
        assertThat(host.hasReceived("Proxy-")).isFalse();
    }

    @Test
    @Tag("row:H39")
    void h39_the_proxys_password_goes_to_the_proxy_alone_before_a_tunnel() {
        FaultServer secure = tlsHost();
        proxy.byDefault(ProxyScripts.forwardWithPassword("tom", PASSWORD.reveal()));

        assertThat(get(calls(secure.url(), proxyServer().withUser("tom", PASSWORD)))
                        .name())
                .isEqualTo("a");

        assertThat(proxy.requestCount()).isOne();
        assertThat(secure.hasReceived("Proxy-")).isFalse();
    }

    @Test
    @Tag("row:H39")
    void h39_the_proxy_that_was_chosen_comes_before_the_jvms() {
        ProxySelector.setDefault(
                always(Proxy.Type.HTTP, own(RefusedPort.reserve()).address()));
        proxy.byDefault(ProxyScripts.forward());

        assertThat(get(calls(host.url(), proxyServer())).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:H39")
    void h39_the_jvms_proxy_is_used_where_none_was_chosen() {
        ProxySelector.setDefault(always(Proxy.Type.HTTP, proxy.address()));
        proxy.byDefault(ProxyScripts.forward());

        assertThat(get(calls(policy)).name()).isEqualTo("a");

        assertThat(proxy.requests().get(0).target()).isEqualTo(host.url() + "/things/1?fixed=a");
    }

    @Test
    @Tag("row:H39")
    void h39_a_jvm_without_a_proxy_goes_the_straight_way() {
        ProxySelector.setDefault(always(Proxy.Type.DIRECT, null));
        assertThat(get(calls(policy)).name()).isEqualTo("a");

        ProxySelector.setDefault(null);
        assertThat(get(calls(policy)).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:H39")
    void h39_a_selector_of_the_jvm_that_fails_or_names_what_cannot_be_is_in_the_way() {
        ProxySelector.setDefault(always(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.invalid", 0)));
        assertThat(failure(Unavailable.class, calls(policy)).reason()).isEqualTo(Reason.PROXY);

        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress at, IOException error) {
                // Nobody asks.
            }
        });
        Unavailable failure = failure(Unavailable.class, calls(policy));
        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure).hasNoCause();
        assertThat(host.connections()).isZero();
    }

    static Stream<Named<Script>> refusals() {
        return Stream.of(
                named("403", ProxyScripts.refuse(CorrectResponses.html(403, "<h1>No</h1>"))),
                named("407", ProxyScripts.refuse(CorrectResponses.status(407).header("Proxy-Authenticate", "Basic"))),
                named("502", ProxyScripts.refuse(CorrectResponses.status(502))),
                named(
                        "a page as if it were a tunnel",
                        ProxyScripts.refuse(CorrectResponses.html(204, "<h1>Sign in</h1>"))),
                named("a redirect", ProxyScripts.refuse(CorrectResponses.redirect(302, "http://portal.invalid/"))),
                named("no status", ProxyScripts.refuse(CorrectResponses.status(0))),
                named("another status", ProxyScripts.refuse(CorrectResponses.status(999))),
                named("another protocol", refusing("HTTP/1.1 101 Yes\r\n\r\n" + TUNNEL)),
                named("another protocol, alone", refusing("HTTP/1.1 101 Yes\r\n\r\n")),
                named("an interim answer and a refusal", refusing("HTTP/1.1 100 Wait\r\n\r\nHTTP/1.1 403 No\r\n\r\n")),
                named("only interim answers", refusing("HTTP/1.1 102 Wait\r\n\r\n".repeat(20))),
                named("no HTTP", Script.of(readRequest(), send("220 mail ready\r\n\r\n"), close())),
                named(
                        "a huge header",
                        ProxyScripts.refuse(CorrectResponses.status(403).hugeHeader(1_000_000))),
                named("nothing", Script.of(readRequest(), close())));
    }

    private static Script refusing(String text) {
        return Script.of(readRequest(), send(text), hang());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @Tag("row:A7")
    void a7_a_proxy_that_refuses_a_tunnel_is_in_the_way_and_is_shown_nothing(Script refusal) {
        FaultServer secure = tlsHost();
        proxy.byDefault(refusal);

        Unavailable failure =
                failure(Unavailable.class, calls(secure.url(), proxyServer().withUser("tom", PASSWORD)));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(proxy.hasReceived(CANARY)).isFalse();
        assertThat(secure.connections()).isZero();
        assertNothingTold(failure);
        proxy.awaitOpenConnections(0, SOON);
    }

    private static void assertNothingTold(GitHostException failure) {
        String pair = Base64.getEncoder().encodeToString(("tom:" + PASSWORD.reveal()).getBytes(UTF_8));
        for (Throwable told = failure; told != null; told = told.getCause()) {
            assertThat(told.toString()).doesNotContain("canary", pair);
        }
    }

    private static final String TUNNEL = "HTTP/1.1 200 Connection established\r\n\r\n";

    static Stream<Named<Content>> slippedIn() {
        Content tunnel = Content.of(TUNNEL);
        return Stream.<Named<Content>>of(
                        named("a whole answer", tunnel.then(CorrectResponses.ok("{\"name\":\"forged\"}"))),
                        named("two whole answers", tunnel.then(GOOD).then(GOOD)),
                        named("the beginning of an answer", tunnel.then("HTTP/1.1 200 OK\r\nContent-Le")),
                        named("one byte", tunnel.then("H")),
                        named("an empty line", tunnel.then("\r\n")),
                        named("a record of TLS", tunnel.then(Content.of(new byte[] {21, 3, 3, 0, 2, 2, 40}))),
                        named("more than a buffer holds", tunnel.then("x".repeat(100_000))),
                        named("a body", CorrectResponses.ok("{\"name\":\"forged\"}")),
                        named(
                                "a chunked body",
                                CorrectResponses.ok("{\"name\":\"forged\"}").chunked()),
                        named("a second acceptance", Content.of("HTTP/1.1 100 Continue\r\n\r\n" + TUNNEL + TUNNEL)))
                .map(slipped -> named(slipped.getName(), atOnce(slipped.getPayload())));
    }

    /** Returns the content held in memory, so that it is sent in one write. */
    private static Content atOnce(Content slipped) {
        return Content.of(slipped.bytes());
    }

    @ParameterizedTest
    @MethodSource("slippedIn")
    @Tag("row:A11")
    void a11_what_a_proxy_slips_in_behind_its_acceptance_is_never_the_hosts(Content accepting) {
        FaultServer secure = tlsHost();
        proxy.byDefault(ProxyScripts.forwardWithConnectReply(accepting));

        Unavailable failure = failure(Unavailable.class, calls(secure.url(), proxyServer()));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(secure.requestCount()).isZero();
        proxy.awaitOpenConnections(0, SOON);
    }

    @Test
    @Tag("row:A11")
    void a11_what_a_proxy_sends_later_is_read_as_tls_and_fails_there() {
        FaultServer secure = tlsHost();
        proxy.byDefault(Script.of(readRequest(), send(TUNNEL), pause(Duration.ofMillis(100)), send(GOOD), hang()));

        Unavailable failure = failure(Unavailable.class, calls(secure.url(), proxyServer()));

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(secure.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 202 OK\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\n",
                "HTTP/1.1 299 \r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    @Tag("row:A7")
    void a7_any_success_opens_a_tunnel_and_what_it_says_of_a_body_is_nothing(String acceptance) {
        FaultServer secure = tlsHost();
        proxy.byDefault(ProxyScripts.forwardWithConnectReply(Content.of(acceptance)));

        assertThat(get(calls(secure.url(), proxyServer())).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_says_nothing_is_waited_for_as_long_as_for_a_connection() {
        proxy.byDefault(Script.of(readRequest(), hang()));
        HttpPolicy quick = over(proxyServer())
                .withTimeouts(unhurried().timeouts().withConnect(Duration.ofMillis(300)))
                .withRetries(Retries.DEFAULTS.withAttempts(1));

        TimedOut failure =
                failure(TimedOut.class, session(tlsHost().url(), quick).calls(ThingsApi.class));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.CONNECT);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_that_is_not_there_is_in_the_way() {
        int nobody = own(RefusedPort.reserve()).address().getPort();

        Unavailable failure = failure(Unavailable.class, calls(host.url(), ProxyServer.of("127.0.0.1", nobody)));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().attempts()).isOne();
    }

    @Test
    @Tag("row:A7")
    void a7_a_proxy_of_an_unknown_name_is_in_the_way() {
        Unavailable failure = failure(Unavailable.class, calls(host.url(), ProxyServer.of("nothing.invalid", 3128)));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
    }

    @Test
    @Tag("row:A7")
    void a7_a_forwarding_proxy_that_does_not_know_the_user_passed_nothing_on() {
        proxy.byDefault(ProxyScripts.forwardWithPassword("tom", "another"));

        Unavailable failure =
                failure(Unavailable.class, calls(host.url(), proxyServer().withUser("tom", PASSWORD)));

        assertThat(failure.reason()).isEqualTo(Reason.PROXY);
        assertThat(failure.call().status()).hasValue(407);
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isZero();
        assertNothingTold(failure);
    }

    @Test
    @Tag("row:A6")
    void a6_the_certificate_behind_a_tunnel_is_checked_for_the_host() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.wrongHost()));
        proxy.byDefault(ProxyScripts.forward());

        Unavailable failure = failure(Unavailable.class, calls(secure.url(), proxyServer()));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
        assertThat(secure.requestCount()).isZero();
    }
}
