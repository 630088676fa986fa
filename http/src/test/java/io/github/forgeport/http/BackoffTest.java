package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    /** A random generator that always returns the highest or the lowest number. */
    private record Loaded(boolean highest) implements RandomGenerator {

        @Override
        public long nextLong() {
            return highest ? -1 : 0;
        }
    }

    private static final Backoff LONGEST = new Backoff(Retries.DEFAULTS, new Loaded(true));
    private static final Backoff SHORTEST = new Backoff(Retries.DEFAULTS, new Loaded(false));

    private static FailedAttempt failure(Retry again, @Nullable Duration retryAfter) {
        return new FailedAttempt("any", again, Effect.REJECTED, retryAfter, Interrupted::new);
    }

    private static FailedAttempt failure(Retry again) {
        return failure(again, null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100",
        "2, 200",
        "3, 400",
        "4, 800",
        "5, 1600",
        "6, 3200",
        "7, 5000",
        "8, 5000",
        "21, 5000",
        "100, 5000"
    })
    void the_bound_after_a_passing_failure_doubles_from_100_ms_to_5_s(int attempts, long millis) {
        assertThat(LONGEST.after(attempts, failure(Retry.TRANSIENT))).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 20", "7, 20", "100, 20"})
    void the_bound_after_throttling_doubles_from_1_s_to_20_s(int attempts, long seconds) {
        assertThat(LONGEST.after(attempts, failure(Retry.THROTTLED))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void the_shortest_pause_is_none() {
        assertThat(SHORTEST.after(3, failure(Retry.TRANSIENT))).isEqualTo(Duration.ZERO);
        assertThat(SHORTEST.after(3, failure(Retry.THROTTLED))).isEqualTo(Duration.ZERO);
    }

    @Test
    void pauses_are_spread_evenly_over_all_of_the_bound() {
        Backoff pauses = new Backoff(Retries.DEFAULTS, new Random(20_261_121));
        int[] tenths = new int[10];

        for (int i = 0; i < 10_000; i++) {
            long nanos = pauses.after(1, failure(Retry.TRANSIENT)).toNanos();
            tenths[(int) Math.min(9, nanos / 10_000_000)]++;
        }

        assertThat(Arrays.stream(tenths)).allMatch(count -> count > 850 && count < 1_150);
    }

    @Test
    void the_longest_bounds_there_are_do_not_overflow() {
        Duration day = Duration.ofDays(1);
        Backoff pauses = new Backoff(new Retries(100, day, day, day, day, 1, 1, 1), new Loaded(true));

        assertThat(pauses.after(100, failure(Retry.TRANSIENT))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"TRANSIENT", "THROTTLED"})
    @Tag("row:D14")
    void d14_what_the_host_asked_for_wins_if_it_is_longer(Retry again) {
        Duration asked = Duration.ofSeconds(30);

        assertThat(LONGEST.after(1, failure(again, asked))).isEqualTo(asked);
        assertThat(SHORTEST.after(1, failure(again, asked))).isEqualTo(asked);
    }

    @Test
    void what_the_host_asked_for_does_not_shorten_a_pause() {
        assertThat(LONGEST.after(1, failure(Retry.THROTTLED, Duration.ofMillis(999))))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(SHORTEST.after(1, failure(Retry.THROTTLED, Duration.ZERO))).isEqualTo(Duration.ZERO);
    }
}
