package io.github.forgeport.matrix;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.RefusedPort;
import io.github.forgeport.faults.port.SaturatedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.ProxyServer;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A: faults after which no request was sent. */
final class NothingSentRows {

    /** A SOCKS server's choice of no login, its reply, and a forged response of the host. */
    private static final String CHOICE_AND_MORE =
            "\5\0" + "\5\0\0\1\0\0\0\0\0\0" + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    static final List<FaultCase> ROWS = List.of(
            new FaultCase(
                    "A1",
                    "refused",
                    fixture -> fixture.at(fixture.own(RefusedPort.reserve()).url())),
            new FaultCase("A2", "unknown name", fixture -> fixture.at(URI.create("http://nothing.invalid"))),
            new FaultCase(
                    "A3",
                    "connect timeout",
                    fixture -> fixture.at(fixture.own(SaturatedPort.start()).url())),
            new FaultCase(
                    "A5",
                    "plain HTTP on the TLS port",
                    fixture -> fixture.byDefault(Steps.send(CorrectResponses.html(400, "<p>plain</p>")))
                            .at(fixture.server().url("https"))),
            noTls("that waits for a line", fixture -> {}),
            noTls("that waits", fixture -> fixture.byDefault(Steps.hang())),
            noTls("that hangs up", fixture -> fixture.byDefault(Steps.readBytes(5), Steps.close())),
            noTls("of SSH", fixture -> fixture.byDefault(Steps.send("SSH-2.0-OpenSSH_9.6\r\n"), Steps.hang())),
            untrusted("expired certificate", TlsKey.expired()),
            untrusted("self-signed certificate", TlsKey.selfSigned()),
            untrusted("unknown authority", TlsKey.unknownAuthority()),
            untrusted("certificate of another host", TlsKey.wrongHost()),
            proxy("proxy refuses with 403", CorrectResponses.status(403)),
            proxy("proxy asks for a password", CorrectResponses.status(407).header("Proxy-Authenticate", "Basic")),
            proxy(
                    "proxy answers HTML",
                    CorrectResponses.html(200, "<p>" + RowFixture.TOLD + "</p>").statusLine("HTTP/1.1 502 Bad")),
            new FaultCase("A7", "proxy is not there", fixture -> {
                RefusedPort nobody = fixture.own(RefusedPort.reserve());
                fixture.tls(TlsKey.trusted())
                        .policy(now -> now.withNetwork(now.network()
                                .withProxy(ProxyServer.of(
                                        "127.0.0.1", nobody.address().getPort()))));
            }),
            socks("SOCKS proxy wants a user", Content.of(new byte[] {5, (byte) 0xFF})),
            socks("SOCKS proxy speaks SOCKS4", Content.of(new byte[] {0, 91, 0, 0, 0, 0, 0, 0})),
            socks("SOCKS proxy answers what it was not asked", Content.of(CHOICE_AND_MORE)),
            new FaultCase(
                    "A9",
                    "the supplier throws",
                    fixture -> fixture.credential(() -> {
                        throw new IllegalStateException(RowFixture.CREDENTIAL);
                    })),
            new FaultCase(
                    "A9",
                    "the supplier blocks",
                    fixture -> fixture.credential(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException woken) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IllegalStateException(RowFixture.CREDENTIAL);
                    })),
            new FaultCase("A9", "the supplier gives nothing", fixture -> fixture.credential(NothingSentRows::nothing)),
            slippedIn("proxy slips in a whole answer", good -> good),
            slippedIn("proxy slips in the beginning of an answer", good -> good.first(20)),
            slippedIn("proxy slips in a line", good -> Content.of("\r\n")),
            thrownDialling("an unchecked exception", () -> new IllegalStateException(RowFixture.CREDENTIAL)),
            thrownDialling("an undeclared exception", () -> new InterruptedException(RowFixture.CREDENTIAL)),
            thrownDialling("a refusal of its own", () -> new CertificateException(RowFixture.CREDENTIAL)),
            thrownDialling("an error", () -> new AssertionError(RowFixture.CREDENTIAL)));

    private NothingSentRows() {}

    private static FaultCase noTls(String kind, FaultCase.SetUp scene) {
        return new FaultCase("A18", "TLS to a port of another protocol " + kind, fixture -> {
            scene.set(fixture);
            fixture.at(fixture.server().url("https"));
        });
    }

    /** Creates a case in which the proxy relays correctly, but adds forged bytes after it accepted the tunnel. */
    private static FaultCase slippedIn(String title, UnaryOperator<Content> forged) {
        return new FaultCase("A11", title, fixture -> {
            Content accepting = Content.of("HTTP/1.1 200 OK\r\n\r\n").then(forged.apply(fixture.good()));
            FaultServer proxy =
                    fixture.own(FaultServer.start().byDefault(ProxyScripts.forwardWithConnectReply(accepting)));
            fixture.tls(TlsKey.trusted())
                    .policy(now -> now.withNetwork(now.network()
                            .withProxy(
                                    ProxyServer.of("127.0.0.1", proxy.address().getPort()))));
        });
    }

    private static FaultCase untrusted(String title, TlsKey keys) {
        return new FaultCase("A6", title, fixture -> fixture.tls(keys));
    }

    private static FaultCase proxy(String title, ScriptedResponse answer) {
        return new FaultCase("A7", title, fixture -> {
            FaultServer proxy = fixture.own(FaultServer.start().byDefault(ProxyScripts.refuse(answer)));
            fixture.tls(TlsKey.trusted())
                    .policy(now -> now.withNetwork(now.network()
                            .withProxy(
                                    ProxyServer.of("127.0.0.1", proxy.address().getPort()))));
            fixture.own(() -> {
                if (proxy.hasReceived(RowFixture.CREDENTIAL)) {
                    throw new AssertionError("the proxy was shown a credential");
                }
            });
        });
    }

    private static FaultCase thrownDialling(String what, Supplier<Throwable> thrown) {
        return new FaultCase(
                "A15",
                "the trust manager throws " + what,
                fixture -> fixture.tls(TlsKey.trusted()).policy(ThrowingTrustManager.of(thrown)));
    }

    /** Creates a case in which a SOCKS proxy responds so to the greeting. */
    private static FaultCase socks(String title, Content answer) {
        return new FaultCase("A7", title, fixture -> {
            FaultServer proxy = fixture.own(
                    FaultServer.start().byDefault(Script.of(Steps.readBytes(3), Steps.send(answer), Steps.hang())));
            fixture.policy(now -> now.withNetwork(now.network()
                    .withProxy(ProxyServer.socks("127.0.0.1", proxy.address().getPort()))));
        });
    }

    @SuppressWarnings("NullAway") // What a supplier must not do, and one day will.
    private static Secret nothing() {
        return null;
    }
}
