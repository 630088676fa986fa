package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.Loopback;
import io.github.forgeport.faults.port.Quietly;
import io.github.forgeport.faults.tls.TlsKeys;
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
 * A scripted HTTP server on a loopback port, which does on each connection and to each request exactly what its scripts say.
 *
 * <p>As long as nothing else is said it is a healthy keep-alive server that answers {@code {}}. Safe for use by many
 * threads.
 */
public final class FaultServer implements AutoCloseable {

    private static final int BACKLOG = 1_024;

    private final Plan plan = new Plan();
    private final Records records = new Records();
    private final FaultThreads threads = new FaultThreads();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ServerSocket listener;
    private final @Nullable SSLContext tls;

    private FaultServer(ServerSocket listener, @Nullable SSLContext tls) {
        this.listener = listener;
        this.tls = tls;
    }

    /** Starts on a free port. */
    public static FaultServer start() {
        return start(null);
    }

    /** Starts on a free port, and shakes hands with these keys before each connection's script begins. */
    public static FaultServer startTls(TlsKeys keys) {
        return start(keys.serverContext());
    }

    private static FaultServer start(@Nullable SSLContext tls) {
        try {
            FaultServer server = new FaultServer(listen(), tls);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback address", e);
        }
    }

    private static ServerSocket listen() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(Loopback.port(0), BACKLOG);
        return listener;
    }

    /** Returns its URL, without a path. */
    public URI url() {
        return url(tls == null ? "http" : "https");
    }

    /** Returns its URL with this scheme, be it right or wrong. */
    public URI url(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return Loopback.port(listener.getLocalPort());
    }

    /** Queues scripts for the next connections, one each, in the order in which they are accepted. */
    public FaultServer next(Script... scripts) {
        plan.addConnections(List.of(scripts));
        return this;
    }

    /** Plays this on every connection for which no script is queued; to begin with, that is to serve. */
    public FaultServer always(Script script) {
        plan.setOtherConnections(script);
        return this;
    }

    /** Queues scripts for the next requests on connections that serve, one each; they begin after the reading. */
    public FaultServer nextRequest(Script... scripts) {
        plan.addRequests(List.of(scripts));
        return this;
    }

    /** Answers in this way, on connections that serve, each request for which no script is queued. */
    public FaultServer answering(Function<ReceivedRequest, ? extends Content> answer) {
        return answering(Script.of(Steps.answer(answer)));
    }

    /** Plays this, on connections that serve, for each request for which no script is queued. */
    public FaultServer answering(Script script) {
        plan.setOtherRequests(script);
        return this;
    }

    /**
     * Plays, on connections that serve, one of these faults in place of the answer with this probability; the draws
     * follow from the seed.
     */
    public FaultServer random(double probability, long seed, List<Script> faults) {
        plan.setFaults(probability, seed, faults);
        return this;
    }

    /**
     * Forgets all scripts and faults, and serves: on new connections at once, on present ones from their next step on.
     *
     * <p>Who waits in {@code hang}, {@code pause} or {@code drip} wakes: an unanswered request is answered, and half an
     * answer is ended with the connection. What {@link #answering} said stays.
     */
    public FaultServer heal() {
        plan.heal();
        return this;
    }

    /** Returns the requests read so far, the latest 20,000 of them. */
    public List<ReceivedRequest> requests() {
        return records.requests();
    }

    /** Returns how many requests were read in all. */
    public long requestCount() {
        return records.requestCount();
    }

    /** Returns how many connections were accepted in all. */
    public int connections() {
        return records.connectionCount();
    }

    /** Returns how many connections are open now. */
    public int openConnections() {
        return records.open();
    }

    /** Returns how many connections were open at most at one time. */
    public int peakConnections() {
        return records.peak();
    }

    /** Returns the first 64 KiB that came in on a connection, decrypted; of the latest 2,000 connections. */
    public byte[] received(int connection) {
        return records.received(connection);
    }

    /** Whether this text is, in UTF-8, anywhere in what {@link #received(int)} returns. */
    public boolean hasReceived(String text) {
        return records.hasReceived(text);
    }

    /** Forgets the requests and what was received, but neither scripts nor connections. */
    public FaultServer forget() {
        records.forget();
        return this;
    }

    /**
     * Waits until so many requests were read.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitRequests(long count, Duration atMost) {
        Await.until(() -> requestCount() >= count, atMost, () -> requestCount() + " of " + count + " requests");
    }

    /**
     * Waits until so many connections were accepted in all.
     *
     * @throws IllegalStateException if they do not come in time
     */
    public void awaitConnections(int count, Duration atMost) {
        Await.until(() -> connections() >= count, atMost, () -> connections() + " of " + count + " connections");
    }

    /**
     * Waits until only so many connections are open.
     *
     * @throws IllegalStateException if more are open when the time is over
     */
    public void awaitOpenConnections(int atMostOpen, Duration atMost) {
        Await.until(() -> openConnections() <= atMostOpen, atMost, () -> openConnections() + " connections open");
    }

    /**
     * Stops, and closes all connections; twice is harmless.
     *
     * @throws IllegalStateException if a script's own code had failed, with that failure as its cause
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Quietly.close(listener);
        threads.close();
        Throwable broken = records.takeBroken();
        if (broken != null) {
            throw new IllegalStateException("a script failed", broken);
        }
    }

    private void accept() {
        while (!closed.get()) {
            try {
                begin(listener.accept());
            } catch (IOException e) {
                // The end of the server, or a client that was gone at once.
            }
        }
        // Only here can none be added any more.
        sockets.forEach(Quietly::close);
    }

    private void begin(Socket socket) {
        int number = records.connectionOpened();
        Plan.Part part = plan.forConnection();
        sockets.add(socket);
        try {
            threads.execute(() -> play(part, socket, number));
        } catch (RejectedExecutionException closing) {
            end(socket);
        }
    }

    private void play(Plan.Part part, Socket socket, int number) {
        try {
            socket.setTcpNoDelay(true);
            Connection connection = new Connection(number, plan, records, Wire.over(socket, tls), threads);
            connection.play(part);
            if (connection.isOpen()) {
                connection.close();
            }
        } catch (IOException gone) {
            // The client went away, or the server closes.
        } catch (RuntimeException | Error broken) {
            records.addBroken(broken);
        } finally {
            end(socket);
        }
    }

    private void end(Socket socket) {
        Quietly.close(socket);
        sockets.remove(socket);
        records.connectionClosed();
    }
}
