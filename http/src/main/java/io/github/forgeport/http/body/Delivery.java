package io.github.forgeport.http.body;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.BodySink;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;

/**
 * The delivery of a response's body to a caller's {@link io.github.forgeport.http.endpoint.BodySink}: the statuses that are
 * delivered, and whether it has begun.
 */
public final class Delivery {

    private static final int PIECE_BYTES = 16 * 1024;

    private final BodySink sink;
    private final IntPredicate statuses;
    private final Runnable check;
    private boolean begun;

    /**
     * Creates a delivery to a sink, which has not begun.
     *
     * @param statuses tests whether the body of a response with this status is for the sink
     * @param check runs before each piece is read; its exception ends the delivery
     */
    public Delivery(BodySink sink, IntPredicate statuses, Runnable check) {
        this.sink = sink;
        this.statuses = statuses;
        this.check = check;
    }

    /** Whether the body of a response with this status is for the sink. */
    public boolean accepts(int status) {
        return statuses.test(status);
    }

    /** Whether a byte has reached the sink. */
    public boolean hasBegun() {
        return begun;
    }

    /**
     * Delivers a body to the sink, or fails after {@code limit} bytes; the array is not reused, since a sink may keep it.
     */
    void deliver(InputStream body, long limit) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        long left = limit;
        while (left > 0) {
            check.run();
            int length = body.read(piece, 0, (int) Math.min(PIECE_BYTES, left));
            if (length < 0) {
                return;
            }
            begun = true;
            write(piece, length);
            left -= length;
        }
        check.run();
        if (body.read() >= 0) {
            throw new BadResponse(Reason.TOO_LARGE, null);
        }
    }

    /** Passes a piece of the body to the sink, whose exception becomes a failure of the call. */
    private void write(byte[] piece, int length) {
        Callable<Boolean> writing = () -> {
            sink.write(piece, 0, length);
            return true;
        };
        try {
            CallersCode.callIsolated(writing);
        } catch (CallersCode.Fault broken) {
            check.run(); // An interrupt, for example, ends a sink by an exception of the sink's own.
            throw NoResponse.sinkFailed(broken);
        }
    }
}
