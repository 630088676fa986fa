package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.port.GitHostException.Unavailable;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The first server on the way to a host: the policy's proxy, else the JVM's, else the host itself. */
final class Route implements AutoCloseable {

    /**
     * A server to connect to.
     *
     * @param proxy the HTTP proxy that it is, if it is one
     * @param socks the SOCKS proxy that it is, if it is one
     */
    record Hop(
            String host,
            int port,
            @Nullable ProxyServer proxy,
            @Nullable ProxyServer socks) {

        boolean isProxy() {
            return proxy != null || socks != null;
        }
    }

    private static final String SOCKS_VERSION = "socksProxyVersion";

    private final URI target;
    private final Hop straight;
    private final @Nullable Hop chosen;
    private final Lookups<Hop> selections;

    Route(String name, BaseUrl base, Network network) {
        this.target = URI.create(base.scheme() + "://" + base.authority());
        this.straight = new Hop(base.host(), base.portOrDefault(), null, null);
        this.chosen = network.proxy().map(Route::over).orElse(null);
        this.selections =
                new Lookups<>("the JVM's proxy selector", new DaemonThreads("forgeport-" + name + "-proxies"));
    }

    Hop firstHop(HttpSession session, Deadline until) {
        return chosen == null ? ofTheJvm(session, until) : chosen;
    }

    private Hop ofTheJvm(HttpSession session, Deadline until) {
        try {
            ProxySelector selector = ProxySelector.getDefault();
            if (selector == null) {
                return straight;
            }
            // The JDK's own looks at properties alone; another is anybody's code and may take its time.
            return selector.getClass().getClassLoader() == null
                    ? first(selector)
                    : selections.find(new Key(selector), () -> first(selector), session, until);
        } catch (ExecutionException theirs) {
            throw failure(theirs.getCause());
        } catch (RuntimeException theirs) {
            throw failure(theirs);
        }
    }

    private static Hop over(ProxyServer server) {
        boolean isSocks = server.isSocks();
        return new Hop(server.host(), server.port(), isSocks ? null : server, isSocks ? server : null);
    }

    private Hop first(ProxySelector selector) {
        List<Proxy> proxies = selector.select(target);
        return proxies.isEmpty() ? straight : over(proxies.get(0));
    }

    private Hop over(Proxy jvms) {
        if (jvms.type() == Proxy.Type.DIRECT) {
            return straight;
        }
        InetSocketAddress address = (InetSocketAddress) jvms.address();
        if (jvms.type() == Proxy.Type.HTTP) {
            return over(ProxyServer.of(address.getHostString(), address.getPort()));
        }
        if (Integer.getInteger(SOCKS_VERSION, 5) == 4) {
            throw Socks.socks4();
        }
        return over(ProxyServer.socks(address.getHostString(), address.getPort()));
    }

    /** The kind of what a selector threw, or of why it names a proxy that cannot be; what it says may be anything. */
    private static WireFailure failure(@Nullable Throwable theirs) {
        if (theirs instanceof WireFailure told) {
            return told;
        }
        return WireFailure.thrown(Unavailable.Reason.PROXY, "Check the JVM's proxy selector", requireNonNull(theirs));
    }

    @Override
    public void close() {
        selections.close();
    }

    /** A selector by identity: its equality is its own code. */
    private record Key(ProxySelector selector) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.selector == selector;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(selector);
        }
    }
}
