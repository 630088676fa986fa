package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static final HttpPolicy DEFAULTS = HttpPolicy.defaults();

    private static BaseUrl of(String endpoint) {
        return BaseUrl.of(URI.create(endpoint), DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({
        "https://devops.cn-hangzhou.aliyuncs.com, devops.cn-hangzhou.aliyuncs.com, -1, ''",
        "https://host.example/, host.example, -1, ''",
        "https://host.example:8443/gate/way, host.example, 8443, /gate/way",
        "HTTPS://HOST.Example/Gate, host.example, -1, /Gate",
        "https://[2001:db8::1]:8443, [2001:db8::1], 8443, ''",
        "https://127.0.0.1:1, 127.0.0.1, 1, ''",
        "https://host.example/a%2Fb, host.example, -1, /a%2Fb"
    })
    void it_is_taken_apart(String endpoint, String host, int port, String path) {
        assertThat(of(endpoint)).isEqualTo(new BaseUrl("https", host, port, path));
    }

    @Test
    void h22_a_slash_at_the_end_of_the_path_means_nothing() {
        assertThat(of("https://host.example/x/")).isEqualTo(of("https://host.example/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host.example",
                "/x",
                "//host.example/x",
                "file:///x",
                "jar:file:/x.jar!/y",
                "ftp://host.example",
                "ssh://host.example",
                "mailto:a@host.example",
                "https:host.example",
                "https:///x",
                "https:/x",
                "https://under_score.example",
                "https://:8443/x"
            })
    void h18_what_is_no_absolute_web_address_with_a_host_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host.example", "http://127.0.0.1:8080", "http://localhost", "HTTP://[::1]"})
    void h19_plain_http_is_refused_unless_opted_in_loopback_too(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .withMessageContaining("https")
                .withMessageContaining("policy");
        assertThat(BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed())
                        .scheme())
                .isEqualTo("http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fake-canary@host.example",
                "https://user:fake-canary@host.example/x",
                "https://user:fake-canary@under_score.example/x",
                "https://@host.example",
                "http://user:fake-canary@host.example"
            })
    void h20_userinfo_is_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host.example?accessToken=fake-canary",
                "https://host.example/x?",
                "https://host.example#fake-canary",
                "https://host.example/x#"
            })
    void h21_query_and_fragment_are_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> BaseUrl.of(null, DEFAULTS));
        assertThatNullPointerException().isThrownBy(() -> BaseUrl.of(URI.create("https://host.example"), null));
    }
}
