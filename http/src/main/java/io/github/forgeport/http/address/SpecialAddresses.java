package io.github.forgeport.http.address;

import io.github.forgeport.http.callback.NoResponse;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Checks for IP addresses that no vendor uses but an internal service may: cloud metadata, link-local, multicast, and those
 * reserved by the registries, also when embedded in IPv6.
 *
 * <p>Loopback, private, shared and unique-local addresses are nobody's business but the caller's.
 */
public final class SpecialAddresses {

    private final Set<InetAddress> allowed;

    /** Creates checks that allow these addresses even if they are special. */
    public SpecialAddresses(Set<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /** Throws if one of a server's addresses is special and not allowed. */
    public void requireAllowed(InetAddress[] addresses, String server) {
        for (InetAddress address : addresses) {
            if (isRefused(address)) {
                throw NoResponse.specialAddress(server);
            }
        }
    }

    /** Whether an address is special and not allowed. */
    public boolean isRefused(InetAddress address) {
        return !allowed.contains(address) && reason(address).isPresent();
    }

    /** Returns why an address is special; empty if it is not. */
    public static Optional<String> reason(InetAddress address) {
        byte[] bytes = address.getAddress();
        Optional<String> why = SpecialRanges.reason(bytes);
        if (why.isPresent() || bytes.length == 4 || address.isLoopbackAddress()) {
            return why;
        }
        return EmbeddedIpv4.extract(bytes).stream()
                .flatMap(ipv4 -> SpecialRanges.reason(ipv4).stream())
                .findFirst();
    }
}
