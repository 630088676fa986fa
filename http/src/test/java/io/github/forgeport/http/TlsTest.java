package io.github.forgeport.http;

import static io.github.forgeport.faults.Steps.close;
import static io.github.forgeport.faults.Steps.readBytes;
import static io.github.forgeport.faults.Steps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session trusts the right certificates, and connects to no special address. */
class TlsTest extends FaultFixture {

    private HttpPolicy trusting() {
        return policy.withNetwork(Network.DEFAULTS.withTls(TlsKey.clientContext()));
    }

    private Calls<ThingsApi> calls(FaultServer secure, HttpPolicy with) {
        return session(secure.url(), with).calls(ThingsApi.class);
    }

    private void assertUntrusted(FaultServer secure, HttpPolicy with) {
        Unavailable failure = failure(Unavailable.class, calls(secure, with));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(secure.requestCount()).isZero();
        assertThat(secure.hasReceived(CANARY)).isFalse();
    }

    @Test
    @Tag("row:H38")
    void h38_an_authority_of_ones_own_is_trusted_by_its_context() {
        FaultServer secure = own(FaultServer.startTls(TlsKey.trusted()).answering(request -> GOOD));

        assertThat(get(calls(secure, trusting())).name()).isEqualTo("a");
    }

    static Stream<Named<Supplier<TlsKey>>> untrusted() {
        return Stream.of(
                named("expired", TlsKey::expired),
                named("self-signed", TlsKey::selfSigned),
                named("of an unknown authority", TlsKey::unknownAuthority),
                named("of another host", TlsKey::wrongHost));
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    @Tag("row:A6")
    void a6_a_certificate_that_is_not_to_be_trusted_is_not_shown_a_byte(Supplier<TlsKey> keys) {
        assertUntrusted(own(FaultServer.startTls(keys.get())), trusting());
    }

    @Test
    @Tag("row:H38")
    void h38_without_a_context_the_jvms_authorities_are_trusted_and_no_others() {
        assertUntrusted(own(FaultServer.startTls(TlsKey.trusted())), once());
    }

    @Test
    @Tag("row:G13")
    void g13_what_is_set_for_the_whole_jvm_trusts_nobody_more() throws Exception {
        SSLContext jvms = SSLContext.getDefault();
        var verifier = HttpsURLConnection.getDefaultHostnameVerifier();
        try {
            SSLContext.setDefault(TlsKey.clientContext());
            HttpsURLConnection.setDefaultHostnameVerifier((name, session) -> true);

            assertUntrusted(own(FaultServer.startTls(TlsKey.trusted())), once());
            assertUntrusted(own(FaultServer.startTls(TlsKey.wrongHost())), trusting());
        } finally {
            SSLContext.setDefault(jvms);
            HttpsURLConnection.setDefaultHostnameVerifier(verifier);
        }
    }

    @Test
    @Tag("row:A5")
    void a5_plain_http_on_the_side_of_tls_is_no_tls() {
        host.byDefault(Script.of(readBytes(5), send(CorrectResponses.status(400)), close()));
        Calls<ThingsApi> calls = session(host.url("https"), trusting()).calls(ThingsApi.class);

        Unavailable failure = failure(Unavailable.class, calls);

        assertThat(failure.reason()).isEqualTo(Reason.TLS);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.hasReceived(CANARY)).isFalse();
    }

    /** The address stands for one to which a name resolves, since a session refuses a numeric one when it opens. */
    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.100.100.200", "224.0.0.1", "0.0.0.0", "[fd00:ec2::254]"})
    @Tag("row:H26")
    void h26_a_name_that_leads_to_a_special_address_is_not_asked(String address) {
        BaseUrl base = new BaseUrl("http", address, 1, "");
        HttpSession session = own(HttpSession.open("things", base, request -> {}, new ThingsApi.Errors(), policy));

        Rejected failure = failure(Rejected.class, session.calls(ThingsApi.class));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("special address");
    }

    @Test
    @Tag("row:H26")
    void h26_an_address_that_is_allowed_is_asked() throws Exception {
        HttpPolicy allowing =
                once().withNetwork(policy.network().withAllowedAddresses(Set.of(InetAddress.getByName("0.0.0.0"))));
        URI everywhere = URI.create("http://0.0.0.0:" + host.address().getPort());

        assertThat(get(session(everywhere, allowing).calls(ThingsApi.class)).name())
                .isEqualTo("a");
    }
}
