package io.github.forgeport.http.wire;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.Lookups;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A selector of the route to a host: through the policy's proxy, else the JVM's proxies in their order, else directly. */
final class RouteSelector implements AutoCloseable {

    /**
     * A server to connect to: the host itself, or a proxy.
     *
     * @param proxy the proxy, if the server is one; null if it is the host
     * @param choice the proxy selector to notify if the proxy is unreachable; null for none
     */
    record Hop(
            String host,
            int port,
            @Nullable ProxyServer proxy,
            @Nullable SelectedProxy choice) {}

    /** A proxy that the JVM's proxy selector returned, and the selector. */
    record SelectedProxy(ProxySelector selector, SocketAddress address) {}

    private static final String SOCKS_VERSION = "socksProxyVersion";

    /** The time to wait for a proxy selector that is notified of a failure. */
    private static final Duration NOTIFY_TIMEOUT = Duration.ofMillis(100);

    private final URI target;
    private final List<Hop> direct;
    private final @Nullable List<Hop> configured;
    private final Lookups<List<Hop>> selectorLookups;

    RouteSelector(String name, BaseUrl base, Network network) {
        this.target = URI.create(base.scheme() + "://" + base.authority());
        this.direct = List.of(new Hop(base.host(), base.portOrDefault(), null, null));
        this.configured =
                network.proxy().map(proxy -> List.of(proxyHop(proxy, null))).orElse(null);
        this.selectorLookups =
                new Lookups<>("the JVM's proxy selector", new DaemonThreadFactory("forgeport-" + name + "-proxies"));
    }

    /** Returns the servers to connect to, in the order in which to try them; at least one. */
    List<Hop> hops(ClosingSignal session, Deadline until) {
        return configured == null ? jvmHops(session, until) : configured;
    }

    /** Returns the servers that the JVM's proxy selector chooses; the host itself if there is no selector. */
    private List<Hop> jvmHops(ClosingSignal session, Deadline until) {
        try {
            ProxySelector selector = ProxySelector.getDefault();
            if (selector == null) {
                return direct;
            }
            return isOfTheJdk(selector)
                    ? selectorHops(selector)
                    : selectorLookups.find(new Key(selector), () -> selectorHops(selector), session, until);
        } catch (ExecutionException theirs) {
            throw selectorFailure(theirs.getCause());
        } catch (RuntimeException theirs) {
            throw selectorFailure(theirs);
        }
    }

    /** Whether a proxy selector is the JDK's own, which never blocks. */
    private static boolean isOfTheJdk(ProxySelector selector) {
        return selector.getClass().getClassLoader() == null;
    }

    /**
     * Returns the proxies that a selector returns for the host; those that cannot be used are skipped if there are others.
     */
    private List<Hop> selectorHops(ProxySelector selector) {
        List<Hop> hops = new ArrayList<>(1);
        RuntimeException unusable = null;
        for (Proxy proxy : selector.select(target)) {
            try {
                hops.add(proxy.type() == Proxy.Type.DIRECT ? direct.get(0) : proxyHop(proxy, selector));
            } catch (RuntimeException notOfAnyUse) {
                unusable = notOfAnyUse;
            }
        }
        if (!hops.isEmpty()) {
            return hops;
        }
        if (unusable != null) {
            throw unusable;
        }
        return direct;
    }

    private static Hop proxyHop(Proxy jvms, ProxySelector selector) {
        InetSocketAddress address = (InetSocketAddress) jvms.address();
        boolean isSocks = jvms.type() == Proxy.Type.SOCKS;
        if (isSocks && Integer.getInteger(SOCKS_VERSION, 5) == 4) {
            throw SocksClient.socks4Unsupported();
        }
        String host = address.getHostString();
        return proxyHop(
                isSocks ? ProxyServer.socks(host, address.getPort()) : ProxyServer.of(host, address.getPort()),
                isOfTheJdk(selector) ? null : new SelectedProxy(selector, address));
    }

    private static Hop proxyHop(ProxyServer server, @Nullable SelectedProxy choice) {
        return new Hop(server.host(), server.port(), server, choice);
    }

    /** Notifies the proxy selector of an unreachable proxy, so that it can choose another one the next time. */
    void reportFailure(Hop hop, NoResponse failure, ClosingSignal session) {
        SelectedProxy choice = hop.choice();
        if (choice == null) {
            return;
        }
        IOException why = failure.getCause() instanceof IOException known ? known : new SocketTimeoutException();
        try {
            selectorLookups.find(new Object(), () -> notifySelector(choice, why), session, Deadline.in(NOTIFY_TIMEOUT));
        } catch (ExecutionException | NoResponse unheard) {
            // A notification must not change the call.
        }
    }

    private List<Hop> notifySelector(SelectedProxy choice, IOException why) {
        choice.selector().connectFailed(target, choice.address(), why);
        return direct;
    }

    /** Creates the failure of a proxy selector that threw; it names the exception's class and not its message. */
    private static NoResponse selectorFailure(@Nullable Throwable theirs) {
        if (theirs instanceof NoResponse told) {
            return told;
        }
        return NoResponse.thrownByCaller(
                Unavailable.Reason.PROXY, "Check the JVM's proxy selector", requireNonNull(theirs));
    }

    @Override
    public void close() {
        selectorLookups.close();
    }

    /** A map key that compares selectors by identity, since their {@code equals} may be any code. */
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
