package io.github.forgeport.port;

import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.port.failure.FailedCall;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A listener that is told of every call and every attempt, for counting, timing or tracing.
 *
 * <p>Host, operation, outcome and status are each one of few, so that they can label a metric, and nothing in an event is a secret.
 * It is called on the thread that sends: the caller's, or one of the library's when that fetches a credential. What it throws
 * changes nothing.
 */
public interface CallListener {

    /** Hears nothing. */
    CallListener NOBODY = new CallListener() {};

    /**
     * One attempt ended.
     *
     * @param host the host's short name
     * @param operation what was asked, in words
     * @param number 1 for the first attempt of its call
     * @param outcome {@code success}, the failure's name and reason such as {@code Unavailable.CONNECT}, or the name of the
     *     JVM's error that passed on
     * @param elapsed from the decision to send to the last byte of the answer, or to its failure
     * @param sentBytes the bytes written, headers included
     * @param receivedBytes the bytes read, headers included
     * @param status the HTTP status of the answer; null if none came
     * @param requestId the vendor's name for the request, to quote to its support, masked and cut as in {@link FailedCall}; null if
     *     it gave none
     * @param address where the connection led or was to lead: the host's address, or that of the proxy before it; null if none
     *     was dialled
     */
    record Attempt(
            String host,
            String operation,
            int number,
            String outcome,
            Duration elapsed,
            long sentBytes,
            long receivedBytes,
            @Nullable Integer status,
            @Nullable String requestId,
            @Nullable InetSocketAddress address) {

        /** Takes all of them; what a request id cannot be is escaped and cut. */
        public Attempt {
            requestId = FailedCall.shown(requestId);
        }
    }

    /**
     * One call ended.
     *
     * @param host the host's short name
     * @param operation what was asked, in words
     * @param attempts how many attempts it took
     * @param outcome {@code success}, the failure's name and reason such as {@code Unavailable.CONNECT}, or the name of the
     *     JVM's error that passed on
     * @param elapsed how long the caller waited
     */
    record Call(String host, String operation, int attempts, String outcome, Duration elapsed) {}

    /** Hears of an attempt that ended. */
    default void attempted(Attempt attempt) {}

    /** Hears of a call that ended. */
    default void called(Call call) {}

    /** Hears of a part of an answer that could not be read and was kept as it came. */
    default void unreadable(String host, String operation, Unreadable part) {}

    /**
     * Hears of a listing that begins to be walked.
     *
     * @param pages how many of its pages are asked for at once: as many as the caller wanted, or 1 where the host alone knows where
     *     the next page is
     */
    default void readsAhead(String host, String operation, int pages) {}
}
