package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.pause;
import static io.github.forgeport.faults.Steps.readRequest;
import static io.github.forgeport.faults.Steps.reset;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each network failure names its server and its proxy, without a password. */
class ServerInMessageTest extends FaultFixture {

    private static final String PASSWORD = "fake-canary-password";

    private final HttpPolicy quick = once().withTimeouts(
                    policy.timeouts().withConnect(Duration.ofMillis(300)).withAttempt(Duration.ofMillis(300)));

    private String message(URI endpoint, HttpPolicy with) {
        GitHostException failure =
                failure(GitHostException.class, session(endpoint, with).calls(ThingsApi.class));
        assertThat(failure.getMessage()).doesNotContain("canary");
        return failure.getMessage();
    }

    private static String at(URI endpoint) {
        return ", at " + endpoint.getAuthority() + ": ";
    }

    static Stream<Named<Script>> broken() {
        return Stream.of(
                named("closes at once", Script.of(close())),
                named("resets at once", Script.of(reset())),
                named("closes in place of an answer", Script.of(readRequest(), close())),
                named("resets in place of an answer", Script.of(readRequest(), reset())),
                named("closes in the headers", Script.of(readRequest(), send("HTTP/1.1 200 OK\r\nConte"), close())),
                named(
                        "closes in the body",
                        Script.of(readRequest(), send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"n"), close())),
                named(
                        "resets in the body",
                        Script.of(
                                readRequest(),
                                send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"n"),
                                pause(Duration.ofMillis(50)),
                                reset())),
                named(
                        "closes in a chunk",
                        Script.of(
                                readRequest(),
                                send(CorrectResponses.ok("{}").chunked().first(80)),
                                close())),
                named("says nothing", Script.of(readRequest(), hang())),
                named("stops in the body", Script.of(readRequest(), send(GOOD.first(60)), hang())),
                named("answers by the banner of SSH", Script.of(send("SSH-2.0-OpenSSH_9.6\r\n"), hang())),
                named("wants a sign-in", Script.of(readRequest(), send(CorrectResponses.status(511)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_host_is_named_that(Script broken) {
        host.byDefault(broken);

        assertThat(message(host.url(), quick)).contains(at(host.url()));
    }

    @Test
    void a_host_is_named_that_cannot_be_reached_or_trusted() {
        URI nobody = own(RefusedPort.reserve()).url();
        URI untrusted = own(FaultServer.startTls(TlsKey.selfSigned())).url();

        assertThat(message(nobody, quick)).contains(at(nobody));
        assertThat(message(untrusted, once())).contains(at(untrusted));
        assertThat(message(URI.create("https://nothing.invalid"), quick)).contains(", at nothing.invalid:443: ");
        assertThat(message(URI.create("http://nothing.invalid"), quick)).contains(", at nothing.invalid:80: ");
        assertThat(message(URI.create("http://[::1]:" + nobody.getPort()), quick))
                .contains(", at [::1]:" + nobody.getPort() + ": ")
                .contains("Tried [0:0:0:0:0:0:0:1]:" + nobody.getPort() + " (");
    }

    @ParameterizedTest(name = "SOCKS: {0}")
    @ValueSource(booleans = {false, true})
    void a_proxy_is_named_that_is_not_there(boolean socks) {
        for (String name : new String[] {"127.0.0.1", "nothing.invalid", "::1", "[::1]"}) {
            int port = own(RefusedPort.reserve()).address().getPort();
            ProxyServer server = socks ? ProxyServer.socks(name, port) : ProxyServer.of(name, port);
            String shown = name.equals("::1") ? "[::1]" : name;

            assertThat(message(host.url(), over(server)))
                    .contains(at(host.url()).replace(": ", " through the proxy " + shown + ":" + port + ": "));
        }
    }

    private HttpPolicy over(ProxyServer server) {
        return once().withNetwork(policy.network()
                .withProxy(server.withUser("canary", Secret.of(PASSWORD)))
                .withTls(TlsKey.clientContext()));
    }

    static Stream<Named<Script>> refusals() {
        return Stream.of(
                named("407", ProxyScripts.refuse(CorrectResponses.status(407).header("Proxy-Authenticate", "Basic"))),
                named("403", ProxyScripts.refuse(CorrectResponses.status(403))),
                named("502", ProxyScripts.refuse(CorrectResponses.status(502))),
                named("nothing", Script.of(readRequest(), close())),
                named("no HTTP", Script.of(readRequest(), send("220 mail ready\r\n\r\n"), close())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_proxy_is_named_that_answers(Script refusal) {
        FaultServer proxy = own(FaultServer.start().byDefault(refusal));
        int port = proxy.address().getPort();

        assertThat(message(host.url("https"), over(ProxyServer.of("127.0.0.1", port))))
                .contains(" through the proxy 127.0.0.1:" + port + ": ");
    }

    @Test
    void a_proxy_is_named_that_forwards_and_wants_another_user_also_on_a_connection_that_was_used() {
        FaultServer proxy = own(FaultServer.start()
                .answering(request -> CorrectResponses.status(407).header("Proxy-Authenticate", "Basic")));
        int port = proxy.address().getPort();
        proxy.nextRequest(Script.answer(GOOD));
        Calls<ThingsApi> calls =
                session(host.url(), over(ProxyServer.of("127.0.0.1", port))).calls(ThingsApi.class);
        get(calls);

        GitHostException failure = failure(GitHostException.class, calls);

        assertThat(proxy.connections()).isOne();
        assertThat(failure)
                .hasMessageContaining(" through the proxy 127.0.0.1:" + port + ": the proxy refused (HTTP 407)");
    }
}
