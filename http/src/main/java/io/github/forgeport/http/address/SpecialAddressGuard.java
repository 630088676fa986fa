package io.github.forgeport.http.address;

import io.github.forgeport.http.callback.NoResponse;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * A guard against server-side request forgery: refuses special-purpose IP addresses, such as cloud metadata, link-local and
 * multicast, also when embedded in IPv6.
 *
 * <p>Loopback, private, shared and unique-local addresses are nobody's business but the caller's.
 */
public final class SpecialAddressGuard {

    private final Set<InetAddress> allowed;

    /** Creates a guard that allows the given addresses even if they are special. */
    public SpecialAddressGuard(Set<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /** Throws if any of a server's IP addresses is special and not allowed. */
    public void requireAllowed(InetAddress[] addresses, String server) {
        for (InetAddress address : addresses) {
            if (isRefused(address)) {
                throw NoResponse.specialAddress(server);
            }
        }
    }

    /** Whether an IP address is special and not allowed. */
    public boolean isRefused(InetAddress address) {
        return !allowed.contains(address) && reason(address).isPresent();
    }

    /** Returns why an IP address is special; empty if it is not. */
    public static Optional<String> reason(InetAddress address) {
        byte[] bytes = address.getAddress();
        Optional<String> why = SpecialIpRanges.reason(bytes);
        if (why.isPresent() || bytes.length == 4 || address.isLoopbackAddress()) {
            return why;
        }
        return EmbeddedIpv4.extract(bytes).stream()
                .flatMap(ipv4 -> SpecialIpRanges.reason(ipv4).stream())
                .findFirst();
    }
}
