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

    /**
     * The default network settings: TLS 1.2 or newer with the JVM's trusted authorities, over the JVM's proxy if it has one.
     */
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
     * Returns a copy with a proxy, which replaces the proxies of the JVM.
     *
     * <p>Without one, the JVM's HTTP or SOCKS5 proxy is used, the next of several if one is unreachable; credentials that
     * are set JVM-wide for it are not sent.
     */
    public Network withProxy(ProxyServer proxy) {
        return new Network(requireNonNull(proxy, "proxy"), tls, plainHttpAllowed, allowedAddresses);
    }

    /**
     * Returns a copy with an SSL context for TLS connections. Whatever its trust manager accepts, the certificate must name
     * the host among its alternative names.
     *
     * <p>An exception of it or its managers fails the call as {@code Unavailable.TLS_TRUST}, named by its class.
     */
    public Network withTls(SSLContext tls) {
        return new Network(proxy, requireNonNull(tls, "tls"), plainHttpAllowed, allowedAddresses);
    }

    /** Returns a copy that allows plain HTTP, which shows credentials to the network; only for sandboxes and tests. */
    public Network withPlainHttpAllowed() {
        return new Network(proxy, tls, true, allowedAddresses);
    }

    /**
     * Returns a copy that allows connections to the given special addresses: cloud metadata, link-local, multicast,
     * reserved.
     *
     * <p>An IPv6 address that leads to one of IPv4, by NAT64 or 6to4 for example, is another address and allowed by itself only.
     */
    public Network withAllowedAddresses(Collection<InetAddress> addresses) {
        return new Network(proxy, tls, plainHttpAllowed, addresses);
    }

    /** Returns the proxy; empty if the JVM's is used. */
    public Optional<ProxyServer> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** Returns the SSL context; empty if the JVM's trusted authorities are used. */
    public Optional<SSLContext> tls() {
        return Optional.ofNullable(tls);
    }

    /** Whether credentials may be sent over plain HTTP. */
    public boolean plainHttpAllowed() {
        return plainHttpAllowed;
    }

    /** Returns the special addresses that may be connected to. */
    public Set<InetAddress> allowedAddresses() {
        return allowedAddresses;
    }

    @Override
    public String toString() {
        return "Network[proxy " + proxy + ", plain HTTP " + (plainHttpAllowed ? "allowed" : "refused") + "]";
    }
}
