package io.github.forgeport.http.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An extractor of the IPv4 address that is embedded in an IPv6 address, for example by NAT64 or 6to4.
 *
 * <p>A network may translate under a prefix of its own choice, which nobody can tell from other addresses.
 */
final class EmbeddedIpv4 {

    /** The layout of an IPv6 address with an embedded IPv4 address: its prefix, and the indices of the IPv4 bytes. */
    private record Layout(int prefixIndex, byte[] prefix, int[] ipv4Indices, int xorMask) {

        boolean matches(byte[] address) {
            return Arrays.equals(address, prefixIndex, prefixIndex + prefix.length, prefix, 0, prefix.length);
        }

        byte[] extract(byte[] address) {
            byte[] ipv4 = new byte[ipv4Indices.length];
            for (int i = 0; i < ipv4Indices.length; i++) {
                ipv4[i] = (byte) (address[ipv4Indices[i]] ^ xorMask);
            }
            return ipv4;
        }
    }

    private static final List<Layout> LAYOUTS = List.of(
            // IPv4-mapped and, no longer in use, IPv4-compatible: RFC 4291, 2.5.5
            layoutWithPrefix("00000000 00000000 0000ffff", 12, 13, 14, 15),
            layoutWithPrefix("00000000 00000000 00000000", 12, 13, 14, 15),
            // IPv4-translated, SIIT: RFC 2765, 2.1
            layoutWithPrefix("00000000 00000000 ffff0000", 12, 13, 14, 15),
            // NAT64 under the well-known prefix: RFC 6052, 2.1
            layoutWithPrefix("0064ff9b 00000000 00000000", 12, 13, 14, 15),
            // NAT64 in local use: RFC 8215, under a prefix of 48, 56, 64 or 96 bits: RFC 6052, 2.2
            layoutWithPrefix("0064ff9b 0001", 6, 7, 9, 10),
            layoutWithPrefix("0064ff9b 0001", 7, 9, 10, 11),
            layoutWithPrefix("0064ff9b 0001", 9, 10, 11, 12),
            layoutWithPrefix("0064ff9b 0001", 12, 13, 14, 15),
            // 6to4: RFC 3056, 2
            layoutWithPrefix("2002", 2, 3, 4, 5),
            // Teredo, its server and its client: RFC 4380, 4
            layoutWithPrefix("20010000", 4, 5, 6, 7),
            new Layout(0, parseHex("20010000"), new int[] {12, 13, 14, 15}, 0xFF),
            // ISATAP, of a private and of a global address: RFC 5214, 6.1
            new Layout(8, parseHex("00005efe"), new int[] {12, 13, 14, 15}, 0),
            new Layout(8, parseHex("02005efe"), new int[] {12, 13, 14, 15}, 0));

    private EmbeddedIpv4() {}

    /** Creates the layout of addresses that begin with a prefix, in hexadecimal digits. */
    private static Layout layoutWithPrefix(String mark, int... places) {
        return new Layout(0, parseHex(mark), places, 0);
    }

    private static byte[] parseHex(String mark) {
        return HexFormat.of().parseHex(mark.replace(" ", ""));
    }

    /**
     * Extracts all IPv4 addresses that an IPv6 address may embed; those that begin with zero are dropped if there is
     * another.
     */
    static List<byte[]> extract(byte[] address) {
        List<byte[]> all = new ArrayList<>();
        for (Layout form : LAYOUTS) {
            if (form.matches(address)) {
                all.add(form.extract(address));
            }
        }
        List<byte[]> likely = all.stream().filter(ipv4 -> ipv4[0] != 0).toList();
        return likely.isEmpty() ? all : likely;
    }
}
