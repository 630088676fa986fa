package io.github.forgeport.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

/** Addresses that no vendor has, but that something on the inside may: link-local, multicast, a cloud's own metadata. */
final class SpecialAddresses {

    private final Set<InetAddress> allowed;

    SpecialAddresses(Set<InetAddress> allowed) {
        this.allowed = allowed;
    }

    void check(InetAddress[] addresses) {
        for (InetAddress address : addresses) {
            if (isSpecial(address) && !allowed.contains(address)) {
                throw WireFailure.specialAddress();
            }
        }
    }

    boolean isRefused(InetAddress address) {
        return isSpecial(address) && !allowed.contains(address);
    }

    static boolean isSpecial(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || isMetadata(address.getAddress())
                || (address instanceof Inet6Address && isUniqueLocalMetadata(address.getAddress()));
    }

    /** 100.100.100.200, where one cloud keeps its instances' credentials. */
    private static boolean isMetadata(byte[] address) {
        return address.length == 4
                && address[0] == 100
                && address[1] == 100
                && address[2] == 100
                && address[3] == (byte) 200;
    }

    /** fd00:ec2::254, where another does. */
    private static boolean isUniqueLocalMetadata(byte[] address) {
        return address[0] == (byte) 0xFD
                && address[1] == 0
                && address[2] == 0x0E
                && address[3] == (byte) 0xC2
                && address[14] == 0x02
                && address[15] == 0x54;
    }
}
