package io.github.forgeport.http.wire;

import io.github.forgeport.http.address.SpecialAddressGuard;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An opener of connections to a host: it selects a proxy, resolves names, connects, and negotiates TLS, within one deadline.
 */
public final class Dialer implements AutoCloseable {

    private final BaseUrl base;
    private final RouteSelector route;
    private final AddressDialer addresses;
    private final @Nullable TlsClient tls;
    private final Duration timeout;
    private volatile boolean hasSpokenTls;

    public Dialer(String name, BaseUrl base, HttpPolicy policy) {
        this(base, new RouteSelector(name, base, policy.network()), NameResolution.ofTheJvm(name), policy);
    }

    public Dialer(BaseUrl base, RouteSelector route, NameResolution names, HttpPolicy policy) {
        this.base = base;
        this.route = route;
        this.addresses = new AddressDialer(
                base, names, new SpecialAddressGuard(policy.network().allowedAddresses()));
        this.tls = base.isTls() ? new TlsClient(policy.network()) : null;
        this.timeout = policy.timeouts().connect();
    }

    /**
     * Opens a connection directly or through the first proxy that works; each proxy has an equal part of the remaining time.
     */
    Connection dial(Attempt attempt, Watchdog watchdog) {
        Deadline until = attempt.callDeadline().orSooner(timeout);
        List<RouteSelector.Hop> hops = route.hops(attempt.closingSignal(), until);
        DialReport tried = new DialReport(attempt);
        for (int i = 0; ; i++) {
            RouteSelector.Hop hop = hops.get(i);
            int left = hops.size() - i;
            try {
                return dial(hop, until.forPart(left), until, tried, watchdog);
            } catch (NoResponse failure) {
                if (!failure.isUnreached()) {
                    throw failure;
                }
                route.reportFailure(hop, failure, attempt.closingSignal());
                NoResponse givenUp = attempt.cancellation();
                if (givenUp != null || left == 1) {
                    throw givenUp == null ? failure : givenUp;
                }
            }
        }
    }

    /** Opens a connection through one server, the host or a proxy; the watchdog enforces its deadline. */
    private Connection dial(RouteSelector.Hop hop, Deadline part, Deadline until, DialReport tried, Watchdog watchdog) {
        Attempt attempt = tried.attempt();
        attempt.setProxy(hop.proxy());
        DialledChannel dialled = addresses.dial(hop, part, tried);
        Connection connection = dialled.connection();
        boolean connected = false;
        try {
            connection.assignTo(attempt.closingSignal());
            connection.setDeadline(part, Phase.CONNECT);
            watchdog.watch(connection);
            connection.socket().setTcpNoDelay(true);
            attempt.setAddress(dialled.address());
            connection.connect(dialled.address(), hop.proxy(), millisLeft(part));
            negotiate(connection, hop, until);
            connected = true;
            return connection;
        } catch (IOException error) {
            throw connectFailure(connection, dialled, hop, tried, error);
        } finally {
            if (!connected) {
                watchdog.unwatch(connection);
                connection.abort();
            }
        }
    }

    private static int millisLeft(Deadline until) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until.nanosLeft()));
    }

    /** Negotiates SOCKS or an HTTP tunnel with the proxy, and TLS with the host. */
    private void negotiate(Connection connection, RouteSelector.Hop hop, Deadline until) throws IOException {
        ProxyServer proxy = hop.proxy();
        if (proxy != null && proxy.isSocks()) {
            SocksClient.connect(connection.socket(), base, proxy);
        } else if (proxy != null && tls != null) {
            ConnectTunnel.open(connection.socket(), base, proxy);
        }
        if (tls == null) {
            connection.bindStreams();
            return;
        }
        connection.setDeadline(until, Phase.TLS);
        connection.bindStreams(tls.handshake(connection.socket(), base.host(), base.portOrDefault()));
        hasSpokenTls = true;
    }

    /** Creates the failure of a connection that was not established, by the phase in which it failed. */
    private NoResponse connectFailure(
            Connection connection, DialledChannel dialled, RouteSelector.Hop hop, DialReport tried, IOException error) {
        if (connection.phase() == Phase.TLS) {
            return tlsFailure(connection, tried.attempt(), error);
        }
        boolean late = connection.isPastDeadline() || error instanceof SocketTimeoutException;
        tried.recordFailure(dialled.address(), late ? new SocketTimeoutException() : error);
        return tried.routeFailure(hop, late, connection.wasConnected());
    }

    /** Returns the failure of a TLS handshake; after a timeout, a host that spoke TLS before counts as slow. */
    private NoResponse tlsFailure(Connection connection, Attempt attempt, IOException error) {
        NoResponse givenUp = attempt.cancellation();
        if (givenUp != null) {
            return givenUp;
        }
        if (!connection.isPastDeadline()) {
            return TlsClient.classify(error);
        }
        return hasSpokenTls ? NoResponse.timedOut(Phase.TLS) : NoResponse.silentTlsHandshake();
    }

    @Override
    public void close() {
        route.close();
        addresses.close();
    }
}
