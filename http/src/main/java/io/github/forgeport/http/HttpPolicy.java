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

    private static final HttpPolicy DEFAULTS =
            new HttpPolicy(Duration.ofSeconds(5), Duration.ofSeconds(15), 16 * 1024 * 1024, false);

    /**
     * Takes each of them.
     *
     * @throws IllegalArgumentException if a duration is not positive or longer than a day, or the limit is not positive
     */
    public HttpPolicy {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("answerTimeout", answerTimeout);
        if (longestAnswer < 1) {
            throw new IllegalArgumentException("longestAnswer must be positive: " + longestAnswer);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.isZero() || duration.isNegative() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + " must be positive and at most a day: " + duration);
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
