package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.Unavailable;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The first server on the way to a host: the policy's proxy, else the JVM's, else the host itself. */
final class Route {

    /** A server to connect to. */
    record Hop(
            String host,
            int port,
            @Nullable ProxyServer proxy,
            @Nullable Proxy socks) {

        boolean isProxy() {
            return proxy != null;
        }
    }

    private final BaseUrl base;
    private final @Nullable ProxyServer chosen;

    Route(BaseUrl base, Network network) {
        this.base = base;
        this.chosen = network.proxy().orElse(null);
    }

    Hop firstHop() {
        if (chosen != null) {
            return over(chosen);
        }
        try {
            return overTheJvms();
        } catch (RuntimeException theirs) {
            // A selector is anybody's code, and may name a proxy that cannot be.
            throw WireFailure.unavailable(Unavailable.Reason.PROXY, null);
        }
    }

    private static Hop over(ProxyServer proxy) {
        return new Hop(proxy.host(), proxy.port(), proxy, null);
    }

    private Hop overTheJvms() {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector != null) {
            URI target = URI.create(base.scheme() + "://" + base.authority());
            for (Proxy proxy : selector.select(target)) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                    return over(ProxyServer.of(address.getHostString(), address.getPort()));
                }
                if (proxy.type() == Proxy.Type.SOCKS) {
                    return new Hop(base.host(), base.portOrDefault(), null, proxy);
                }
            }
        }
        return new Hop(base.host(), base.portOrDefault(), null, null);
    }
}
