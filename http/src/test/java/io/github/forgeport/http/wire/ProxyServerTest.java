package io.github.forgeport.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.data.Index.atIndex;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.ProxyServer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyServerTest {

    private static final ProxyServer PROXY = ProxyServer.of("proxy.example", 3128);

    @Test
    void without_a_user_it_wants_no_authorization() {
        assertThat(PROXY.host()).isEqualTo("proxy.example");
        assertThat(PROXY.port()).isEqualTo(3128);
        assertThat(ProxyLogin.headerValue(PROXY)).isEmpty();
        assertThat(PROXY).hasToString("proxy.example:3128");
    }

    @Test
    void with_a_user_it_is_shown_name_and_password() {
        ProxyServer proxy = PROXY.withUser("tom", Secret.of("pass:密"));

        String pair = Base64.getEncoder().encodeToString("tom:pass:密".getBytes(UTF_8));
        assertThat(ProxyLogin.headerValue(proxy)).contains("Basic " + pair);
        assertThat(ProxyLogin.headerValue(PROXY)).isEmpty();
    }

    @Test
    @Tag("row:H39")
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
    @Tag("row:H39")
    void h39_what_is_no_host_is_refused_and_not_echoed(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.of(host, 3128))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1\u200B, U+200B",
        "proxy\u00AD.example, U+00AD",
        "proxy.example\u3164, U+3164",
        "proxy\u00A0.example, U+00A0",
        "proxy\u3000.example, U+3000",
        "\u202Eproxy.example, U+202E",
        "proxy.example\u2028, U+2028",
        "proxy\uFE0F.example, U+FE0F",
        "proxy\uE000.example, U+E000",
        "proxy\uDB40\uDC41.example, U+E0041",
        "::1\u200B, U+200B",
        "fe80::1%eth0\u200B, U+200B"
    })
    @Tag("row:H46")
    void h46_an_invisible_or_control_character_is_named_and_the_host_is_not_shown(String host, String character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.of(host, 3128))
                .withMessage("the proxy's host has an invisible or control character: " + character);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\n', '\r', '\u001B', '\u007F', '\u0085'})
    @Tag("row:H46")
    void h46_nor_is_a_control_character_of_ascii_taken(char character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyServer.of("proxy" + character + ".example", 3128))
                .withMessageContaining("U+%04X", (int) character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127。0。0。1",
                "１２７.0.0.1",
                "proxy．example",
                "\u24D0.example",
                "\u2121.example",
                "\u2100.example",
                "straße.example",
                "canary\uFF20proxy.example",
                "canary%40proxy.example",
                "127.0.0.1%E2%80%8B"
            })
    @Tag("row:H46")
    void h46_a_host_that_would_be_read_as_another_is_refused(String host) {
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a high one at the end, canary\ud800",
        "a low one at the start, \udc00canary",
        "two in the wrong order, canary\udc00\ud800"
    })
    @Tag("row:H7")
    void h7_a_user_or_password_that_no_bytes_can_say_is_refused_unechoed(String what, String text) {
        for (ProxyServer proxy : List.of(PROXY, ProxyServer.socks("proxy.example", 1080))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proxy.withUser("tom", Secret.of(text)))
                    .withMessageStartingWith("the proxy's password has an unpaired surrogate");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proxy.withUser(text, Secret.of("fake")))
                    .withMessageStartingWith("the user's name has an invisible or control character")
                    .withMessageNotContaining("canary");
        }
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> ProxyServer.of(null, 1));
        assertThatNullPointerException().isThrownBy(() -> PROXY.withUser(null, Secret.of("x")));
        assertThatNullPointerException().isThrownBy(() -> PROXY.withUser("x", null));
    }

    @Test
    void one_of_socks_says_so_and_logs_in_by_lengths_and_bytes() {
        ProxyServer proxy = ProxyServer.socks("proxy.example", 1080);

        assertThat(proxy.isSocks()).isTrue();
        assertThat(ProxyLogin.socksMessage(proxy)).isEmpty();
        assertThat(proxy).hasToString("socks5://proxy.example:1080");
        assertThat(PROXY.isSocks()).isFalse();
        ProxyServer withUser = proxy.withUser("tom", Secret.of("fake-\u5BC6"));
        assertThat(ProxyLogin.socksMessage(withUser)).contains("\1\3tom\10fake-\u5BC6".getBytes(UTF_8));
        assertThat(withUser.isSocks()).isTrue();
        assertThat(withUser).hasToString("socks5://***@proxy.example:1080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy example", "http://proxy.example", "tom@proxy.example"})
    void the_host_of_one_of_socks_is_a_name_or_an_address_too(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProxyServer.socks(host, 1080));
    }

    @Test
    void user_and_password_for_socks_fit_into_a_length_of_a_byte() {
        ProxyServer proxy = ProxyServer.socks("proxy.example", 1080);
        Secret longest = Secret.of("a".repeat(255));

        assertThat(ProxyLogin.socksMessage(proxy.withUser("a".repeat(255), longest))
                        .orElseThrow())
                .hasSize(513)
                .startsWith(1, 255)
                .contains((byte) 255, atIndex(257));
        for (String user : List.of("", "a".repeat(256), "\u00FC".repeat(128))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> proxy.withUser(user, longest))
                    .withMessageNotContaining("aaa");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proxy.withUser("tom", Secret.of("a".repeat(256))))
                .withMessageNotContaining("aaa");
    }

    @Test
    void a_password_that_was_wiped_is_a_typed_failure_of_the_call() {
        Secret password = Secret.of("fake");
        ProxyServer http = PROXY.withUser("tom", password);
        ProxyServer socks = ProxyServer.socks("proxy.example", 1080).withUser("tom", password);
        password.wipe();

        assertThatExceptionOfType(NoResponse.class).isThrownBy(() -> ProxyLogin.headerValue(http));
        assertThatExceptionOfType(NoResponse.class).isThrownBy(() -> ProxyLogin.socksMessage(socks));
    }
}
