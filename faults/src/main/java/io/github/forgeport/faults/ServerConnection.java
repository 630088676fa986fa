package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** An accepted connection of a {@link FaultServer}, on which the steps of a script read, send and close; not thread-safe. */
public final class ServerConnection {

    private static final int PEEK_MILLIS = 20;
    private static final Content CONTINUE = CorrectResponses.interim(100);

    private final int number;
    private final ScriptQueue scriptQueue;
    private final ServerRecording recording;
    private final AcceptedSocket socket;
    private final Executor threads;
    private final RequestReader reader;
    private @Nullable ReceivedRequest request;
    private @Nullable ReceivedHead unreadBody;
    private boolean responseDue;
    private boolean responseBegun;
    private int healCount;

    ServerConnection(int number, ScriptQueue plan, ServerRecording records, AcceptedSocket wire, Executor threads) {
        this.number = number;
        this.scriptQueue = plan;
        this.recording = records;
        this.socket = wire;
        this.threads = threads;
        this.reader = new RequestReader(wire.in(), records.addTranscript(number));
    }

    /** Returns the number of the connection; the server's first is 1. */
    public int number() {
        return number;
    }

    /** Whether the connection is open: the server has not closed it yet. */
    public boolean isOpen() {
        return socket.isOpen();
    }

    /**
     * Returns the request read last.
     *
     * @throws IllegalStateException if none was read
     */
    public ReceivedRequest request() {
        if (request == null) {
            throw new IllegalStateException("the script uses a request before it reads one");
        }
        return request;
    }

    /** Whether the response has begun: at least one byte was sent since the last request was read. */
    public boolean hasResponseBegun() {
        return responseBegun;
    }

    /** Reads a whole request, and sends 100 Continue if the client expects it. */
    public ReceivedRequest readRequest() throws IOException {
        skipUnreadBody();
        ReceivedHead head = reader.readHead();
        if (head.firstHeader("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            CONTINUE.writeTo(socket.out());
            socket.out().flush();
        }
        return recordRequest(head, reader.readBody(head));
    }

    /** Reads the request line and headers of a request; its body is skipped before the next request. */
    public ReceivedRequest readHead() throws IOException {
        skipUnreadBody();
        ReceivedHead head = reader.readHead();
        unreadBody = head;
        return recordRequest(head, new byte[0]);
    }

    /** Reads and discards the body of a request whose head alone was read. */
    private void skipUnreadBody() throws IOException {
        if (unreadBody != null) {
            reader.readBody(unreadBody);
            unreadBody = null;
        }
    }

    /** Records a request as the last read one, to which no response has begun. */
    private ReceivedRequest recordRequest(ReceivedHead head, byte[] body) {
        ReceivedRequest received = new ReceivedRequest(number, reader.arrivedNanos(), head, body);
        request = received;
        responseDue = true;
        responseBegun = false;
        recording.add(received);
        return received;
    }

    /** Reads exactly this many bytes from the connection. */
    public byte[] readBytes(int count) throws IOException {
        return reader.readBytes(count);
    }

    /**
     * Reads the bytes of the connection that have arrived, and waits for at least one.
     *
     * @throws EOFException if the client sends no more
     */
    public byte[] readAvailable() throws IOException {
        return reader.readAvailable();
    }

    /** Sends these bytes, and flushes the output. */
    public void send(Content content) throws IOException {
        responseBegun = true;
        content.writeTo(socket.out());
        socket.out().flush();
    }

    /** Waits for this time; ends early when the server closes or {@linkplain FaultServer#heal() heals}. */
    public void pause(Duration duration) throws IOException {
        try {
            scriptQueue.awaitHealing(duration.toNanos(), healCount);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server closes");
        }
        stopIfHealed();
    }

    /** Waits until the client leaves or the server closes or heals; bytes that arrive meanwhile are kept to be read. */
    public void hang() throws IOException {
        socket.setReadTimeout(PEEK_MILLIS);
        try {
            while (true) {
                stopIfHealed();
                if (reader.isFull()) {
                    pause(Duration.ofMillis(PEEK_MILLIS));
                } else {
                    reader.awaitInput();
                }
            }
        } finally {
            if (isOpen()) {
                socket.setReadTimeout(0);
            }
        }
    }

    /** Shrinks the receive window of the connection, and reads nothing for this time. */
    public void stopReading(Duration duration) throws IOException {
        socket.shrinkWindow();
        pause(duration);
    }

    /** Closes the connection gracefully: over TLS by close_notify, then by a FIN. */
    public void close() throws IOException {
        socket.close();
    }

    /** Closes the connection by a FIN alone: over TLS without close_notify, as a truncation attack does. */
    public void closeWithoutNotify() throws IOException {
        socket.closeWithoutNotify();
    }

    /** Closes the connection by an RST. */
    public void reset() throws IOException {
        socket.reset();
    }

    /** Sends a FIN, over TLS after close_notify, and keeps the connection open for reading. */
    public void closeOutput() throws IOException {
        socket.closeOutput();
    }

    /**
     * Runs a task on another thread of the server.
     *
     * @throws IOException if the server is closing
     */
    public void runInBackground(Runnable task) throws IOException {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            throw new IOException("the server is closing", closing);
        }
    }

    /** Responds to each request with the next script of the server's queue, until the client leaves. */
    void serve() throws IOException {
        while (isOpen()) {
            if (!responseDue || responseBegun) {
                readRequest();
            }
            scriptQueue.nextRequestScript().execute(this);
            responseDue = false;
            if (isOpen() && request().closesConnection()) {
                close();
            }
        }
    }

    /** Executes the planned script; if the server heals meanwhile, serves instead, unless half a response was sent. */
    void execute(ScriptQueue.AssignedScript planned) throws IOException {
        healCount = planned.healCount();
        Script next = planned.script();
        while (true) {
            try {
                next.execute(this);
                return;
            } catch (ServerHealedSignal healed) {
                healCount = scriptQueue.healCount();
                if (responseDue && responseBegun) {
                    return;
                }
                next = Script.of(Steps.serve());
            }
        }
    }

    /** Throws an exception that ends the connection's script, if the server has healed since the script began. */
    void stopIfHealed() {
        if (healCount != scriptQueue.healCount()) {
            throw new ServerHealedSignal();
        }
    }
}
