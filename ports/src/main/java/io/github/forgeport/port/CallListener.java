package io.github.forgeport.port;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.port.failure.FailedCall;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A listener that receives an event for every finished call and attempt, for counting, timing or tracing.
 *
 * <p>Host, operation, outcome and status are each one of few, so that they can label a metric, and nothing in an event is a secret.
 * It is called on the thread that sends: the caller's, or one of the library's when that fetches a credential. What it throws
 * changes nothing.
 */
public interface CallListener {

    /** A listener that ignores all events. */
    CallListener NOBODY = new CallListener() {};

    /**
     * The event of a finished attempt.
     *
     * @param host the host's short name
     * @param operation the operation's name, such as {@code get repository by id}
     * @param number 1 for the first attempt of its call
     * @param outcome {@code success}, the failure's name and reason such as {@code Unavailable.CONNECT}, or the name of the
     *     JVM's error that passed on
     * @param elapsed the time from the decision to send to the last byte of the response, or to the failure
     * @param sentBytes the number of bytes written, headers included
     * @param receivedBytes the number of bytes read, headers included
     * @param status the HTTP status of the response; null if there was none
     * @param requestId the vendor's request id, to quote to its support, masked and cut as in {@link FailedCall}; null if
     *     there was none
     * @param address the address of the connection: the host's, or that of the proxy before it; null if none was dialled
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

        /** Creates the event of an attempt; a malformed request id is escaped and cut. */
        public Attempt {
            requestId = FailedCall.printable(requestId);
        }
    }

    /**
     * The event of a finished call.
     *
     * @param host the host's short name
     * @param operation the operation's name, such as {@code get repository by id}
     * @param attempts the number of attempts
     * @param outcome {@code success}, the failure's name and reason such as {@code Unavailable.CONNECT}, or the name of the
     *     JVM's error that passed on
     * @param elapsed the time that the caller waited
     */
    record Call(String host, String operation, int attempts, String outcome, Duration elapsed) {}

    /** Receives the event of a finished attempt. */
    default void attempted(Attempt attempt) {}

    /** Receives the event of a finished call. */
    default void called(Call call) {}

    /** Receives a part of a response that could not be parsed, and whose text was kept as the host sent it. */
    default void unreadable(String host, String operation, UnreadablePart part) {}

    /**
     * Receives, at the start of a listing, the number of its pages that are requested at the same time.
     *
     * @param pages the number that the caller asked for, or 1 where only the host's response tells where the next page is
     */
    default void readsAhead(String host, String operation, int pages) {}
}
