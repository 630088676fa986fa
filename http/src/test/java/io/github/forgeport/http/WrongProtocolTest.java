package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static io.github.forgeport.faults.Steps.sendSlowly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Step;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS to a server without TLS, and plain HTTP to a server with TLS, at the host's port or the proxy's. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FaultFixture.JVM, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class WrongProtocolTest extends FaultFixture {

    private static final Content ALERT = Content.of(new byte[] {21, 3, 3, 0, 2, 2, 40});
    private static final Content TUNNEL = Content.of("HTTP/1.1 200 OK\r\n\r\n");

    /** The first bytes that TLS sends; a server that waits for the end of a line waits for ever. */
    private static final Step HELLO = readBytes(5);

    private final HttpPolicy trusting = unhurried().withNetwork(policy.network().withTls(TlsKey.clientContext()));

    /** A policy with a short connection timeout, and as many attempts as by default. */
    private final HttpPolicy quick = trusting.withTimeouts(trusting.timeouts().withConnect(Duration.ofMillis(300)));

    private final FaultServer proxy = own(FaultServer.start());

    private Calls<ThingsApi> secure(HttpPolicy with) {
        return session(host.url("https"), with).calls(ThingsApi.class);
    }

    private HttpPolicy over(HttpPolicy with, boolean socks) {
        int port = proxy.address().getPort();
        return with.withNetwork(with.network()
                .withProxy(socks ? ProxyServer.socks("127.0.0.1", port) : ProxyServer.of("127.0.0.1", port)));
    }

    private String server() {
        return "at 127.0.0.1:" + host.address().getPort();
    }

    static Stream<Named<Content>> banners() {
        return Stream.of(
                named("HTTP/1.1", CorrectResponses.html(400, "<p>Bad Request</p>")),
                named("HTTP/1.0", Content.of("HTTP/1.0 400 Bad request\r\n\r\n")),
                named("HTTP/0.9", Content.of("<html>Bad Request</html>")),
                named("HTTP/2", Content.of(new byte[] {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100})),
                named("SSH", Content.of("SSH-2.0-OpenSSH_9.6\r\n")),
                named("SMTP", Content.of("220 mail.example ESMTP\r\n")),
                named("IMAP", Content.of("* OK ready\r\n")),
                named("Git's own", Content.of("0032ERR unknown request\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("banners")
    @Tag("row:A18")
    void a18_who_answers_tls_in_another_protocol_is_told_of_as_such_and_asked_once(Content banner) {
        host.byDefault(Script.of(HELLO, send(banner), hang()));

        Unavailable failure = failure(Unavailable.class, secure(trusting));

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure).hasMessageContaining("is not TLS, but plain HTTP").hasMessageContaining(server());
        assertThat(host.hasReceived(CANARY)).isFalse();
    }

    @Test
    @Tag("row:A18")
    void a18_who_does_not_answer_tls_is_told_of_within_the_time_of_one_connection() {
        host.byDefault(Script.of(hang()));

        TimedOut failure = failure(TimedOut.class, secure(quick));

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.TLS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
        assertThat(failure).hasMessageContaining("plain HTTP").hasMessageContaining(server());
    }

    /** The server waits for the end of a line, which TLS does not send. */
    @Test
    @Tag("row:A18")
    void a18_a_healthy_server_of_plain_http_is_told_of_within_the_time_of_one_connection() {
        assertThat(failure(TimedOut.class, secure(quick)))
                .hasMessageContaining("plain HTTP")
                .extracting(failure -> failure.call().attempts())
                .isEqualTo(1);
        assertThat(host.requestCount()).isZero();
    }

    static Stream<Named<Step>> ends() {
        return Stream.of(named("closes", close()), named("resets", reset()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    @Tag("row:A18")
    void a18_who_breaks_off_instead_of_answering_tls_may_speak_plain_http(Step end) {
        host.byDefault(Script.of(HELLO, end));

        Unavailable failure = failure(Unavailable.class, secure(trusting));

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure).hasMessageContaining("plain HTTP").hasMessageContaining(server());
    }

    @ParameterizedTest(name = "SOCKS: {0}")
    @ValueSource(booleans = {false, true})
    @Tag("row:A18")
    void a18_the_same_behind_a_proxy_is_of_the_host(boolean socks) {
        proxy.byDefault(socks ? ProxyScripts.socksTo(host) : ProxyScripts.forwardTo(host));
        host.nextConnection(Script.of(HELLO, send(CorrectResponses.status(400)), hang()));

        assertThat(failure(Unavailable.class, secure(over(trusting, socks))))
                .hasMessageContaining("is not TLS, but plain HTTP")
                .hasMessageContaining(server() + " through the proxy 127.0.0.1:"
                        + proxy.address().getPort());
        assertThat(failure(TimedOut.class, secure(over(quick, socks))))
                .hasMessageContaining("plain HTTP")
                .hasMessageContaining(server());
    }

    @Test
    @Tag("row:A4")
    void a4_a_host_that_spoke_tls_before_and_stalls_is_slow_and_asked_again() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()));
        secure.byDefault(Script.of(readRequest(), send(GOOD), close()));
        proxy.byDefault(ProxyScripts.forwardTo(secure));
        get(session(secure.url(), over(trusting, false)).calls(ThingsApi.class));
        HttpPolicy with = over(trusting.withTimeouts(trusting.timeouts().withConnect(Duration.ofMillis(700))), false);
        Calls<ThingsApi> calls = session(secure.url(), with).calls(ThingsApi.class);
        get(calls);
        proxy.byDefault(Script.of(readRequest(), send(TUNNEL), hang()));

        TimedOut failure = failure(TimedOut.class, calls);

        assertThat(failure.phase()).isEqualTo(TimedOut.Phase.TLS);
        assertThat(failure.call().attempts()).isEqualTo(3);
        assertThat(failure).hasMessageNotContaining("plain");
    }

    static Stream<Named<Step[]>> alerts() {
        return Stream.of(
                named("and waits", new Step[] {readRequest(), send(ALERT), hang()}),
                named("and closes", new Step[] {readRequest(), send(ALERT), close()}),
                named("and resets", new Step[] {readRequest(), send(ALERT), pause(Duration.ofMillis(100)), reset()}),
                named("of an old version", new Step[] {
                    readRequest(), send(Content.of(new byte[] {21, 3, 1, 0, 2, 2, 70})), hang()
                }),
                named("byte by byte", new Step[] {readRequest(), sendSlowly(ALERT, Duration.ofMillis(10)), hang()}),
                named("before it is asked", new Step[] {send(ALERT), hang()}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    @Tag("row:B23")
    void b23_who_answers_plain_http_by_an_alert_of_tls_is_told_of_as_such_and_asked_once(Step[] steps) {
        host.byDefault(Script.of(steps));

        Unavailable failure = failure(Unavailable.class, calls(unhurried()));

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
        assertThat(failure).hasMessageContaining("https").hasMessageContaining(server());
    }

    @Test
    @Tag("row:B23")
    void b23_a_server_of_the_jdks_tls_is_told_of() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()));

        Unavailable failure = failure(
                Unavailable.class, session(secure.url("http"), unhurried()).calls(ThingsApi.class));

        assertThat(failure).hasMessageContaining("speaks TLS").hasMessageContaining("127.0.0.1:");
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>",
                "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />\n",
                "Bad Request\r\nThis combination of host and port requires TLS.\r\n",
                "Client sent an HTTP request to an HTTPS server.\n"
            })
    @Tag("row:B23")
    void b23_a_page_that_says_so_is_taken_at_its_word(String page) {
        host.answering(request -> CorrectResponses.html(400, page));

        Rejected failure = failure(Rejected.class, calls(policy));

        assertThat(failure.call().attempts()).isOne();
        assertThat(failure)
                .hasMessageContaining("Give the endpoint with https: 127.0.0.1:"
                        + host.address().getPort() + " says that it speaks TLS.");
    }

    @Test
    @Tag("row:B23")
    void b23_over_tls_and_with_another_status_such_a_page_says_nothing() {
        String page = "The plain HTTP request was sent to HTTPS port";
        FaultServer secure =
                own(FaultServer.startTls(TlsKey.trusted()).answering(request -> CorrectResponses.html(400, page)));
        host.answering(request -> CorrectResponses.html(422, page));

        assertThat(failure(Rejected.class, session(secure.url(), trusting).calls(ThingsApi.class)))
                .hasMessageNotContaining("https");
        assertThat(failure(Rejected.class, calls(policy))).hasMessageNotContaining("https");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    @Tag("row:B23")
    void b23_who_breaks_off_instead_of_answering_plain_http_may_speak_tls(Step end) {
        host.byDefault(Script.of(readRequest(), end));

        Unavailable failure = failure(Unavailable.class, calls(policy));

        assertThat(failure.reason()).isEqualTo(Reason.RECEIVE);
        assertThat(failure.call().attempts()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("TLS").hasMessageContaining(server());
    }

    @Test
    @Tag("row:B23")
    void b23_who_said_something_before_it_broke_off_speaks_plain_http() {
        host.nextRequest(Script.answer(GOOD), Script.of(close()));
        Calls<ThingsApi> calls = calls(once());
        get(calls);

        assertThat(failure(Unavailable.class, calls)).hasMessageNotContaining("TLS");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    @Tag("row:B23")
    void b23_a_proxy_that_wants_tls_is_told_of_as_such(Step[] steps) {
        proxy.byDefault(Script.of(steps));

        for (String scheme : new String[] {"http", "https"}) {
            Unavailable failure = failure(
                    Unavailable.class,
                    session(host.url(scheme), over(trusting, false)).calls(ThingsApi.class));

            assertThat(failure.reason()).isEqualTo(Reason.PROXY);
            assertThat(failure.call().attempts()).isOne();
            assertThat(failure)
                    .hasMessageContaining("Check the proxy's port, which speaks TLS")
                    .hasMessageContaining(
                            "through the proxy 127.0.0.1:" + proxy.address().getPort());
        }
        assertThat(host.connections()).isZero();
    }
}
