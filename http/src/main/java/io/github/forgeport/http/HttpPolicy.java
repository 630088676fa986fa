package io.github.forgeport.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How patient and how careful a session is.
 *
 * @param connectTimeout how long a connection may take, TLS included
 * @param answerTimeout how long the host may be silent while an answer is due
 * @param longestAnswer the most bytes of an answer that are read
 * @param plainHttpAllowed whether credentials may cross the network in the clear; only for sandboxes and tests
 */
public record HttpPolicy(Duration connectTimeout, Duration answerTimeout, int longestAnswer, boolean plainHttpAllowed) {

    /** Sockets count in milliseconds, and take none to mean for ever. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final HttpPolicy DEFAULTS =
            new HttpPolicy(Duration.ofSeconds(5), Duration.ofSeconds(15), 16 * 1024 * 1024, false);

    /**
     * Takes each of them.
     *
     * @throws IllegalArgumentException if a duration is shorter than a millisecond or longer than a day, or the limit is not
     *     positive
     */
    public HttpPolicy {
        requireSensible("connectTimeout", connectTimeout);
        requireSensible("answerTimeout", answerTimeout);
        if (longestAnswer < 1) {
            throw new IllegalArgumentException("longestAnswer must be positive: " + longestAnswer);
        }
    }

    private static void requireSensible(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from a millisecond to a day: " + duration);
        }
    }

    /** Connects within 5 s, waits 15 s for an answer of at most 16 MiB, over TLS only. */
    public static HttpPolicy defaults() {
        return DEFAULTS;
    }

    /** The same with another {@link #connectTimeout()}. */
    public HttpPolicy withConnectTimeout(Duration connectTimeout) {
        return new HttpPolicy(connectTimeout, answerTimeout, longestAnswer, plainHttpAllowed);
    }

    /** The same with another {@link #answerTimeout()}. */
    public HttpPolicy withAnswerTimeout(Duration answerTimeout) {
        return new HttpPolicy(connectTimeout, answerTimeout, longestAnswer, plainHttpAllowed);
    }

    /** The same with another {@link #longestAnswer()}. */
    public HttpPolicy withLongestAnswer(int longestAnswer) {
        return new HttpPolicy(connectTimeout, answerTimeout, longestAnswer, plainHttpAllowed);
    }

    /** The same, but credentials may cross the network in the clear; only for sandboxes and tests. */
    public HttpPolicy withPlainHttpAllowed() {
        return new HttpPolicy(connectTimeout, answerTimeout, longestAnswer, true);
    }
}
