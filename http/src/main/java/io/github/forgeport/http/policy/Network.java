package io.github.forgeport.http.policy;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The network settings of a session: proxy, TLS, plain HTTP, allowed addresses; immutable, each {@code with} returns a changed copy. */
public final class Network {

    /** TLS 1.2 or newer with the JVM's trusted authorities, over the JVM's proxy if it has one. */
    public static final Network DEFAULTS = new Network(null, null, false, Set.of());

    private final @Nullable ProxyServer proxy;
    private final @Nullable SSLContext tls;
    private final boolean plainHttpAllowed;
    private final Set<InetAddress> allowedAddresses;

    private Network(
            @Nullable ProxyServer proxy,
            @Nullable SSLContext tls,
            boolean plainHttpAllowed,
            Collection<InetAddress> allowedAddresses) {
        this.proxy = proxy;
        this.tls = tls;
        this.plainHttpAllowed = plainHttpAllowed;
        this.allowedAddresses = Set.copyOf(allowedAddresses);
    }

    /**
     * The same over a proxy of one's own choice, whatever the JVM's properties say.
     *
     * <p>Where none is chosen, the JVM's HTTP or SOCKS5 proxy is taken, the next of several if one is not reached; what is set
     * JVM-wide to log in there is not sent.
     */
    public Network withProxy(ProxyServer proxy) {
        return new Network(requireNonNull(proxy, "proxy"), tls, plainHttpAllowed, allowedAddresses);
    }

    /**
     * The same with another idea of whom to trust; whatever its trust manager accepts, the certificate has to name the host
     * among its alternative names.
     *
     * <p>What it or its managers throw fails the call as {@code Unavailable.TLS_TRUST}, named by its class.
     */
    public Network withTls(SSLContext tls) {
        return new Network(proxy, requireNonNull(tls, "tls"), plainHttpAllowed, allowedAddresses);
    }

    /** The same, but credentials may cross the network in the clear; only for sandboxes and tests. */
    public Network withPlainHttpAllowed() {
        return new Network(proxy, tls, true, allowedAddresses);
    }

    /**
     * The same, but these addresses may be asked although they are special: a cloud's metadata, link-local, multicast, reserved.
     *
     * <p>An IPv6 address that leads to one of IPv4, by NAT64 or 6to4 for example, is another address and allowed by itself only.
     */
    public Network withAllowedAddresses(Collection<InetAddress> addresses) {
        return new Network(proxy, tls, plainHttpAllowed, addresses);
    }

    /** The proxy, if one was chosen. */
    public Optional<ProxyServer> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** Whom to trust, if that was chosen. */
    public Optional<SSLContext> tls() {
        return Optional.ofNullable(tls);
    }

    /** Whether credentials may cross the network in the clear. */
    public boolean plainHttpAllowed() {
        return plainHttpAllowed;
    }

    /** The special addresses that may be asked. */
    public Set<InetAddress> allowedAddresses() {
        return allowedAddresses;
    }

    @Override
    public String toString() {
        return "Network[proxy " + proxy + ", plain HTTP " + (plainHttpAllowed ? "allowed" : "refused") + "]";
    }
}
