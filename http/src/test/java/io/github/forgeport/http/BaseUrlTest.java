package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
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

    @ParameterizedTest
    @ValueSource(
            strings = {"https://.", "https://./x", "https://..", "https://a..b", "https://-a.example", "https://a%41.b"
            })
    void h18_what_is_no_name_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint));
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example/x/, /x",
        "https://host.example/, ''",
        "https://host.example, ''",
        "https://host.example/a/b/, /a/b",
        "https://host.example/a...b, /a...b",
        "https://host.example/%E4%BB%A3, /%E4%BB%A3",
        "https://host.example/~tom, /~tom"
    })
    void h22_one_slash_at_the_end_makes_no_difference(String endpoint, String path) {
        assertThat(of(endpoint).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host.example//",
                "https://host.example//x",
                "https://host.example/x//",
                "https://host.example/x//y",
                "https://host.example/.",
                "https://host.example/..",
                "https://host.example/./",
                "https://host.example/../",
                "https://host.example/x/../y",
                "https://host.example/x/.",
                "https://host.example/%2e%2E",
                "https://host.example/%2e/x",
                "https://host.example/.%2E/x"
            })
    void h22_empty_and_dot_segments_are_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint)).withMessageContaining("segment");
    }

    @Test
    void h22_a_path_that_is_not_ascii_is_refused_since_how_it_would_be_sent_is_anybodys_guess() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("https://host.example/代码"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host.example:0",
                "https://host.example:65536",
                "https://host.example:99999999999999999999",
                "https://host.example:-1",
                "https://host.example:x",
                "https://host.example:443:443",
                "https://[::1]:0",
                "https://[::1]x"
            })
    void h23_a_port_outside_of_1_to_65535_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint));
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example, host.example, 443",
        "https://host.example:, host.example, 443",
        "https://host.example:443, host.example, 443",
        "https://host.example:00443, host.example, 443",
        "https://host.example:80, host.example:80, 80",
        "https://host.example:1, host.example:1, 1",
        "https://host.example:65535, host.example:65535, 65535",
        "http://host.example, host.example, 80",
        "http://host.example:80, host.example, 80",
        "http://host.example:443, host.example:443, 443",
        "https://[2001:db8::1]:443, [2001:db8::1], 443",
        "https://[2001:db8::1]:8443, [2001:db8::1]:8443, 8443"
    })
    void h23_the_schemes_own_port_is_as_none_in_the_host_header(String endpoint, String authority, int port) {
        BaseUrl url = BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed());

        assertThat(url.authority()).isEqualTo(authority);
        assertThat(url.portOrDefault()).isEqualTo(port);
        assertThat(url.isTls()).isEqualTo(endpoint.startsWith("https"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://[::1], [::1]",
        "https://[2001:DB8::A], [2001:db8::a]",
        "https://[::ffff:8.8.8.8], [::ffff:8.8.8.8]"
    })
    void h24_an_ipv6_literal_is_taken(String endpoint, String host) {
        assertThat(of(endpoint).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[fe80::1%eth0]",
                "https://[2001:db8::1%251]",
                "https://[::ffff:169.254.169.254]",
                "https://[::ffff:a9fe:a9fe]",
                "https://[::ffff:0.0.0.0]",
                "https://[]",
                "https://[v1.x]"
            })
    void h24_a_zone_and_a_special_address_within_another_are_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "127.0.1",
                "0x7f.1",
                "0x7F.0.0.1",
                "0x7f000001",
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.256",
                "1.2.3.4.5",
                "0",
                "0x",
                "127.1.",
                "host.1",
                "host.0x1",
                "１２７．１",
                "２１３０７０６４３３",
                "127。1",
                "0ｘ7f.1"
            })
    void h25_a_number_in_disguise_is_refused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> of("https://" + host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1, 127.0.0.1",
        "https://127.0.0.1., 127.0.0.1",
        "https://1.2.3.4.example, 1.2.3.4.example",
        "https://0x7f.example, 0x7f.example",
        "https://4game.example, 4game.example"
    })
    void h25_four_numbers_and_a_name_with_numbers_are_taken(String endpoint, String host) {
        assertThat(of(endpoint).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254",
                "https://169.254.169.254.",
                "https://１６９.254.169.254",
                "https://100.100.100.200",
                "https://[fd00:ec2::254]",
                "https://224.0.0.1",
                "https://[ff02::1]",
                "https://[fe80::1]",
                "https://0.0.0.0",
                "https://[::]"
            })
    void h26_a_special_address_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint)).withMessageContaining("special");
    }

    @Test
    void h26_a_special_address_is_taken_if_the_policy_allows_just_it() throws Exception {
        HttpPolicy allowing = DEFAULTS.withNetwork(
                Network.DEFAULTS.withAllowedAddresses(List.of(InetAddress.getByName("169.254.1.1"))));

        assertThat(BaseUrl.of(URI.create("https://169.254.1.1"), allowing).host())
                .isEqualTo("169.254.1.1");
        assertThat(BaseUrl.of(URI.create("https://[::ffff:169.254.1.1]"), allowing)
                        .host())
                .isEqualTo("[::ffff:169.254.1.1]");
        assertThatIllegalArgumentException().isThrownBy(() -> BaseUrl.of(URI.create("https://169.254.1.2"), allowing));
    }

    @ParameterizedTest
    @CsvSource({
        "https://HOST.Example, host.example",
        "https://host.example., host.example",
        "https://HOST.example.:8443, host.example",
        "https://bücher.example, xn--bcher-kva.example",
        "https://BÜCHER.example., xn--bcher-kva.example",
        "https://XN--BCHER-KVA.example, xn--bcher-kva.example",
        "https://代码。example, xn--mnq551h.example",
        "https://ｈｏｓｔ.example, host.example"
    })
    void h27_a_name_has_one_ascii_form(String endpoint, String host) {
        assertThat(of(endpoint).host()).isEqualTo(host);
        assertThat(of(endpoint).authority()).startsWith(host);
    }

    @Test
    void a_refused_host_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("https://under_score.example"))
                .withMessageContaining("'under_score.example'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("https://127.1"))
                .withMessageContaining("'127.1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://under_score.example", "https://a%0d%0ab.example", "https://h\u00ADost_.example"})
    void a_name_that_is_shown_is_shown_in_a_safe_form(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .matches("[\\x20-\\x7E]+")
                        .hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://fake-canary@host.example@evil.example", "https://host.example:443@evil.example"})
    void h20_an_at_sign_anywhere_in_the_authority_is_refused(String endpoint) {
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
