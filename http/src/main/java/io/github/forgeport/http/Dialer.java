package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes connections: finds the way, resolves, connects, and agrees on TLS, all within one deadline. */
final class Dialer implements AutoCloseable {

    private final BaseUrl base;
    private final Route route;
    private final Names names;
    private final @Nullable Tls tls;
    private final SpecialAddresses specialAddresses;
    private final Duration timeout;
    private volatile boolean speaksTls;

    Dialer(String name, BaseUrl base, HttpPolicy policy) {
        this(base, new Route(name, base, policy.network()), Names.ofTheJvm(name), policy);
    }

    Dialer(BaseUrl base, Route route, Names names, HttpPolicy policy) {
        this.base = base;
        this.route = route;
        this.names = names;
        this.tls = base.isTls() ? new Tls(policy.network()) : null;
        this.specialAddresses = new SpecialAddresses(policy.network().allowedAddresses());
        this.timeout = policy.timeouts().connect();
    }

    /** A new connection by the first way that leads to one; each but the last has its part of the time. */
    Connection dial(Outcome attempt, Watchdog watchdog) {
        Deadline until = attempt.call().orIn(timeout);
        List<Route.Hop> ways = route.ways(attempt.session(), until);
        Tried tried = new Tried(attempt);
        for (int i = 0; ; i++) {
            Route.Hop way = ways.get(i);
            int left = ways.size() - i;
            try {
                return dial(way, until.ofPart(left), until, tried, watchdog);
            } catch (WireFailure failure) {
                if (!failure.isUnreached()) {
                    throw failure;
                }
                route.failed(way, failure, attempt.session());
                WireFailure givenUp = attempt.givenUp();
                if (givenUp != null || left == 1) {
                    throw givenUp == null ? failure : givenUp;
                }
            }
        }
    }

    /** By one way: watched, and armed with its deadline, before anything is said; whatever ends the dialling closes it. */
    private Connection dial(Route.Hop way, Deadline part, Deadline until, Tried tried, Watchdog watchdog) {
        Outcome attempt = tried.attempt();
        attempt.over(way.proxy());
        Dialled dialled = dialled(way, part, tried);
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

    /** The first of several addresses that answers; to the only one, whoever watches the connection connects it. */
    private Dialled dialled(Route.Hop way, Deadline part, Tried tried) {
        InetAddress[] addresses = resolve(way, part, tried);
        try {
            if (addresses.length == 1) {
                return new Dialled(SocketChannel.open(), new InetSocketAddress(addresses[0], way.port()));
            }
            Dialled first = Race.run(addresses, way.port(), tried, part);
            if (first != null) {
                return first;
            }
        } catch (IOException noSocketLeft) {
            throw WireFailure.unavailable(Reason.CONNECT, noSocketLeft);
        }
        throw unreached(way, part.isOver() && way.proxy() == null, tried);
    }

    private InetAddress[] resolve(Route.Hop way, Deadline part, Tried tried) {
        try {
            InetAddress[] addresses = names.resolve(way.host(), tried.attempt().session(), part);
            if (way.proxy() == null) {
                specialAddresses.check(addresses, base.server());
            }
            return addresses;
        } catch (UnknownHostException unknown) {
            tried.failed(way.proxy() == null ? base.server() : way.proxy().server(), unknown);
            throw WireFailure.unreached(way.proxy() == null ? Reason.DNS : Reason.PROXY, tried);
        }
    }

    private static int millisLeft(Deadline until) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until.left()));
    }

    /** Agrees with proxy and host on how to talk. */
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

    private WireFailure failure(Connection connection, Dialled dialled, Route.Hop way, Tried tried, IOException error) {
        if (connection.phase() == Phase.TLS) {
            return inTls(connection, tried.attempt(), error);
        }
        boolean late = connection.isExpired() || error instanceof SocketTimeoutException;
        tried.failed(dialled.address(), late ? new SocketTimeoutException() : error);
        return unreached(way, late && (way.proxy() == null || connection.wasConnected()), tried);
    }

    /** A host that once spoke TLS is only slow; of another nobody knows whether it does. */
    private WireFailure inTls(Connection connection, Outcome attempt, IOException error) {
        WireFailure givenUp = attempt.givenUp();
        if (givenUp != null) {
            return givenUp;
        }
        if (!connection.isExpired()) {
            return Tls.failure(error);
        }
        return speaksTls ? WireFailure.timedOut(Phase.TLS) : WireFailure.silentInTls();
    }

    /** A proxy to which no connection can be made in time is not there, like one that refuses. */
    private static WireFailure unreached(Route.Hop way, boolean late, Tried tried) {
        WireFailure givenUp = tried.attempt().givenUp();
        if (givenUp != null) {
            return givenUp;
        }
        if (late) {
            return WireFailure.unreachedInTime(tried);
        }
        return WireFailure.unreached(way.proxy() == null ? Reason.CONNECT : Reason.PROXY, tried);
    }

    @Override
    public void close() {
        route.close();
        names.close();
    }
}
