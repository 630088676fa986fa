package io.github.forgeport.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressGuardTest {

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    /** Returns an IPv4-mapped IPv6 address as resolvers return it; the JDK would convert the literal to IPv4. */
    private static InetAddress mapped(String ipv4) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        System.arraycopy(address(ipv4).getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }

    private static boolean isRefused(InetAddress address) {
        return new SpecialAddressGuard(Set.of()).isRefused(address);
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.0.0, link-local",
        "169.254.169.254, link-local",
        "169.254.170.2, link-local",
        "169.254.0.23, link-local",
        "169.254.255.255, link-local",
        "fe80::1, link-local",
        "fe80::a9fe:a9fe, link-local",
        "febf:ffff::1, link-local",
        "fe80::5efe:a00:1, link-local",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "ff01::1, multicast",
        "ff02::1, multicast",
        "ff05::2, multicast",
        "ff0e::1, multicast",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, multicast",
        "100.100.100.200, a cloud's metadata",
        "fd00:100::100:200, a cloud's metadata",
        "168.63.129.16, a cloud's metadata",
        "192.0.0.192, a cloud's metadata",
        "fd00:c1::a9fe:a9fe, a cloud's metadata",
        "fd00:ec2::254, a cloud's metadata",
        "fd00:ec2::23, a cloud's metadata",
        "fd20:ce::254, a cloud's metadata",
        "fd00:42::42, a cloud's metadata",
        "fd00:a9fe:a9fe::1, a cloud's metadata",
        "100.96.0.96, a cloud's metadata",
        "100.80.80.80, a cloud's metadata",
        "0.0.0.0, this network",
        "0.0.0.1, this network",
        "0.255.255.255, this network",
        "::, unspecified",
        "192.0.0.8, reserved for protocols",
        "192.0.0.11, reserved for protocols",
        "192.0.0.170, reserved for protocols",
        "192.0.0.255, reserved for protocols",
        "2001:10::1, reserved for protocols",
        "2001:1::4, reserved for protocols",
        "2001:1ff::1, reserved for protocols",
        "192.0.2.1, reserved for documentation",
        "198.51.100.255, reserved for documentation",
        "203.0.113.0, reserved for documentation",
        "2001:db8::1, reserved for documentation",
        "2001:db8:ffff::1, reserved for documentation",
        "3fff::1, reserved for documentation",
        "3fff:fff::1, reserved for documentation",
        "100:0:0:1::1, a dummy prefix",
        "240.0.0.0, reserved",
        "254.255.255.255, reserved",
        "255.255.255.254, reserved",
        "255.255.255.255, broadcast"
    })
    @Tag("row:H26")
    void h26_an_address_that_no_vendor_has_is_special(String literal, String why) throws UnknownHostException {
        assertThat(SpecialAddressGuard.reason(address(literal))).contains(why);
        assertThat(isRefused(address(literal))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "IPv4-compatible, ::a9fe:a9fe",
        "IPv4-compatible, ::168.63.129.16",
        "IPv4-compatible, ::255.255.255.255",
        "IPv4-compatible, ::0.0.0.2",
        "IPv4-translated, ::ffff:0:a9fe:a9fe",
        "IPv4-translated, ::ffff:0:100.100.100.200",
        "NAT64, 64:ff9b::a9fe:a9fe",
        "NAT64, 64:ff9b::224.0.0.1",
        "NAT64, 64:ff9b::0.0.0.0",
        "local NAT64 under 48 bits, 64:ff9b:1:a9fe:a9:fe00::",
        "local NAT64 under 56 bits, 64:ff9b:1:a9:fe:a9fe::",
        "local NAT64 under 64 bits, 64:ff9b:1::a9:fea9:fe00:0",
        "local NAT64 under 96 bits, 64:ff9b:1::a9fe:a9fe",
        "local NAT64 under 96 bits, 64:ff9b:1:ffff:0:ffff:a9fe:a9fe",
        "local NAT64 of nothing, 64:ff9b:1::",
        "6to4, 2002:a9fe:a9fe::1",
        "6to4, 2002:a83f:8110::1",
        "6to4, 2002:c000:c0:1:2:3:4:5",
        "6to4, 2002::1",
        "Teredo's server, 2001:0:a9fe:a9fe:0:ffff:f7f7:f7f7",
        "Teredo's client, 2001:0:808:808:0:ffff:5601:5601",
        "Teredo's client, 2001:0:808:808:0:ffff:9b9b:9b37",
        "ISATAP, 2a00::5efe:a9fe:a9fe",
        "ISATAP, fd00::200:5efe:100.100.100.200"
    })
    @Tag("row:H26")
    void h26_an_address_that_leads_to_a_special_one_is_special(String how, String literal) throws UnknownHostException {
        assertThat(address(literal)).isInstanceOf(Inet6Address.class);
        assertThat(isRefused(address(literal))).as(how).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.100.100.200", "0.0.0.0", "255.255.255.255", "192.0.0.192"})
    @Tag("row:H26")
    void h26_an_address_that_a_resolver_gives_as_mapped_is_judged_by_what_is_inside(String ipv4)
            throws UnknownHostException {
        assertThat(isRefused(address("::ffff:" + ipv4))).isTrue();
        assertThat(isRefused(mapped(ipv4))).isTrue();
        assertThat(isRefused(mapped("8.8.8.8"))).isFalse();
        assertThat(isRefused(mapped("127.0.0.1"))).isFalse();
    }

    @Test
    @Tag("row:H26")
    void h26_a_scope_makes_no_difference() throws UnknownHostException {
        byte[] linkLocal = address("fe80::1").getAddress();
        byte[] nat64 = address("64:ff9b::a9fe:a9fe").getAddress();

        assertThat(isRefused(Inet6Address.getByAddress(null, linkLocal, 1))).isTrue();
        assertThat(isRefused(Inet6Address.getByAddress(null, nat64, 7))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "1.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "100.100.100.199",
                "100.100.100.201",
                "100.100.101.200",
                "100.101.100.200",
                "101.100.100.200",
                "191.255.255.255",
                "192.0.0.7",
                "192.0.0.9",
                "192.0.0.10",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "::1",
                "fd12:3456:789a::1",
                "fd00:ec2::253",
                "fd00:ec2::1:54",
                "fd00:ec3::254",
                "fd00:1ec2::254",
                "fd01:ec2::254",
                "fc00:ec2::254",
                "fec0::1",
                "fe7f::1",
                "2606:4700:4700::1111",
                "2001:200::1",
                "2001:1::1",
                "2001:db7::1",
                "2001:db9::1",
                "3fff:1000::1",
                "2003::a9fe:a9fe",
                "64:ff9a::a9fe:a9fe",
                "64:ff9b::1:a9fe:a9fe",
                "100::1",
                "::ffff:8.8.8.8",
                "::8.8.8.8",
                "::127.0.0.1",
                "::10.0.0.1",
                "::ffff:0:192.168.1.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::8.8.8.8",
                "64:ff9b:1::10.0.0.1",
                "64:ff9b:1:808:8:800::",
                "2002:808:808::1",
                "2002:7f00:1::1",
                "2001:0:808:808:0:ffff:f7f7:f7f7",
                "2a00::5efe:10.0.0.1",
                "2a00::5efd:a9fe:a9fe"
            })
    void any_other_address_is_asked_if_it_is_configured(String literal) throws UnknownHostException {
        assertThat(SpecialAddressGuard.reason(address(literal))).isEmpty();
        assertThat(isRefused(address(literal))).isFalse();
    }

    @Test
    @Tag("row:H26")
    void h26_one_that_is_allowed_by_address_is_asked_and_no_other() throws UnknownHostException {
        SpecialAddressGuard addresses = new SpecialAddressGuard(Set.of(address("169.254.1.1")));

        assertThat(addresses.isRefused(address("169.254.1.1"))).isFalse();
        assertThat(addresses.isRefused(address("::ffff:169.254.1.1"))).isFalse();
        assertThat(addresses.isRefused(address("169.254.1.2"))).isTrue();
        assertThatCode(() -> addresses.requireAllowed(
                        new InetAddress[] {address("169.254.1.1"), address("127.0.0.1")}, "forge.example:443"))
                .doesNotThrowAnyException();
    }

    @Test
    @Tag("row:H26")
    void h26_an_allowed_address_is_allowed_in_no_other_form() throws UnknownHostException {
        SpecialAddressGuard addresses =
                new SpecialAddressGuard(Set.of(address("169.254.1.1"), address("64:ff9b::a9fe:102")));

        assertThat(addresses.isRefused(address("64:ff9b::a9fe:101"))).isTrue();
        assertThat(addresses.isRefused(mapped("169.254.1.1"))).isTrue();
        assertThat(addresses.isRefused(address("64:ff9b::a9fe:102"))).isFalse();
        assertThat(addresses.isRefused(address("169.254.1.2"))).isTrue();
    }

    @Test
    @Tag("row:H26")
    void h26_one_special_address_among_those_of_a_name_is_enough() throws UnknownHostException {
        for (String special : new String[] {"169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1"}) {
            InetAddress[] resolved = {address("8.8.8.8"), address(special)};

            NoResponse failure = catchThrowableOfType(
                    NoResponse.class,
                    () -> new SpecialAddressGuard(Set.of()).requireAllowed(resolved, "forge.example:443"));

            assertThat(failure.outcome()).isEqualTo("Rejected");
            assertThat(failure.isTransient()).isFalse();
            assertThat(failure.toException(FailedCall.builder("things", Operation.LIST_AUTHORIZATIONS)
                            .build()))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("special address")
                    .hasMessageContaining("forge.example:443")
                    .hasMessageNotContaining("169.254");
        }
    }
}
