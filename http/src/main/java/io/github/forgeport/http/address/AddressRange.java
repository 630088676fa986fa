package io.github.forgeport.http.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses in CIDR notation, such as {@code 169.254.0.0/16}. */
final class AddressRange {

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** Parses a range in CIDR notation; a single address has no slash. */
    static AddressRange parse(String text) {
        String[] parts = text.split("/");
        try {
            byte[] first = InetAddress.getByName(parts[0]).getAddress();
            return new AddressRange(first, parts.length == 1 ? first.length * Byte.SIZE : Integer.parseInt(parts[1]));
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(text, noLiteral);
        }
    }

    /** Whether an IP address of 4 or 16 bytes is in the range. */
    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        int differing = 0;
        while (differing < bits && bitAt(address, differing) == bitAt(first, differing)) {
            differing++;
        }
        return differing == bits;
    }

    private static int bitAt(byte[] address, int place) {
        return address[place / Byte.SIZE] >> (Byte.SIZE - 1 - place % Byte.SIZE) & 1;
    }
}
