package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.readBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.wire.TlsClient;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host name that {@link URI} cannot parse is sent in its ASCII form. */
@ResourceLock(FaultFixture.JVM)
class HostNamesTest extends FaultFixture {

    private final FaultServer proxy = own(FaultServer.start());

    private HttpPolicy over(ProxyServer server) {
        return unhurried().withNetwork(policy.network().withProxy(server));
    }

    private ProxyServer http() {
        return ProxyServer.of("127.0.0.1", proxy.address().getPort());
    }

    @ParameterizedTest
    @CsvSource({
        "http://b\u00FCcher.example/gate, xn--bcher-kva.example",
        "HTTP://BU\u0308CHER.example:8080, xn--bcher-kva.example:8080",
        "http://\u4EE3\u7801\u3002example, xn--mnq551h.example",
        "http://\u0430\u0440\u0440\u04CF\u0435.example, xn--80ak6aa92e.example",
        "http://under_score.example, under_score.example",
        "http://Under_Score:8080, under_score:8080"
    })
    @Tag("row:H27")
    void h27_a_request_names_and_signs_the_ascii_form(URI endpoint, String authority) {
        proxy.byDefault(ProxyScripts.forwardTo(host));
        List<String> signed = new ArrayList<>();

        get(session(endpoint, request -> signed.add(request.authority()), over(http()))
                .calls(ThingsApi.class));

        assertThat(proxy.requests().get(0).target()).startsWith("http://" + authority + "/");
        assertThat(host.requests().get(0).headers("Host")).containsExactly(authority);
        assertThat(signed).containsExactly(authority);
    }

    @Test
    @Tag("row:H27")
    void h27_a_tunnel_leads_to_the_ascii_form() {
        proxy.byDefault(ProxyScripts.refuse(CorrectResponses.html(403, "no")));

        failure(
                Unavailable.class,
                session(URI.create("https://b\u00FCcher.example"), over(http())).calls(ThingsApi.class));

        assertThat(proxy.requests().get(0).target()).isEqualTo("xn--bcher-kva.example:443");
    }

    @Test
    @Tag("row:H27")
    void h27_the_jvms_proxy_is_chosen_for_it_too() {
        ProxySelector jvms = ProxySelector.getDefault();
        proxy.byDefault(ProxyScripts.forwardTo(host));
        try {
            ProxySelector.setDefault(ProxySelector.of(
                    new InetSocketAddress("127.0.0.1", proxy.address().getPort())));

            get(session(URI.create("http://under_score.example"), unhurried()).calls(ThingsApi.class));
        } finally {
            ProxySelector.setDefault(jvms);
        }

        assertThat(proxy.requests().get(0).target()).startsWith("http://under_score.example/");
        assertThat(proxy.requests().get(0).headers("Host")).containsExactly("under_score.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://b\u00FCcher.example", "http://under_score.example"})
    @Tag("row:H27")
    void h27_a_socks_proxy_is_told_the_ascii_form(URI endpoint) {
        proxy.byDefault(ProxyScripts.socksTo(host));

        get(session(
                        endpoint,
                        over(ProxyServer.socks("127.0.0.1", proxy.address().getPort())))
                .calls(ThingsApi.class));

        assertThat(proxy.hasReceived(BaseUrl.of(endpoint, policy).host())).isTrue();
    }

    @Test
    @Tag("row:H27")
    void h27_tls_asks_for_the_certificate_of_the_ascii_form() throws Exception {
        host.byDefault(Script.of(readBytes(250), close()));
        BaseUrl base = BaseUrl.of(URI.create("https://b\u00FCcher.example"), policy);

        try (Socket socket = new Socket("127.0.0.1", host.address().getPort())) {
            assertThatThrownBy(
                            () -> new TlsClient(policy.network()).handshake(socket, base.host(), base.portOrDefault()))
                    .isInstanceOf(IOException.class);
        }

        assertThat(host.hasReceived("xn--bcher-kva.example")).isTrue();
    }
}
