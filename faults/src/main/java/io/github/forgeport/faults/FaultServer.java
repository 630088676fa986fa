package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.LoopbackAddresses;
import io.github.forgeport.faults.port.QuietClose;
import io.github.forgeport.faults.tls.TlsKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A scripted HTTP server on a loopback port, which executes scripts of correct and faulty behaviour for connections and
 * requests.
 *
 * <p>As long as nothing else is said it is a healthy keep-alive server that answers {@code {}}. Safe for use by many
 * threads.
 */
public final class FaultServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final ScriptQueue scriptQueue = new ScriptQueue();
    private final ServerRecording recording = new ServerRecording();
    private final ConnectionExecutor threads = new ConnectionExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ServerSocket listener;
    private final @Nullable SSLContext tls;

    private FaultServer(ServerSocket listener, @Nullable SSLContext tls) {
        this.listener = listener;
        this.tls = tls;
    }

    /** Starts an HTTP server on a free port. */
    public static FaultServer start() {
        return start(null);
    }

    /**
     * Starts an HTTPS server on a free port, which performs the TLS handshake with these keys before a connection's script
     * begins.
     */
    public static FaultServer startTls(TlsKey keys) {
        return start(keys.serverContext());
    }

    private static FaultServer start(@Nullable SSLContext tls) {
        try {
            FaultServer server = new FaultServer(listen(), tls);
            server.threads.execute(server::acceptConnections);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback address", e);
        }
    }

    private static ServerSocket listen() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(LoopbackAddresses.socketAddress(0), BACKLOG);
        return listener;
    }

    /** Returns the URL of the server, without a path. */
    public URI url() {
        return url(tls == null ? "http" : "https");
    }

    /** Returns the URL of the server with this scheme in place of its own. */
    public URI url(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** Returns the address on which the server listens. */
    public InetSocketAddress address() {
        return LoopbackAddresses.socketAddress(listener.getLocalPort());
    }

    /** Queues scripts for the next connections, one script each, in the order in which they are accepted. */
    public FaultServer nextConnection(Script... scripts) {
        scriptQueue.addConnectionScripts(List.of(scripts));
        return this;
    }

    /** Sets the script of every connection for which none is queued; the initial one is {@link Steps#serve()}. */
    public FaultServer byDefault(Script script) {
        scriptQueue.setDefaultConnectionScript(script);
        return this;
    }

    /**
     * Queues scripts for the next requests on connections that execute {@link Steps#serve()}; each begins once its request
     * is read.
     */
    public FaultServer nextRequest(Script... scripts) {
        scriptQueue.addRequestScripts(List.of(scripts));
        return this;
    }

    /**
     * Sets the function that creates the response to each request for which no script is queued, on connections that serve.
     */
    public FaultServer answering(Function<ReceivedRequest, ? extends Content> answer) {
        return answering(Script.of(Steps.answer(answer)));
    }

    /**
     * Sets the script of each request for which none is queued, on connections that serve; it begins once the request is
     * read.
     */
    public FaultServer answering(Script script) {
        scriptQueue.setDefaultRequestScript(script);
        return this;
    }

    /**
     * Answers a random part of the requests by one of these scripts of faults, in place of the response; only on
     * connections that serve.
     *
     * @param probability of a fault, from 0 to 1, for each request for which no script is queued
     * @param seed of the random numbers, so that a run can be repeated
     */
    public FaultServer randomFaults(double probability, long seed, List<Script> faults) {
        scriptQueue.setRandomFaults(probability, seed, faults);
        return this;
    }

    /**
     * Removes all scripts and faults, and serves correctly: on new connections at once, on present ones from their next step
     * on.
     *
     * <p>A connection that waits in {@code hang}, {@code pause} or {@code drip} wakes: an unanswered request is answered,
     * and half a response is ended with the connection. What {@link #answering} has set stays.
     */
    public FaultServer heal() {
        scriptQueue.heal();
        return this;
    }

    /** Returns the requests that the server has read, of which the latest 20,000 are kept. */
    public List<ReceivedRequest> requests() {
        return recording.requests();
    }

    /** Returns the number of requests that the server has read. */
    public long requestCount() {
        return recording.requestCount();
    }

    /** Returns the number of connections that the server has accepted. */
    public int connections() {
        return recording.connectionCount();
    }

    /** Returns the number of connections that are open now. */
    public int openConnections() {
        return recording.openConnections();
    }

    /** Returns the largest number of connections that were open at one time. */
    public int peakConnections() {
        return recording.peakConnections();
    }

    /** Returns the first 64 KiB received on a connection, decrypted; those of the latest 2,000 connections are kept. */
    public byte[] receivedBytes(int connection) {
        return recording.receivedBytes(connection);
    }

    /** Whether the {@linkplain #receivedBytes(int) received bytes} of any connection contain this text in UTF-8. */
    public boolean hasReceived(String text) {
        return recording.hasReceived(text);
    }

    /** Deletes the recorded requests and received bytes; scripts and connections stay. */
    public FaultServer clearRecords() {
        recording.clear();
        return this;
    }

    /**
     * Waits until the server has read this many requests in all.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitRequests(long count, Duration timeout) {
        PollingWait.until(() -> requestCount() >= count, timeout, () -> requestCount() + " of " + count + " requests");
    }

    /**
     * Waits until the server has accepted this many connections in all.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitConnections(int count, Duration timeout) {
        PollingWait.until(() -> connections() >= count, timeout, () -> connections() + " of " + count + " connections");
    }

    /**
     * Waits until at most this many connections are open.
     *
     * @throws IllegalStateException if more are open after the timeout
     */
    public void awaitOpenConnections(int atMostOpen, Duration timeout) {
        PollingWait.until(
                () -> openConnections() <= atMostOpen, timeout, () -> openConnections() + " connections open");
    }

    /**
     * Stops the server and closes all connections; a second call does nothing.
     *
     * @throws IllegalStateException if a script's own code had failed, which is the cause
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        QuietClose.close(listener);
        threads.close();
        Throwable failure = recording.takeScriptFailure();
        if (failure != null) {
            throw new IllegalStateException("a script failed", failure);
        }
    }

    private void acceptConnections() {
        while (!closed.get()) {
            try {
                startConnection(listener.accept());
            } catch (IOException e) {
                // The end of the server, or a client that was gone at once.
            }
        }
        // Only here can none be added any more.
        sockets.forEach(QuietClose::close);
    }

    /** Assigns the next script to an accepted connection, and executes it on a thread of its own. */
    private void startConnection(Socket socket) {
        int number = recording.connectionOpened();
        ScriptQueue.AssignedScript planned = scriptQueue.nextConnectionScript();
        sockets.add(socket);
        try {
            threads.execute(() -> serve(planned, socket, number));
        } catch (RejectedExecutionException closing) {
            endConnection(socket);
        }
    }

    /** Executes a connection's script, and closes the connection after it. */
    private void serve(ScriptQueue.AssignedScript planned, Socket socket, int number) {
        try {
            socket.setTcpNoDelay(true);
            ServerConnection connection =
                    new ServerConnection(number, scriptQueue, recording, AcceptedSocket.of(socket, tls), threads);
            connection.execute(planned);
            if (connection.isOpen()) {
                connection.close();
            }
        } catch (IOException gone) {
            // The client went away, or the server closes.
        } catch (RuntimeException | Error broken) {
            recording.addScriptFailure(broken);
        } finally {
            endConnection(socket);
        }
    }

    /** Closes a connection's socket, and counts the connection as closed. */
    private void endConnection(Socket socket) {
        QuietClose.close(socket);
        sockets.remove(socket);
        recording.connectionClosed();
    }
}
