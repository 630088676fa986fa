package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.GitHostException.Unavailable.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Makes connections: finds the way, resolves, connects, and agrees on TLS, all within one deadline. */
final class Dialer {

    private final BaseUrl base;
    private final Route route;
    private final @Nullable Tls tls;
    private final SpecialAddresses specialAddresses;
    private final Duration timeout;

    Dialer(BaseUrl base, HttpPolicy policy) {
        this.base = base;
        this.route = new Route(base, policy.network());
        this.tls = base.isTls() ? new Tls(policy.network()) : null;
        this.specialAddresses = new SpecialAddresses(policy.network().allowedAddresses());
        this.timeout = policy.timeouts().connect();
    }

    /** A new connection, watched and armed with its deadline from before it is one. */
    Connection dial(HttpSession borrower, Deadline call, Watchdog watchdog) {
        Deadline until = call.orIn(timeout);
        Route.Hop hop = route.firstHop();
        InetAddress[] addresses = resolve(hop);
        for (int i = 0; ; i++) {
            Connection connection = begin(hop, borrower, until, watchdog);
            try {
                connection.socket().setTcpNoDelay(true);
                connection.socket().connect(new InetSocketAddress(addresses[i], hop.port()), millisLeft(until));
                agree(connection, hop);
                return connection;
            } catch (IOException error) {
                WireFailure failure = failure(borrower, hop, connection, error);
                giveUp(connection, watchdog);
                boolean another = i + 1 < addresses.length && connection.phase() == Phase.CONNECT && !until.isOver();
                if (!another || Thread.currentThread().isInterrupted() || borrower.isClosed()) {
                    throw failure;
                }
            } catch (RuntimeException refused) {
                giveUp(connection, watchdog);
                throw refused;
            }
        }
    }

    private static Connection begin(Route.Hop hop, HttpSession borrower, Deadline until, Watchdog watchdog) {
        Connection connection = unconnected(hop);
        connection.lend(borrower);
        connection.arm(until, Phase.CONNECT);
        watchdog.watch(connection);
        return connection;
    }

    private static Connection unconnected(Route.Hop hop) {
        Proxy socks = hop.socks();
        if (socks != null) {
            return new Connection(new Socket(socks), null);
        }
        try {
            SocketChannel channel = SocketChannel.open();
            return new Connection(channel.socket(), channel);
        } catch (IOException noSocketLeft) {
            throw WireFailure.unavailable(Reason.CONNECT, noSocketLeft);
        }
    }

    private static int millisLeft(Deadline until) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until.left()));
    }

    /** Agrees with proxy and host on how to talk. */
    private void agree(Connection connection, Route.Hop hop) throws IOException {
        if (tls == null) {
            if (hop.proxy() != null) {
                connection.setForwardingProxy(hop.proxy());
            }
            connection.open();
            return;
        }
        if (hop.isProxy()) {
            Tunnel.through(connection, base, hop);
        }
        connection.enter(Phase.TLS);
        connection.open(tls.over(connection.socket(), base.host(), base.portOrDefault()));
    }

    private static void giveUp(Connection connection, Watchdog watchdog) {
        watchdog.forget(connection);
        connection.abort();
    }

    private InetAddress[] resolve(Route.Hop hop) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(hop.host());
            if (!hop.isProxy()) {
                specialAddresses.check(addresses);
            }
            return addresses;
        } catch (UnknownHostException unknown) {
            throw WireFailure.unavailable(hop.isProxy() ? Reason.PROXY : Reason.DNS, unknown);
        }
    }

    private static WireFailure failure(HttpSession borrower, Route.Hop hop, Connection connection, IOException error) {
        if (Thread.currentThread().isInterrupted()) {
            return WireFailure.interrupted();
        }
        if (borrower.isClosed()) {
            return WireFailure.closed();
        }
        if (connection.isExpired()) {
            return WireFailure.timedOut(connection.phase());
        }
        if (connection.phase() == Phase.TLS) {
            return WireFailure.unavailable(isAboutTrust(error) ? Reason.TLS_TRUST : Reason.TLS, error);
        }
        if (hop.isProxy()) {
            return WireFailure.unavailable(Reason.PROXY, error);
        }
        if (error instanceof SocketTimeoutException) {
            return WireFailure.timedOut(Phase.CONNECT);
        }
        return WireFailure.unavailable(error instanceof SSLException ? Reason.TLS : Reason.CONNECT, error);
    }

    private static boolean isAboutTrust(IOException error) {
        return error instanceof SSLPeerUnverifiedException
                || (error instanceof SSLHandshakeException && !(error.getCause() instanceof EOFException));
    }
}
