package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a host, which carries one exchange at a time.
 *
 * <p>Its socket belongs to a channel, so that an interrupt ends a read; and it carries its own deadline, which
 * {@link Watchdog} enforces by closing the socket under whoever waits on it.
 */
public final class Connection extends Codec {

    private static final int MOST_AT_ONCE = 64 * 1024;

    /** Much longer than the tickets and keys of a host take that mean no harm. */
    private static final Duration LONGEST_PROBE = Duration.ofMillis(100);

    private final Socket socket;
    private final SocketChannel channel;
    private final ByteBuffer probe = ByteBuffer.allocate(1);
    private @Nullable SessionInputBuffer buffer;
    private @Nullable ProxyServer proxy;
    private @Nullable SSLSocket tls;
    private @Nullable InetSocketAddress address;
    private volatile long deadline;
    private volatile boolean armed;
    private volatile boolean expired;
    private volatile Phase phase = Phase.CONNECT;
    private volatile @Nullable Object borrower;
    private boolean connected;
    private boolean ended;
    private boolean heard;
    private long lastUse = System.nanoTime();

    public Connection(Socket socket, SocketChannel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    /** The proxy at the other end; null if there is the host itself. */
    @Nullable
    ProxyServer proxy() {
        return proxy;
    }

    /** The proxy that reads the requests on this connection, since they go to it in the clear; null if there is none. */
    private @Nullable ProxyServer forwardingProxy() {
        return proxy == null || proxy.isSocks() || tls != null ? null : proxy;
    }

    /** Path and query, or for a proxy that has to know where to, the whole address. */
    public String requestTarget(String authority, String target) {
        return forwardingProxy() == null ? target : "http://" + authority + target;
    }

    public void proxyAuthorization(HttpRequest request) {
        ProxyServer forwarding = forwardingProxy();
        if (forwarding != null) {
            ProxyLogin.basic(forwarding).ifPresent(value -> request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, value));
        }
    }

    Socket socket() {
        return socket;
    }

    /** Connects to the host, or to a proxy, unless it is connected. */
    void connect(InetSocketAddress to, @Nullable ProxyServer over, int timeoutMillis) throws IOException {
        address = to;
        proxy = over;
        if (!socket.isConnected()) {
            socket.connect(to, timeoutMillis);
        }
        connected = true;
    }

    /** Whether it ever was. */
    boolean wasConnected() {
        return connected;
    }

    /** Where it leads; null before it is connected. */
    @Nullable
    InetSocketAddress address() {
        return address;
    }

    public void open() throws IOException {
        bind(new Streams(socket));
    }

    public void open(SSLSocket agreed) throws IOException {
        tls = agreed;
        bind(new Streams(agreed, socket));
    }

    /** From now on the socket is closed once the deadline has passed. */
    void arm(Deadline until, Phase waitingFor) {
        phase = waitingFor;
        deadline = until.nanos();
        armed = true;
    }

    void enter(Phase waitingFor) {
        phase = waitingFor;
    }

    void disarm() {
        armed = false;
        lastUse = System.nanoTime();
    }

    /** Says who uses it, so that closing one session leaves the calls of its siblings alone; null for nobody. */
    void lend(@Nullable Object to) {
        borrower = to;
    }

    boolean isLentTo(Object session) {
        return borrower == session;
    }

    Phase phase() {
        return phase;
    }

    boolean isExpired() {
        return expired;
    }

    /** Whether the peer closed before what was last read was whole. */
    boolean isEnded() {
        return ended;
    }

    /** Whether whoever is at the other end of a connection without TLS has not said a byte yet. */
    boolean isPlainAndUnheard() {
        return tls == null && !heard;
    }

    /** A server that speaks TLS answers plain HTTP with an alert, and may then wait for more. */
    private void requireNoTls(byte first) {
        if (first == Tls.ALERT && tls == null) {
            throw forwardingProxy() == null ? NoResponse.speaksTls() : NoResponse.proxySpeaksTls();
        }
    }

    /** Closes the socket if its deadline has passed. */
    void expireAt(long now) {
        if (armed && now - deadline >= 0) {
            expired = true;
            abort();
        }
    }

    boolean isIdleFor(long nanos) {
        return System.nanoTime() - lastUse > nanos;
    }

    /** Whether something arrived, or ended, where nothing was due: then the next answer would be another call's. */
    boolean isUnusable(Deadline call) {
        if (!isOpen() || ended || (buffer != null && buffer.length() > 0)) {
            return true;
        }
        try {
            if (tls != null && isMoreThanTls(tls, call)) {
                return true;
            }
            probe.clear();
            channel.configureBlocking(false);
            int read = channel.read(probe);
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException | NoResponse gone) {
            return true;
        }
    }

    /**
     * Whether what arrived, if anything did, is not of TLS itself, as a ticket is, which reading takes in.
     *
     * <p>A host may go on and on with what is, so that the reading has a deadline, too.
     */
    private boolean isMoreThanTls(SSLSocket tls, Deadline call) throws IOException {
        if (tls.getInputStream().available() > 0) {
            return true; // Decrypted already, with the end of the answer.
        }
        if (socket.getInputStream().available() == 0) {
            return false;
        }
        arm(call.orIn(LONGEST_PROBE), Phase.BEFORE_SEND);
        tls.setSoTimeout(1);
        try {
            getSocketHolder().getInputStream().read(probe.array());
            return true;
        } catch (SocketTimeoutException nothingForUs) {
            return false;
        } finally {
            armed = false;
            tls.setSoTimeout(0);
        }
    }

    /** Closes at once, without a farewell that could block. */
    void abort() {
        try {
            close(CloseMode.IMMEDIATE);
        } finally {
            closeSocket();
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was to be closed, and nothing can be sent or read any more.
        }
    }

    @Override
    protected InputStream createContentInputStream(long length, SessionInputBuffer in, InputStream socketInput) {
        buffer = in;
        return length == ContentLengthStrategy.CHUNKED
                ? new Chunks(in, socketInput)
                : super.createContentInputStream(length, in, socketInput);
    }

    /**
     * The streams of the socket.
     *
     * <p>The codec takes the end of the stream for the end of the headers, so the end is noticed here. And the JDK keeps, for every
     * thread, as much memory outside of the heap as the most that was ever read or written there at once; so it is little at once.
     */
    private final class Streams extends SocketHolder {

        Streams(Socket socket) {
            super(socket);
        }

        Streams(SSLSocket tls, Socket base) {
            super(tls, base);
        }

        @Override
        protected InputStream getInputStream(Socket from) throws IOException {
            return new FilterInputStream(from.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read;
                    try {
                        read = in.read(bytes, offset, Math.min(length, MOST_AT_ONCE));
                    } catch (IOException | VirtualMachineError passedOn) {
                        throw passedOn;
                    } catch (Throwable theirs) {
                        throw Tls.untrusted(theirs);
                    }
                    if (read < 0) {
                        ended = true;
                    } else if (!heard) {
                        heard = true;
                        requireNoTls(bytes[offset]);
                    }
                    return read;
                }
            };
        }

        @Override
        protected OutputStream getOutputStream(Socket to) throws IOException {
            return new FilterOutputStream(to.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        for (int done = 0; done < length; done += MOST_AT_ONCE) {
                            out.write(bytes, offset + done, Math.min(length - done, MOST_AT_ONCE));
                        }
                    } catch (IOException | VirtualMachineError passedOn) {
                        throw passedOn;
                    } catch (Throwable theirs) {
                        throw Tls.untrusted(theirs);
                    }
                }
            };
        }
    }
}
