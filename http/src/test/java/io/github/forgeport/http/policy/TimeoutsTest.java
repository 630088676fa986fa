package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {

    private static final Timeouts DEFAULTS = Timeouts.DEFAULTS;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void the_defaults_are_5_15_and_40_seconds_and_half_a_second_at_least() {
        assertThat(DEFAULTS)
                .isEqualTo(new Timeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(40), Duration.ofMillis(500)));
    }

    @Test
    @Tag("row:H42")
    void h42_each_with_changes_one_part_of_a_copy() {
        assertThat(DEFAULTS.withConnect(SECOND))
                .isEqualTo(new Timeouts(SECOND, DEFAULTS.attempt(), DEFAULTS.call(), DEFAULTS.leastForAttempt()));
        assertThat(DEFAULTS.withAttempt(SECOND))
                .isEqualTo(new Timeouts(DEFAULTS.connect(), SECOND, DEFAULTS.call(), DEFAULTS.leastForAttempt()));
        assertThat(DEFAULTS.withCall(SECOND.multipliedBy(20)))
                .isEqualTo(new Timeouts(
                        DEFAULTS.connect(), DEFAULTS.attempt(), SECOND.multipliedBy(20), DEFAULTS.leastForAttempt()));
        assertThat(Timeouts.DEFAULTS.connect()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT2562047788015215H30M7S", "PT0.000000001S", "PT0.0009S"})
    @Tag("row:H40")
    void h40_a_duration_that_is_no_wait_is_refused_by_name(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withConnect(duration))
                .withMessageStartingWith("connect ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withAttempt(duration))
                .withMessageStartingWith("attempt ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withCall(duration))
                .withMessageStartingWith("call ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeouts(SECOND, SECOND, SECOND, duration))
                .withMessageStartingWith("leastForAttempt ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT24H"})
    @Tag("row:H40")
    void h40_the_limits_of_a_duration_are_inclusive(Duration duration) {
        assertThat(DEFAULTS.withConnect(duration).connect()).isEqualTo(duration);
        assertThat(DEFAULTS.withAttempt(duration).attempt()).isEqualTo(duration);
        assertThat(DEFAULTS.withCall(duration).call()).isEqualTo(duration);
    }

    @Test
    @Tag("row:H40")
    void h40_null_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> DEFAULTS.withConnect(null))
                .withMessage("connect");
        assertThatNullPointerException()
                .isThrownBy(() -> DEFAULTS.withAttempt(null))
                .withMessage("attempt");
        assertThatNullPointerException()
                .isThrownBy(() -> DEFAULTS.withCall(null))
                .withMessage("call");
    }
}
