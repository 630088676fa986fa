package io.github.forgeport.faults.proxy;

import static io.github.forgeport.faults.content.ContentTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.PollingWait;
import io.github.forgeport.faults.RawClient;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.tls.TlsKey;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxyScriptsTest {

    private static final ScriptedResponse OK = CorrectResponses.ok("{\"id\":1}");
    private static final String CONNECTED = "HTTP/1.1 200 Connection established\r\n\r\n";

    @AutoClose
    private final FaultServer proxy = FaultServer.start();

    @AutoClose
    private final FaultServer target = FaultServer.start().answering(request -> CorrectResponses.ok(request.target()));

    @Test
    void a_refusing_one_answers_what_it_is_told_and_knows_what_came() {
        ScriptedResponse refusal = CorrectResponses.html(403, "<h1>No</h1>");
        proxy.byDefault(ProxyScripts.refuse(refusal));
        try (RawClient raw = RawClient.to(proxy)) {
            raw.send("CONNECT forge.example:443 HTTP/1.1\r\nHost: forge.example:443\r\n\r\n");
            assertThat(raw.readToEnd()).isEqualTo(text(refusal));
        }
        assertThat(proxy.requests().get(0).method()).isEqualTo("CONNECT");
        assertThat(proxy.requests().get(0).target()).isEqualTo("forge.example:443");
        assertThat(proxy.hasReceived("secret")).isFalse();
    }

    @Test
    void whole_urls_are_forwarded_in_short_form_without_what_is_the_proxys() {
        proxy.byDefault(ProxyScripts.forward());
        try (RawClient raw = RawClient.to(proxy)) {
            raw.send("POST " + target.url() + "/a%2Fb?q=1 HTTP/1.1\r\nHost: here\r\nProxy-Authorization: Basic eA==\r\n"
                    + "Proxy-Connection: keep-alive\r\nX-A: 1\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(raw.readToEnd())
                    .startsWith("HTTP/1.1 200 OK\r\nConnection: close\r\n")
                    .endsWith("\r\n\r\n/a%2Fb?q=1");
        }
        ReceivedRequest forwarded = target.requests().get(0);
        assertThat(forwarded.headers().toString())
                .isEqualTo("[Host: here, X-A: 1, Connection: close, Content-Length: 3]");
        assertThat(forwarded.bodyText()).isEqualTo("abc");
        assertThat(proxy.requests().get(0).target()).isEqualTo(target.url() + "/a%2Fb?q=1");
    }

    @Test
    void a_tunnel_carries_both_ways_until_one_side_ends() {
        proxy.byDefault(ProxyScripts.forward());
        ScriptedResponse echo = CorrectResponses.ok("/x");
        try (RawClient raw = RawClient.to(proxy)) {
            raw.send("CONNECT 127.0.0.1:" + target.address().getPort() + " HTTP/1.1\r\n\r\n");
            assertThat(raw.read(CONNECTED.length())).isEqualTo(CONNECTED);
            for (int i = 0; i < 3; i++) {
                raw.send("GET /x HTTP/1.1\r\n\r\n");
                assertThat(raw.read(echo)).isEqualTo(text(echo));
            }
            raw.send("GET /x HTTP/1.1\r\nConnection: close\r\n\r\n");
            assertThat(raw.readToEnd()).isEqualTo(text(echo));
        }
        assertThat(target.connections()).isEqualTo(1);
        proxy.awaitOpenConnections(0, Duration.ofSeconds(1));
        target.awaitOpenConnections(0, Duration.ofSeconds(1));
    }

    @Test
    void the_target_is_released_when_the_client_leaves_the_tunnel() {
        proxy.byDefault(ProxyScripts.forward());
        try (RawClient raw = RawClient.to(proxy)) {
            raw.send("CONNECT 127.0.0.1:" + target.address().getPort() + " HTTP/1.1\r\n\r\n");
            raw.read(CONNECTED.length());
            PollingWait.until(() -> target.openConnections() == 1, Duration.ofSeconds(1), () -> "no connection");
        }
        target.awaitOpenConnections(0, Duration.ofSeconds(1));
    }

    @Test
    void tls_goes_through_a_tunnel_to_a_host_that_only_the_proxy_knows() throws IOException {
        try (FaultServer secure = FaultServer.startTls(TlsKey.trusted()).answering(request -> OK)) {
            proxy.byDefault(ProxyScripts.forwardTo(secure));
            Socket plain = new Socket();
            plain.connect(proxy.address());
            RawClient opening = new RawClient(plain);
            opening.send("CONNECT forge.example:443 HTTP/1.1\r\n\r\n");
            assertThat(opening.read(CONNECTED.length())).isEqualTo(CONNECTED);
            try (SSLSocket tls = (SSLSocket)
                            TlsKey.clientContext().getSocketFactory().createSocket(plain, "localhost", 443, true);
                    RawClient raw = new RawClient(tls)) {
                assertThat(raw.send("GET /secret HTTP/1.1\r\n\r\n").read(OK)).isEqualTo(text(OK));
            }
            assertThat(secure.hasReceived("/secret")).isTrue();
            assertThat(proxy.hasReceived("/secret")).isFalse();
        }
    }

    @Test
    void a_password_may_be_wanted() {
        proxy.byDefault(ProxyScripts.forwardWithPassword("user", "word"));
        try (RawClient raw = RawClient.to(proxy)) {
            String request = "GET " + target.url() + "/ HTTP/1.1\r\n";
            String demand = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n"
                    + "Proxy-Authenticate: Basic realm=\"forgeport\"\r\n\r\n";

            assertThat(raw.send(request + "\r\n").read(demand.length())).isEqualTo(demand);
            assertThat(raw.send(request + "Proxy-Authorization: Basic bm86bm8=\r\n\r\n")
                            .read(demand.length()))
                    .isEqualTo(demand);
            assertThat(raw.send(request + "Proxy-Authorization: Basic dXNlcjp3b3Jk\r\n\r\n")
                            .readToEnd())
                    .endsWith("\r\n\r\n/");
        }
        assertThat(target.hasReceived("Basic")).isFalse();
    }

    @Test
    void it_never_leaves_this_machine() {
        proxy.byDefault(ProxyScripts.forward());
        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send("CONNECT 192.0.2.1:443 HTTP/1.1\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 502 ");
        }
        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send("GET http://forge.example/ HTTP/1.1\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 502 ");
        }
    }

    private static final String ASKED = "\5\1\0";
    private static final String CHOSEN = "\5\0";
    private static final String SOCKS_CONNECTED = "\5\0\0\1\0\0\0\0\0\0";

    private static String port(int number) {
        return "" + (char) (number >> 8) + (char) (number & 0xFF);
    }

    private String reply(String target) {
        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send(ASKED).read(2)).isEqualTo(CHOSEN);
            return raw.send("\5\1\0" + target).read(SOCKS_CONNECTED.length());
        }
    }

    @Test
    void a_socks_proxy_carries_both_ways_to_an_address_or_this_machines_name() {
        proxy.byDefault(ProxyScripts.socks());
        String port = port(target.address().getPort());
        for (String host : List.of("\1\177\0\0\1", "\3\11localhost")) {
            try (RawClient raw = RawClient.to(proxy)) {
                assertThat(raw.send(ASKED).read(2)).isEqualTo(CHOSEN);
                assertThat(raw.send("\5\1\0" + host + port).read(SOCKS_CONNECTED.length()))
                        .isEqualTo(SOCKS_CONNECTED);
                assertThat(raw.send("GET /x HTTP/1.1\r\nConnection: close\r\n\r\n")
                                .readToEnd())
                        .isEqualTo(text(CorrectResponses.ok("/x")));
            }
        }
        assertThat(target.connections()).isEqualTo(2);
        target.awaitOpenConnections(0, Duration.ofSeconds(1));
    }

    @Test
    void a_socks_proxy_never_leaves_this_machine() {
        proxy.byDefault(ProxyScripts.socks());

        String unreachable = "\5\4\0\1\0\0\0\0\0\0";
        assertThat(reply("\1\300\0\2\1" + port(443))).isEqualTo(unreachable);
        assertThat(reply("\3\15forge.example" + port(443))).isEqualTo(unreachable);
        assertThat(reply("\4" + "\40\1\15\270" + "\0".repeat(11) + "\1" + port(443)))
                .isEqualTo(unreachable);
    }

    @Test
    void a_socks_proxy_may_want_a_password() {
        proxy.byDefault(ProxyScripts.socksWithPassword("user", "word"));

        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send(ASKED).readToEnd()).isEqualTo("\5\u00FF");
        }
        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send("\5\2\0\2").read(2)).isEqualTo("\5\2");
            assertThat(raw.send("\1\4user\4sword").readToEnd()).isEqualTo("\1\1");
        }
        try (RawClient raw = RawClient.to(proxy)) {
            assertThat(raw.send("\5\2\0\2").read(2)).isEqualTo("\5\2");
            assertThat(raw.send("\1\4user\4word").read(2)).isEqualTo("\1\0");
            assertThat(raw.send("\5\1\0\1\177\0\0\1" + port(target.address().getPort()))
                            .read(SOCKS_CONNECTED.length()))
                    .isEqualTo(SOCKS_CONNECTED);
        }
    }

    @Test
    void a_socks_proxy_may_reply_in_any_way_and_still_carry() {
        proxy.byDefault(ProxyScripts.socksWithReply(Content.of("\5\0\0\3\0\0\0").then("more"), target));

        assertThat(reply("\3\15forge.example" + port(443))).startsWith("\5\0\0\3\0\0\0mor");
    }
}
