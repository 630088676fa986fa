package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
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
        "https://[2606:4700::1]:8443, [2606:4700::1], 8443, ''",
        "https://127.0.0.1:1, 127.0.0.1, 1, ''",
        "https://host.example/a%2Fb, host.example, -1, /a%2Fb"
    })
    void it_is_taken_apart(String endpoint, String host, int port, String path) {
        assertThat(of(endpoint)).isEqualTo(new BaseUrl("https", host, port, path));
    }

    @Test
    @Tag("row:H22")
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
    @Tag("row:H18")
    void h18_what_is_no_absolute_web_address_with_a_host_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host.example", "http://127.0.0.1:8080", "http://localhost", "HTTP://[::1]"})
    @Tag("row:H19")
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
    @Tag("row:H20")
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
    @Tag("row:H21")
    void h21_query_and_fragment_are_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://.", "https://./x", "https://..", "https://a..b", "https://-a.example", "https://a%41.b"
            })
    @Tag("row:H18")
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
    @Tag("row:H22")
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
    @Tag("row:H22")
    void h22_empty_and_dot_segments_are_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint)).withMessageContaining("segment");
    }

    @Test
    @Tag("row:H22")
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
    @Tag("row:H23")
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
        "https://[2606:4700::1]:443, [2606:4700::1], 443",
        "https://[2606:4700::1]:8443, [2606:4700::1]:8443, 8443"
    })
    @Tag("row:H23")
    void h23_the_schemes_own_port_is_as_none_in_the_host_header(String endpoint, String authority, int port) {
        BaseUrl url = BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed());

        assertThat(url.authority()).isEqualTo(authority);
        assertThat(url.portOrDefault()).isEqualTo(port);
        assertThat(url.isTls()).isEqualTo(endpoint.startsWith("https"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://[::1], [::1]",
        "https://[2606:4700::A], [2606:4700::a]",
        "https://[::ffff:8.8.8.8], [::ffff:8.8.8.8]"
    })
    @Tag("row:H24")
    void h24_an_ipv6_literal_is_taken(String endpoint, String host) {
        assertThat(of(endpoint).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[fe80::1%eth0]",
                "https://[2606:4700::1%251]",
                "https://[::ffff:169.254.169.254]",
                "https://[::ffff:a9fe:a9fe]",
                "https://[::ffff:0.0.0.0]",
                "https://[]",
                "https://[v1.x]"
            })
    @Tag("row:H24")
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
                "0ｘ7f.1",
                "127。0。0。1",
                "１２７.0.0.1",
                "127．0．0．1",
                "127.0.0｡1"
            })
    @Tag("row:H25")
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
    @Tag("row:H25")
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
                "https://[::]",
                "https://168.63.129.16",
                "https://192.0.0.192",
                "https://192.0.2.1",
                "https://255.255.255.255",
                "https://255.255.255.255.",
                "https://255。255。255。255",
                "https://[2001:db8::1]",
                "https://[64:ff9b::a9fe:a9fe]",
                "https://[64:ff9b::169.254.169.254]",
                "https://[64:ff9b:1::a9fe:a9fe]",
                "https://[2002:a9fe:a9fe::1]",
                "https://[::a9fe:a9fe]",
                "https://[::ffff:0:a9fe:a9fe]",
                "https://[2001:0:808:808:0:ffff:5601:5601]",
                "https://[2a00::5efe:a9fe:a9fe]"
            })
    @Tag("row:H26")
    void h26_a_special_address_is_refused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(endpoint)).withMessageContaining("special");
    }

    @Test
    @Tag("row:H26")
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
        "https://ｈｏｓｔ.example, host.example",
        "https://BU\u0308CHER.example, xn--bcher-kva.example",
        "https://xn--bcher-kva.b\u00FCcher.example, xn--bcher-kva.xn--bcher-kva.example"
    })
    @Tag("row:H27")
    void h27_a_name_has_one_ascii_form(String endpoint, String host) {
        assertThat(of(endpoint).host()).isEqualTo(host);
        assertThat(of(endpoint).authority()).startsWith(host);
    }

    @ParameterizedTest
    @CsvSource({
        "http://under_score.example, under_score.example",
        "HTTP://Under_Score:8080, under_score",
        "http://_x._y.example, _x._y.example",
        "http://b\u00FC_cher.example, xn--b_cher-3ya.example"
    })
    @Tag("row:H18")
    void h18_a_name_with_an_underscore_is_taken_over_plain_http(String endpoint, String host) {
        assertThat(BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed())
                        .host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://under_score.example",
                "HTTPS://Under_Score.example:8443/x",
                "https://_dns.example",
                "https://b\u00FC_cher.example",
                "https://under\uFF3Fscore.example"
            })
    @Tag("row:H18")
    void h18_a_name_with_an_underscore_over_tls_is_refused_since_its_certificate_cannot_be_checked(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed()))
                .withMessageStartingWith("the endpoint's host has an underscore, and the JDK checks no certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://-a_.example", "http://a-.b_c", "http://a_b+c", "http://_..x", "http://a_~b", "http://a_!"
            })
    @Tag("row:H18")
    void h18_what_only_the_rules_for_underscores_would_let_through_is_no_name(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(URI.create(endpoint), DEFAULTS.withPlainHttpAllowed()))
                .withMessageStartingWith("the endpoint's host is no name");
    }

    @Test
    @Tag("row:H27")
    void h27_a_letter_younger_than_the_rules_for_names_has_an_ascii_form_too() {
        assertThat(of("https://\u0430\u0440\u0440\u04CF\u0435.example").host()).isEqualTo("xn--80ak6aa92e.example");
    }

    @Test
    @Tag("row:H18")
    void h18_a_name_of_very_many_labels_is_looked_through() {
        assertThat(of("https://" + "a.".repeat(20_000) + "example").host()).hasSize(40_007);
    }

    @ParameterizedTest
    @CsvSource({
        "U+0000, %00",
        "U+000D, a%0d%0ab",
        "U+00A0, %C2%A0",
        "U+00AD, a\u00ADb",
        "U+034F, a\u034Fb",
        "U+0378, a\u0378b",
        "U+0605, \u0605",
        "U+115F, \u115F",
        "U+1160, \u1160",
        "U+17B4, \u17B4",
        "U+180B, \u180B",
        "U+180E, \u180E",
        "U+200B, \u200B",
        "U+200B, %E2%80%8B",
        "U+200C, \u200C",
        "U+200D, \u200D",
        "U+200F, \u200F",
        "U+2028, %E2%80%A8",
        "U+202E, \u202E",
        "U+2060, \u2060",
        "U+2066, \u2066",
        "U+2800, \u2800",
        "U+3000, %E3%80%80",
        "U+3164, \u3164",
        "U+E000, \uE000",
        "U+FE0F, \u2764\uFE0F",
        "U+FEFF, \uFEFF",
        "U+FFA0, \uFFA0",
        "U+E0041, \uDB40\uDC41",
        "U+E0100, \uDB40\uDD00",
        "U+10FFFD, \uDBFF\uDFFD"
    })
    @Tag("row:H46")
    void h46_an_invisible_or_control_character_in_the_host_is_named_and_the_host_is_not_shown(
            String name, String text) {
        for (String endpoint : List.of(
                "https://127.0.0.1" + text,
                "https://" + text + "host.example/x",
                "https://ho" + text + "st.example:8443")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(endpoint))
                    .withMessage("the endpoint's host has an invisible or control character: " + name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "circled letter, \u24D0.example, 'a.example'",
        "letters in one, \u2121.example, 'tel.example'",
        "ligature, \uFB01.example, 'fi.example'",
        "superscript figure, host\u00B2.example, 'host2.example'",
        "Kelvin sign, \u212A.example, 'k.example'",
        "long s, \u017F.example, 's.example'",
        "sharp s, stra\u00DFe.example, 'strasse.example'",
        "final sigma, \u03C2.example, 'xn--4xa.example'",
        "mathematical letters, \uD835\uDC1A.example, 'a.example'"
    })
    @Tag("row:H46")
    void h46_a_name_that_would_be_read_as_another_is_refused_and_the_other_shown(
            String how, String host, String other) {
        assertThatIllegalArgumentException()
                .as(how)
                .isThrownBy(() -> of("https://" + host))
                .withMessage("the endpoint's host would be read as another: '" + other + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u2100.example", "a\u2048b.example", "\u2488example", "host\uFF0Fx.example", "a%41.b", "a%20b.c"
            })
    @Tag("row:H46")
    void h46_a_name_with_a_delimiter_in_disguise_is_refused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> of("https://" + host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://canary%40host.example",
                "https://canary%2540host.example",
                "https://canary\uFF20host.example",
                "https://canary\uFE6Bhost.example",
                "https://user:canary%40host.example",
                "https://canary%EF%BC%A0host.example",
                "https://canary%3Fhost_.example",
                "https://canary\u2048host.example"
            })
    @Tag("row:H20")
    void h20_a_user_in_disguise_is_refused_and_not_echoed(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(endpoint))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
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
    @Tag("row:H20")
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
