package io.github.forgeport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host names for which a certificate is valid, by RFC 9525. */
class CertificateNameCheckTest {

    private static final int DNS = 2;
    private static final int IP = 7;

    private static boolean names(String host, int kind, Object name) throws UnknownHostException {
        return CertificateNameCheck.containHost(List.of(List.of(kind, name)), host);
    }

    @ParameterizedTest
    @CsvSource({
        "codeup.aliyun.com, codeup.aliyun.com",
        "CodeUp.Aliyun.COM, codeup.aliyun.com",
        "*.aliyun.com, codeup.aliyun.com",
        "*.xn--bcher-kva.example, www.xn--bcher-kva.example",
        "localhost, localhost"
    })
    @Tag("row:H38")
    void h38_a_name_or_one_with_a_wildcard_for_its_first_label_is_the_hosts(String name, String host)
            throws UnknownHostException {
        assertThat(names(host, DNS, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "aliyun.com, codeup.aliyun.com",
        "codeup.aliyun.com, aliyun.com",
        "codeup.aliyun.com.evil.example, codeup.aliyun.com",
        "*.aliyun.com, aliyun.com",
        "*.aliyun.com, a.b.aliyun.com",
        "*.aliyun.com, .aliyun.com",
        "c*.aliyun.com, codeup.aliyun.com",
        "*up.aliyun.com, codeup.aliyun.com",
        "codeup.*.com, codeup.aliyun.com",
        "*.*.com, codeup.aliyun.com",
        "*.com, aliyun.com",
        "*, localhost",
        "*., localhost",
        "*.1, 10.0.0.1",
        "*.0.0.1, 10.0.0.1",
        "10.0.0.1, 10.0.0.1",
        "'codeup.aliyun.com ', codeup.aliyun.com",
        "'', codeup.aliyun.com"
    })
    @Tag("row:H38")
    void h38_another_name_or_wildcard_is_not(String name, String host) throws UnknownHostException {
        assertThat(names(host, DNS, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.1, localhost, false",
        "0:0:0:0:0:0:0:1, [::1], true",
        "2001:db9:0:0:0:0:0:1, [2001:DB9::1], true",
        "2001:db9:0:0:0:0:0:1, [2001:db9::2], false",
        "0:0:0:0:0:0:0:1, 127.0.0.1, false"
    })
    @Tag("row:H38")
    void h38_an_address_in_figures_is_named_as_an_address(String name, String host, boolean isNamed)
            throws UnknownHostException {
        assertThat(names(host, IP, name)).isEqualTo(isNamed);
    }

    @Test
    @Tag("row:H38")
    void h38_any_of_many_names_will_do() throws UnknownHostException {
        List<List<?>> names = List.of(List.of(DNS, "a.example"), List.of(IP, "10.0.0.1"), List.of(DNS, "localhost"));

        assertThat(CertificateNameCheck.containHost(names, "localhost")).isTrue();
        assertThat(CertificateNameCheck.containHost(names, "10.0.0.1")).isTrue();
        assertThat(CertificateNameCheck.containHost(names, "b.example")).isFalse();
    }

    @Test
    @Tag("row:H38")
    void h38_what_is_no_name_of_a_host_names_nobody() throws UnknownHostException {
        assertThat(CertificateNameCheck.containHost(null, "localhost")).isFalse();
        assertThat(CertificateNameCheck.containHost(List.of(), "localhost")).isFalse();
        assertThat(names("localhost", DNS, new byte[] {1})).isFalse();
        assertThat(names("localhost", 1, "localhost")).as("of mail").isFalse();
        assertThat(names("localhost", 6, "localhost")).as("of the web").isFalse();
    }
}
