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

    /** The choice of no login, the reply, and an answer as if it were the host's. */
    private static final String CHOICE_AND_MORE =
            "\5\0" + "\5\0\0\1\0\0\0\0\0\0" + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    static final List<Row> ROWS = List.of(
            new Row(
                    "A1",
                    "refused",
                    setting -> setting.at(setting.own(RefusedPort.reserve()).url())),
            new Row("A2", "unknown name", setting -> setting.at(URI.create("http://nothing.invalid"))),
            new Row(
                    "A3",
                    "connect timeout",
                    setting -> setting.at(setting.own(SaturatedPort.start()).url())),
            new Row(
                    "A5",
                    "plain HTTP on the TLS port",
                    setting -> setting.byDefault(Steps.send(CorrectResponses.html(400, "<p>plain</p>")))
                            .at(setting.server().url("https"))),
            noTls("that waits for a line", setting -> {}),
            noTls("that waits", setting -> setting.byDefault(Steps.hang())),
            noTls("that hangs up", setting -> setting.byDefault(Steps.readBytes(5), Steps.close())),
            noTls("of SSH", setting -> setting.byDefault(Steps.send("SSH-2.0-OpenSSH_9.6\r\n"), Steps.hang())),
            untrusted("expired certificate", TlsKey.expired()),
            untrusted("self-signed certificate", TlsKey.selfSigned()),
            untrusted("unknown authority", TlsKey.unknownAuthority()),
            untrusted("certificate of another host", TlsKey.wrongHost()),
            proxy("proxy refuses with 403", CorrectResponses.status(403)),
            proxy("proxy asks for a password", CorrectResponses.status(407).header("Proxy-Authenticate", "Basic")),
            proxy(
                    "proxy answers HTML",
                    CorrectResponses.html(200, "<p>" + Setting.TOLD + "</p>").statusLine("HTTP/1.1 502 Bad")),
            new Row("A7", "proxy is not there", setting -> {
                RefusedPort nobody = setting.own(RefusedPort.reserve());
                setting.tls(TlsKey.trusted())
                        .policy(now -> now.withNetwork(now.network()
                                .withProxy(ProxyServer.of(
                                        "127.0.0.1", nobody.address().getPort()))));
            }),
            socks("SOCKS proxy wants a user", Content.of(new byte[] {5, (byte) 0xFF})),
            socks("SOCKS proxy speaks SOCKS4", Content.of(new byte[] {0, 91, 0, 0, 0, 0, 0, 0})),
            socks("SOCKS proxy answers what it was not asked", Content.of(CHOICE_AND_MORE)),
            new Row(
                    "A9",
                    "the supplier throws",
                    setting -> setting.credential(() -> {
                        throw new IllegalStateException(Setting.CREDENTIAL);
                    })),
            new Row(
                    "A9",
                    "the supplier blocks",
                    setting -> setting.credential(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException woken) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IllegalStateException(Setting.CREDENTIAL);
                    })),
            new Row("A9", "the supplier gives nothing", setting -> setting.credential(NothingSentRows::nothing)),
            slippedIn("proxy slips in a whole answer", good -> good),
            slippedIn("proxy slips in the beginning of an answer", good -> good.first(20)),
            slippedIn("proxy slips in a line", good -> Content.of("\r\n")),
            thrownDialling("an unchecked exception", () -> new IllegalStateException(Setting.CREDENTIAL)),
            thrownDialling("an undeclared exception", () -> new InterruptedException(Setting.CREDENTIAL)),
            thrownDialling("a refusal of its own", () -> new CertificateException(Setting.CREDENTIAL)),
            thrownDialling("an error", () -> new AssertionError(Setting.CREDENTIAL)));

    private NothingSentRows() {}

    private static Row noTls(String kind, Row.Scene scene) {
        return new Row("A18", "TLS to a port of another protocol " + kind, setting -> {
            scene.set(setting);
            setting.at(setting.server().url("https"));
        });
    }

    /** The proxy relays honestly, but for what it slips in behind its acceptance of the tunnel. */
    private static Row slippedIn(String title, UnaryOperator<Content> forged) {
        return new Row("A11", title, setting -> {
            Content accepting = Content.of("HTTP/1.1 200 OK\r\n\r\n").then(forged.apply(setting.good()));
            FaultServer proxy =
                    setting.own(FaultServer.start().byDefault(ProxyScripts.forwardWithConnectReply(accepting)));
            setting.tls(TlsKey.trusted())
                    .policy(now -> now.withNetwork(now.network()
                            .withProxy(
                                    ProxyServer.of("127.0.0.1", proxy.address().getPort()))));
        });
    }

    private static Row untrusted(String title, TlsKey keys) {
        return new Row("A6", title, setting -> setting.tls(keys));
    }

    private static Row proxy(String title, ScriptedResponse answer) {
        return new Row("A7", title, setting -> {
            FaultServer proxy = setting.own(FaultServer.start().byDefault(ProxyScripts.refuse(answer)));
            setting.tls(TlsKey.trusted())
                    .policy(now -> now.withNetwork(now.network()
                            .withProxy(
                                    ProxyServer.of("127.0.0.1", proxy.address().getPort()))));
            setting.own(() -> {
                if (proxy.hasReceived(Setting.CREDENTIAL)) {
                    throw new AssertionError("the proxy was shown a credential");
                }
            });
        });
    }

    private static Row thrownDialling(String what, Supplier<Throwable> thrown) {
        return new Row(
                "A15",
                "the trust manager throws " + what,
                setting -> setting.tls(TlsKey.trusted()).policy(ThrowingTrust.of(thrown)));
    }

    /** One that answers so to the greeting. */
    private static Row socks(String title, Content answer) {
        return new Row("A7", title, setting -> {
            FaultServer proxy = setting.own(
                    FaultServer.start().byDefault(Script.of(Steps.readBytes(3), Steps.send(answer), Steps.hang())));
            setting.policy(now -> now.withNetwork(now.network()
                    .withProxy(ProxyServer.socks("127.0.0.1", proxy.address().getPort()))));
        });
    }

    @SuppressWarnings("NullAway") // What a supplier must not do, and one day will.
    private static Secret nothing() {
        return null;
    }
}
