package io.github.forgeport.http.wire;

import io.github.forgeport.http.address.SpecialAddresses;
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

/** Opens connections: finds the route, resolves, connects, and negotiates TLS, all within one deadline. */
public final class Dialer implements AutoCloseable {

    private final BaseUrl base;
    private final Route route;
    private final Addresses addresses;
    private final @Nullable Tls tls;
    private final Duration timeout;
    private volatile boolean speaksTls;

    public Dialer(String name, BaseUrl base, HttpPolicy policy) {
        this(base, new Route(name, base, policy.network()), Names.ofTheJvm(name), policy);
    }

    public Dialer(BaseUrl base, Route route, Names names, HttpPolicy policy) {
        this.base = base;
        this.route = route;
        this.addresses =
                new Addresses(base, names, new SpecialAddresses(policy.network().allowedAddresses()));
        this.tls = base.isTls() ? new Tls(policy.network()) : null;
        this.timeout = policy.timeouts().connect();
    }

    /** Opens a connection by the first route that works; each route has an equal part of the remaining time. */
    Connection dial(Attempt attempt, Watchdog watchdog) {
        Deadline until = attempt.call().orIn(timeout);
        List<Route.Hop> ways = route.ways(attempt.session(), until);
        Tried tried = new Tried(attempt);
        for (int i = 0; ; i++) {
            Route.Hop way = ways.get(i);
            int left = ways.size() - i;
            try {
                return dial(way, until.ofPart(left), until, tried, watchdog);
            } catch (NoResponse failure) {
                if (!failure.isUnreached()) {
                    throw failure;
                }
                route.failed(way, failure, attempt.session());
                NoResponse givenUp = attempt.givenUp();
                if (givenUp != null || left == 1) {
                    throw givenUp == null ? failure : givenUp;
                }
            }
        }
    }

    /** Opens a connection by one route; the watchdog enforces its deadline from the first byte on. */
    private Connection dial(Route.Hop way, Deadline part, Deadline until, Tried tried, Watchdog watchdog) {
        Attempt attempt = tried.attempt();
        attempt.over(way.proxy());
        Dialled dialled = addresses.dial(way, part, tried);
        Connection connection = dialled.connection();
        boolean connected = false;
        try {
            connection.lend(attempt.session());
            connection.arm(part, Phase.CONNECT);
            watchdog.watch(connection);
            connection.socket().setTcpNoDelay(true);
            attempt.dialled(dialled.address());
            connection.connect(dialled.address(), way.proxy(), millisLeft(part));
            agree(connection, way, until);
            connected = true;
            return connection;
        } catch (IOException error) {
            throw failure(connection, dialled, way, tried, error);
        } finally {
            if (!connected) {
                watchdog.forget(connection);
                connection.abort();
            }
        }
    }

    private static int millisLeft(Deadline until) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until.left()));
    }

    /** Negotiates with proxy and host: SOCKS, an HTTP tunnel, and TLS. */
    private void agree(Connection connection, Route.Hop way, Deadline until) throws IOException {
        ProxyServer proxy = way.proxy();
        if (proxy != null && proxy.isSocks()) {
            Socks.through(connection.socket(), base, proxy);
        } else if (proxy != null && tls != null) {
            Tunnel.through(connection.socket(), base, proxy);
        }
        if (tls == null) {
            connection.open();
            return;
        }
        connection.arm(until, Phase.TLS);
        connection.open(tls.over(connection.socket(), base.host(), base.portOrDefault()));
        speaksTls = true;
    }

    private NoResponse failure(Connection connection, Dialled dialled, Route.Hop way, Tried tried, IOException error) {
        if (connection.phase() == Phase.TLS) {
            return inTls(connection, tried.attempt(), error);
        }
        boolean late = connection.isExpired() || error instanceof SocketTimeoutException;
        tried.failed(dialled.address(), late ? new SocketTimeoutException() : error);
        return tried.failure(way, late, connection.wasConnected());
    }

    /** Returns the failure of a TLS handshake; after a timeout, a host that spoke TLS before counts as slow. */
    private NoResponse inTls(Connection connection, Attempt attempt, IOException error) {
        NoResponse givenUp = attempt.givenUp();
        if (givenUp != null) {
            return givenUp;
        }
        if (!connection.isExpired()) {
            return Tls.failure(error);
        }
        return speaksTls ? NoResponse.timedOut(Phase.TLS) : NoResponse.silentInTls();
    }

    @Override
    public void close() {
        route.close();
        addresses.close();
    }
}
