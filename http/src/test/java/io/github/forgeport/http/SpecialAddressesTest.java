package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.port.FailedCall;
import io.github.forgeport.port.GitHostException.Rejected;
import io.github.forgeport.port.Operation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "239.255.255.255",
                "::",
                "fe80::1",
                "ff02::1",
                "fd00:ec2::254",
                "::ffff:169.254.169.254",
                "::ffff:100.100.100.200",
                "::ffff:0.0.0.0"
            })
    void h26_an_address_that_no_vendor_has_is_special(String literal) throws UnknownHostException {
        assertThat(SpecialAddresses.isSpecial(address(literal))).isTrue();
        assertThat(new SpecialAddresses(Set.of()).isRefused(address(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.253.255.255",
                "169.255.0.0",
                "100.100.100.199",
                "100.100.100.201",
                "100.100.101.200",
                "100.101.100.200",
                "101.100.100.200",
                "223.255.255.255",
                "240.0.0.1",
                "::1",
                "2001:db8::1",
                "fd00:ec2::253",
                "fd00:ec2::1:54",
                "fd00:ec3::254",
                "fd00:1ec2::254",
                "fd01:ec2::254",
                "fc00:ec2::254",
                "::ffff:8.8.8.8"
            })
    void any_other_address_is_asked_if_it_is_configured(String literal) throws UnknownHostException {
        assertThat(SpecialAddresses.isSpecial(address(literal))).isFalse();
        assertThat(new SpecialAddresses(Set.of()).isRefused(address(literal))).isFalse();
    }

    @Test
    void h26_one_that_is_allowed_by_address_is_asked_and_no_other() throws UnknownHostException {
        SpecialAddresses addresses = new SpecialAddresses(Set.of(address("169.254.1.1")));

        assertThat(addresses.isRefused(address("169.254.1.1"))).isFalse();
        assertThat(addresses.isRefused(address("::ffff:169.254.1.1"))).isFalse();
        assertThat(addresses.isRefused(address("169.254.1.2"))).isTrue();
        assertThatCode(() -> addresses.check(new InetAddress[] {address("169.254.1.1"), address("127.0.0.1")}))
                .doesNotThrowAnyException();
    }

    @Test
    void h26_one_special_address_among_those_of_a_name_is_enough() throws UnknownHostException {
        InetAddress[] resolved = {address("8.8.8.8"), address("169.254.169.254")};

        WireFailure failure =
                catchThrowableOfType(WireFailure.class, () -> new SpecialAddresses(Set.of()).check(resolved));

        assertThat(failure.outcome()).isEqualTo("Rejected");
        assertThat(failure.isPassing()).isFalse();
        assertThat(failure.of(FailedCall.builder("things", Operation.LIST_AUTHORIZATIONS)
                        .build()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("special address")
                .hasMessageNotContaining("169.254");
    }
}
