package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** An accepted connection, as a {@link Step} uses it; for one thread. */
public final class Connection {

    private static final int PEEK_MILLIS = 20;
    private static final Content CONTINUE = Http.interim(100);

    private final int number;
    private final Plan plan;
    private final Records records;
    private final Wire wire;
    private final Executor threads;
    private final RequestReader reader;
    private @Nullable ReceivedRequest request;
    private @Nullable RequestHead unreadBody;
    private boolean answerDue;
    private boolean answerBegun;
    private int healings;

    Connection(int number, Plan plan, Records records, Wire wire, Executor threads) {
        this.number = number;
        this.plan = plan;
        this.records = records;
        this.wire = wire;
        this.threads = threads;
        this.reader = new RequestReader(wire.in(), records.transcript(number));
    }

    /** Returns its number; the server's first is 1. */
    public int number() {
        return number;
    }

    /** Whether the server has not closed it yet. */
    public boolean isOpen() {
        return wire.isOpen();
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

    /** Whether at least one byte was sent since the last request was read, or at all. */
    public boolean hasAnswerBegun() {
        return answerBegun;
    }

    /** Reads a whole request. */
    public ReceivedRequest readRequest() throws IOException {
        readOverBody();
        RequestHead head = reader.readHead();
        if (head.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            CONTINUE.writeTo(wire.out());
            wire.out().flush();
        }
        return received(head, reader.readBody(head));
    }

    /** Reads a request without its body, which is read over before the next request. */
    public ReceivedRequest readHead() throws IOException {
        readOverBody();
        RequestHead head = reader.readHead();
        unreadBody = head;
        return received(head, new byte[0]);
    }

    private void readOverBody() throws IOException {
        if (unreadBody != null) {
            reader.readBody(unreadBody);
            unreadBody = null;
        }
    }

    private ReceivedRequest received(RequestHead head, byte[] body) {
        ReceivedRequest received = new ReceivedRequest(number, reader.arrivedNanos(), head, body);
        request = received;
        answerDue = true;
        answerBegun = false;
        records.add(received);
        return received;
    }

    /** Reads exactly so many bytes. */
    public byte[] readBytes(int count) throws IOException {
        return reader.readBytes(count);
    }

    /** Waits for bytes and returns those that are there; an EOFException says that no more come. */
    public byte[] readSome() throws IOException {
        return reader.readSome();
    }

    /** Sends this. */
    public void send(Content content) throws IOException {
        answerBegun = true;
        content.writeTo(wire.out());
        wire.out().flush();
    }

    /** Waits, unless the server closes or heals before. */
    public void pause(Duration duration) throws IOException {
        try {
            plan.pause(duration.toNanos(), healings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server closes");
        }
        stopIfHealed();
    }

    /** Waits until the client goes away, or the server closes or heals; what comes meanwhile is kept. */
    public void hang() throws IOException {
        wire.setReadTimeout(PEEK_MILLIS);
        try {
            while (true) {
                stopIfHealed();
                if (reader.isFull()) {
                    pause(Duration.ofMillis(PEEK_MILLIS));
                } else {
                    reader.peek();
                }
            }
        } finally {
            if (isOpen()) {
                wire.setReadTimeout(0);
            }
        }
    }

    /** Reads nothing for a while, and shrinks the window. */
    public void stopReading(Duration duration) throws IOException {
        wire.shrinkWindow();
        pause(duration);
    }

    /** Closes in order. */
    public void close() throws IOException {
        wire.close();
    }

    /** Closes by a FIN alone. */
    public void cut() throws IOException {
        wire.cut();
    }

    /** Closes by an RST. */
    public void reset() throws IOException {
        wire.reset();
    }

    /** Sends a FIN and stays to read. */
    public void closeOutput() throws IOException {
        wire.closeOutput();
    }

    /**
     * Runs it on another thread.
     *
     * @throws IOException if the server is closing
     */
    public void inBackground(Runnable task) throws IOException {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            throw new IOException("the server is closing", closing);
        }
    }

    /** Serves until the client leaves. */
    void serve() throws IOException {
        while (isOpen()) {
            if (!answerDue || answerBegun) {
                readRequest();
            }
            plan.forRequest().play(this);
            answerDue = false;
            if (isOpen() && request().isLast()) {
                close();
            }
        }
    }

    /** Plays its part, and serves if the server has healed meanwhile, unless half an answer was sent. */
    void play(Plan.Part part) throws IOException {
        healings = part.healings();
        Script next = part.script();
        while (true) {
            try {
                next.play(this);
                return;
            } catch (Healed healed) {
                healings = plan.healings();
                if (answerDue && answerBegun) {
                    return;
                }
                next = Script.of(Steps.serve());
            }
        }
    }

    void stopIfHealed() {
        if (healings != plan.healings()) {
            throw new Healed();
        }
    }
}
