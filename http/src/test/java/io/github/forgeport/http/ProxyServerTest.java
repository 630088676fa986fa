package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyServerTest {

    private static final ProxyServer PROXY = ProxyServer.of("proxy.example", 3128);

    @Test
    void without_a_user_it_wants_no_authorization() {
        assertThat(PROXY.host()).isEqualTo("proxy.example");
        assertThat(PROXY.port()).isEqualTo(3128);
        assertThat(PROXY.authorization()).isEmpty();
        assertThat(PROXY).hasToString("proxy.example:3128");
    }

    @Test
    void with_a_user_it_is_shown_name_and_password() {
        ProxyServer proxy = PROXY.withUser("tom", Secret.of("pass:密"));

        String pair = Base64.getEncoder().encodeToString("tom:pass:密".getBytes(UTF_8));
        assertThat(proxy.authorization()).contains("Basic " + pair);
        assertThat(PROXY.authorization()).isEmpty();
    }

    @Test
    void h39_it_prints_neither_name_nor_password() {
        ProxyServer proxy = PROXY.withUser("fake-canary-user", Secret.of("fake-canary"));

        assertThat(proxy).hasToString("***@proxy.example:3128");
        assertThat(Network.DEFAULTS.withProxy(proxy).toString()).doesNotContain("canary");
        assertThat(HttpPolicy.defaults()
                        .withNetwork(Network.DEFAULTS.withProxy(proxy))
                        .toString())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, Integer.MAX_VALUE})
    void a_port_outside_of_1_to_65535_is_refused(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProxyServer.of("proxy.example", port));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535})
    void the_first_and_the_last_port_are_taken(int port) {
        assertThat(ProxyServer.of("127.0.0.1", port).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "proxy example",
                "proxy.example\r\n",
                "http://fake-canary@proxy.example",
                "user:fake-canary@proxy.example",
                "proxy.example/fake-canary",
                "proxy.example?fake-canary",
                "proxy.example#fake-canary",
                "proxy.example:3128"
            })
    void h39_what_is_no_host_is_refused_and_not_echoed(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.of(host, 3128))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "[::1]",
                "2001:db8::1",
                "fe80::1%eth0",
                "localhost",
                "under_score.example",
                "bücher.example"
            })
    void a_name_and_an_address_of_either_kind_are_taken(String host) {
        assertThat(ProxyServer.of(host, 3128).host()).isEqualTo(host);
    }

    @Test
    void a_user_with_a_colon_would_end_early_and_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROXY.withUser("fake-canary:x", Secret.of("y")))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> ProxyServer.of(null, 1));
        assertThatNullPointerException().isThrownBy(() -> PROXY.withUser(null, Secret.of("x")));
        assertThatNullPointerException().isThrownBy(() -> PROXY.withUser("x", null));
    }
}
