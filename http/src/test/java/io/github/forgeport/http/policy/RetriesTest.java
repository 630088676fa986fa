package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofDays(1);

    private static Retries pauses(Duration transientBase, Duration transientCap, Duration base, Duration cap) {
        return new Retries(3, transientBase, transientCap, base, cap, 500, 14, 5);
    }

    @Test
    void the_defaults_are_3_attempts_100_ms_to_5_s_1_s_to_20_s_and_500_14_5() {
        assertThat(Retries.DEFAULTS)
                .isEqualTo(new Retries(
                        3,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        500,
                        14,
                        5));
    }

    @Test
    @Tag("row:H42")
    void h42_with_attempts_changes_nothing_else_of_a_copy() {
        assertThat(Retries.DEFAULTS.withAttempts(1))
                .isEqualTo(new Retries(
                        1,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        500,
                        14,
                        5));
        assertThat(Retries.DEFAULTS.attempts()).isEqualTo(3);
    }

    @Test
    @Tag("row:H42")
    void h42_a_base_takes_its_cap_along_and_a_cap_its_base() {
        Duration minute = Duration.ofMinutes(1);

        assertThat(Retries.DEFAULTS.withTransientBase(minute))
                .isEqualTo(new Retries(3, minute, minute, Duration.ofSeconds(1), Duration.ofSeconds(20), 500, 14, 5));
        assertThat(Retries.DEFAULTS.withTransientCap(SHORT))
                .isEqualTo(new Retries(3, SHORT, SHORT, Duration.ofSeconds(1), Duration.ofSeconds(20), 500, 14, 5));
        assertThat(Retries.DEFAULTS.withThrottledBase(minute))
                .isEqualTo(new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(5), minute, minute, 500, 14, 5));
        assertThat(Retries.DEFAULTS.withThrottledCap(SHORT))
                .isEqualTo(new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(5), SHORT, SHORT, 500, 14, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S"})
    @Tag("row:H42")
    void h42_a_with_refuses_by_the_name_of_its_own_part(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULTS.withTransientBase(duration))
                .withMessageStartingWith("transientBase ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULTS.withTransientCap(duration))
                .withMessageStartingWith("transientCap ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULTS.withThrottledBase(duration))
                .withMessageStartingWith("throttledBase ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULTS.withThrottledCap(duration))
                .withMessageStartingWith("throttledCap ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 101, Integer.MAX_VALUE})
    @Tag("row:H41")
    void h41_attempts_outside_of_1_to_100_are_refused(int attempts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULTS.withAttempts(attempts))
                .withMessageStartingWith("attempts ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    @Tag("row:H41")
    void h41_1_and_100_attempts_are_taken(int attempts) {
        assertThat(Retries.DEFAULTS.withAttempts(attempts).attempts()).isEqualTo(attempts);
    }

    @Test
    @Tag("row:H41")
    void h41_a_base_above_its_cap_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(LONG, SHORT, SHORT, SHORT))
                .withMessageStartingWith("transientBase ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(SHORT, SHORT, LONG, SHORT))
                .withMessageStartingWith("throttledBase ");
        assertThat(pauses(LONG, LONG, SHORT, SHORT)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT2562047788015215H30M7S", "PT0.0009S"})
    @Tag("row:H40")
    void h40_a_duration_that_is_no_pause_is_refused_by_name(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(duration, LONG, SHORT, LONG))
                .withMessageStartingWith("transientBase ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(SHORT, duration, SHORT, LONG))
                .withMessageStartingWith("transientCap ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(SHORT, LONG, duration, LONG))
                .withMessageStartingWith("throttledBase ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pauses(SHORT, LONG, SHORT, duration))
                .withMessageStartingWith("throttledCap ");
    }

    @Test
    @Tag("row:H40")
    void h40_null_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> pauses(null, LONG, SHORT, LONG))
                .withMessage("transientBase");
        assertThatNullPointerException()
                .isThrownBy(() -> pauses(SHORT, LONG, SHORT, null))
                .withMessage("throttledCap");
    }

    @Test
    @Tag("row:H41")
    void h41_a_negative_number_of_tokens_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retries(3, SHORT, LONG, SHORT, LONG, -1, 14, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retries(3, SHORT, LONG, SHORT, LONG, 500, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retries(3, SHORT, LONG, SHORT, LONG, 500, 14, -1));
        assertThat(new Retries(3, SHORT, LONG, SHORT, LONG, 0, 0, 0)).isNotNull();
    }
}
