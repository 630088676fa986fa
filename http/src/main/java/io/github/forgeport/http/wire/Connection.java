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
 * A connection to a host, for one request and response at a time.
 *
 * <p>Its socket belongs to a channel, so that an interrupt ends a read; and it carries its own deadline, which
 * {@link Watchdog} enforces by closing the socket under whoever waits on it.
 */
public final class Connection extends HttpCodec {

    private static final int MOST_BYTES_AT_ONCE = 64 * 1024;

    /** The time for reading TLS messages of an idle connection, much longer than session tickets and key updates need. */
    private static final Duration PROBE_TIMEOUT = Duration.ofMillis(100);

    private final Socket socket;
    private final SocketChannel channel;
    private final ByteBuffer probe = ByteBuffer.allocate(1);
    private @Nullable SessionInputBuffer buffer;
    private @Nullable ProxyServer proxy;
    private @Nullable SSLSocket tls;
    private @Nullable InetSocketAddress address;
    private volatile long deadline;
    private volatile boolean hasDeadline;
    private volatile boolean pastDeadline;
    private volatile Phase phase = Phase.CONNECT;
    private volatile @Nullable Object usingSession;
    private boolean connected;
    private boolean closedByPeer;
    private boolean received;
    private long lastUse = System.nanoTime();

    /** Creates a connection over a socket that may not be connected yet. */
    public Connection(Socket socket, SocketChannel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    /** Returns the proxy that the socket is connected to; null if it is connected to the host itself. */
    @Nullable
    ProxyServer proxy() {
        return proxy;
    }

    /** Returns the HTTP proxy that receives the requests in plain text; null if there is none. */
    private @Nullable ProxyServer forwardingProxy() {
        return proxy == null || proxy.isSocks() || tls != null ? null : proxy;
    }

    /** Returns the target for the request line: path and query, or the absolute URL for a forwarding proxy. */
    public String requestTarget(String authority, String target) {
        return forwardingProxy() == null ? target : "http://" + authority + target;
    }

    /** Adds the {@code Proxy-Authorization} header if a forwarding proxy requires a user. */
    public void addProxyAuthorization(HttpRequest request) {
        ProxyServer forwarding = forwardingProxy();
        if (forwarding != null) {
            ProxyLogin.headerValue(forwarding)
                    .ifPresent(value -> request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, value));
        }
    }

    Socket socket() {
        return socket;
    }

    /** Connects the socket to the host or the proxy, unless it is connected already. */
    void connect(InetSocketAddress to, @Nullable ProxyServer over, int timeoutMillis) throws IOException {
        address = to;
        proxy = over;
        if (!socket.isConnected()) {
            socket.connect(to, timeoutMillis);
        }
        connected = true;
    }

    /** Whether the socket was ever connected. */
    boolean wasConnected() {
        return connected;
    }

    /** Returns the IP address and port of the host or proxy; null before the socket is connected. */
    @Nullable
    InetSocketAddress address() {
        return address;
    }

    /** Binds the HTTP codec to the streams of the connected socket. */
    public void bindStreams() throws IOException {
        bind(new Streams(socket));
    }

    /** Binds the HTTP codec to the streams of a TLS socket after its handshake. */
    public void bindStreams(SSLSocket agreed) throws IOException {
        tls = agreed;
        bind(new Streams(agreed, socket));
    }

    /** Sets the deadline after which the watchdog closes the socket, and the phase that the failure then names. */
    void setDeadline(Deadline until, Phase waitingFor) {
        phase = waitingFor;
        deadline = until.nanos();
        hasDeadline = true;
    }

    /** Sets the phase that the failure of a passed deadline names. */
    void setPhase(Phase waitingFor) {
        phase = waitingFor;
    }

    /** Clears the deadline of the connection, and starts its idle time. */
    void clearDeadline() {
        hasDeadline = false;
        lastUse = System.nanoTime();
    }

    /** Sets the session that uses the connection, so that its closing aborts no other session's call; null for none. */
    void assignTo(@Nullable Object to) {
        usingSession = to;
    }

    /** Whether a given session uses the connection. */
    boolean isAssignedTo(Object session) {
        return usingSession == session;
    }

    /** Returns the phase that the failure of a passed deadline names. */
    Phase phase() {
        return phase;
    }

    /** Whether the connection was closed because its deadline had passed. */
    boolean isPastDeadline() {
        return pastDeadline;
    }

    /** Whether the peer has closed its side of the connection. */
    boolean isClosedByPeer() {
        return closedByPeer;
    }

    /** Whether the connection uses no TLS and no byte was received over it. */
    boolean isPlainAndSilent() {
        return tls == null && !received;
    }

    /** Throws if the first byte received over plain HTTP is that of a TLS alert; such a server may then wait for more. */
    private void requireNoTls(byte first) {
        if (first == TlsClient.ALERT && tls == null) {
            throw forwardingProxy() == null ? NoResponse.hostSpeaksTls() : NoResponse.proxySpeaksTls();
        }
    }

    /** Closes the socket if its deadline has passed. */
    void abortIfPastDeadline(long now) {
        if (hasDeadline && now - deadline >= 0) {
            pastDeadline = true;
            abort();
        }
    }

    /** Whether the connection has been unused for longer than a time in nanoseconds. */
    boolean isIdleFor(long nanos) {
        return System.nanoTime() - lastUse > nanos;
    }

    /**
     * Whether the idle connection was closed, or received unexpected bytes, which the next call would read as its response.
     */
    boolean isUnusable(Deadline call) {
        if (!isOpen() || closedByPeer || (buffer != null && buffer.length() > 0)) {
            return true;
        }
        try {
            if (tls != null && hasApplicationData(tls, call)) {
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
     * Whether application data arrived over the TLS socket; TLS messages, such as session tickets, are consumed.
     *
     * <p>A host may send such messages without end, so that reading them has a deadline, too.
     */
    private boolean hasApplicationData(SSLSocket tls, Deadline call) throws IOException {
        if (tls.getInputStream().available() > 0) {
            return true; // Decrypted already, with the end of the answer.
        }
        if (socket.getInputStream().available() == 0) {
            return false;
        }
        setDeadline(call.orSooner(PROBE_TIMEOUT), Phase.BEFORE_SEND);
        tls.setSoTimeout(1);
        try {
            getSocketHolder().getInputStream().read(probe.array());
            return true;
        } catch (SocketTimeoutException nothingForUs) {
            return false;
        } finally {
            hasDeadline = false;
            tls.setSoTimeout(0);
        }
    }

    /** Closes the socket at once, without a TLS close message, which could block. */
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
                ? new ChunkedInput(in, socketInput)
                : super.createContentInputStream(length, in, socketInput);
    }

    /**
     * The input and output streams of the connection's socket, for the HTTP codec.
     *
     * <p>The codec takes the end of the stream for the end of the headers, so the end is detected here. And the JDK keeps,
     * for every thread, as much memory outside of the heap as the most that was ever read or written there at once; so it is
     * little at once.
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
                        read = in.read(bytes, offset, Math.min(length, MOST_BYTES_AT_ONCE));
                    } catch (IOException | VirtualMachineError passedOn) {
                        throw passedOn;
                    } catch (Throwable theirs) {
                        throw TlsClient.failedManager(theirs);
                    }
                    if (read < 0) {
                        closedByPeer = true;
                    } else if (!received) {
                        received = true;
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
                        for (int done = 0; done < length; done += MOST_BYTES_AT_ONCE) {
                            out.write(bytes, offset + done, Math.min(length - done, MOST_BYTES_AT_ONCE));
                        }
                    } catch (IOException | VirtualMachineError passedOn) {
                        throw passedOn;
                    } catch (Throwable theirs) {
                        throw TlsClient.failedManager(theirs);
                    }
                }
            };
        }
    }
}
