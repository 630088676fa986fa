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
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes connections: finds the way, resolves, connects, and agrees on TLS, all within one deadline. */
final class Dialer implements AutoCloseable {

    private final BaseUrl base;
    private final Route route;
    private final Names names;
    private final @Nullable Tls tls;
    private final SpecialAddresses specialAddresses;
    private final Duration timeout;

    Dialer(String name, BaseUrl base, HttpPolicy policy) {
        this.base = base;
        this.route = new Route(name, base, policy.network());
        this.names = Names.ofTheJvm(name);
        this.tls = base.isTls() ? new Tls(policy.network()) : null;
        this.specialAddresses = new SpecialAddresses(policy.network().allowedAddresses());
        this.timeout = policy.timeouts().connect();
    }

    /** A new connection, watched and armed with its deadline from before it is one; whatever ends the dialling closes it. */
    Connection dial(Outcome attempt, Watchdog watchdog) {
        HttpSession borrower = attempt.session();
        Deadline until = attempt.call().orIn(timeout);
        Route.Hop hop = route.firstHop(borrower, until);
        InetAddress[] addresses = resolve(hop, borrower, until);
        for (int i = 0; ; i++) {
            Connection connection = unconnected();
            boolean connected = false;
            try {
                connection.lend(borrower);
                connection.arm(until, Phase.CONNECT);
                watchdog.watch(connection);
                connection.socket().setTcpNoDelay(true);
                InetSocketAddress address = new InetSocketAddress(addresses[i], hop.port());
                attempt.dialled(address);
                connection.connect(address, millisLeft(until));
                agree(connection, hop);
                connected = true;
                return connection;
            } catch (IOException error) {
                boolean another = i + 1 < addresses.length && connection.phase() == Phase.CONNECT && !until.isOver();
                if (!another || Thread.currentThread().isInterrupted() || borrower.isClosed()) {
                    throw failure(borrower, hop, connection, error);
                }
            } finally {
                if (!connected) {
                    watchdog.forget(connection);
                    connection.abort();
                }
            }
        }
    }

    private static Connection unconnected() {
        try {
            return over(SocketChannel.open());
        } catch (IOException noSocketLeft) {
            throw WireFailure.unavailable(Reason.CONNECT, noSocketLeft);
        }
    }

    private static Connection over(SocketChannel channel) throws IOException {
        boolean made = false;
        try {
            Connection connection = new Connection(channel.socket(), channel);
            made = true;
            return connection;
        } finally {
            if (!made) {
                channel.close();
            }
        }
    }

    private static int millisLeft(Deadline until) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until.left()));
    }

    /** Agrees with proxy and host on how to talk. */
    private void agree(Connection connection, Route.Hop hop) throws IOException {
        if (hop.socks() != null) {
            Socks.through(connection.socket(), base, hop.socks());
        }
        if (tls == null) {
            if (hop.proxy() != null) {
                connection.setForwardingProxy(hop.proxy());
            }
            connection.open();
            return;
        }
        if (hop.proxy() != null) {
            Tunnel.through(connection.socket(), base, hop.proxy());
        }
        connection.enter(Phase.TLS);
        connection.open(tls.over(connection.socket(), base.host(), base.portOrDefault()));
    }

    private InetAddress[] resolve(Route.Hop hop, HttpSession borrower, Deadline until) {
        try {
            InetAddress[] addresses = names.resolve(hop.host(), borrower, until);
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
            return Tls.failure(error);
        }
        if (hop.isProxy()) {
            return WireFailure.unavailable(Reason.PROXY, error);
        }
        if (error instanceof SocketTimeoutException) {
            return WireFailure.timedOut(Phase.CONNECT);
        }
        return WireFailure.unavailable(error instanceof SSLException ? Reason.TLS : Reason.CONNECT, error);
    }

    @Override
    public void close() {
        route.close();
        names.close();
    }
}
