package io.github.forgeport.http.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final Limits DEFAULTS = Limits.DEFAULTS;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int GIBIBYTE = 1024 * 1024 * 1024;

    @Test
    void the_defaults_are_64_connections_10_s_30_s_16_mib_and_64_kib() {
        assertThat(DEFAULTS)
                .isEqualTo(new Limits(64, Duration.ofSeconds(10), Duration.ofSeconds(30), 16 * 1024 * 1024, 64 * 1024));
    }

    @Test
    @Tag("row:H42")
    void h42_each_with_changes_one_part_of_a_copy() {
        assertThat(DEFAULTS.withConnections(1))
                .isEqualTo(new Limits(
                        1, DEFAULTS.acquire(), DEFAULTS.idle(), DEFAULTS.responseBytes(), DEFAULTS.errorBytes()));
        assertThat(DEFAULTS.withResponseBytes(1))
                .isEqualTo(new Limits(64, DEFAULTS.acquire(), DEFAULTS.idle(), 1, DEFAULTS.errorBytes()));
        assertThat(DEFAULTS.withPages(7)
                        .withErrorBytes(9)
                        .withIdle(SECOND)
                        .withAcquire(SECOND)
                        .pages())
                .isEqualTo(7);
        assertThat(Limits.DEFAULTS.connections()).isEqualTo(64);
        assertThat(Limits.DEFAULTS.pages()).isEqualTo(100_000);
        assertThat(DEFAULTS.withStreamBytes(5).streamBytes()).isEqualTo(5);
        assertThat(DEFAULTS.streamBytes()).isEqualTo(GIBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_limit_that_lets_nothing_through_is_refused_by_name(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withConnections(limit))
                .withMessageStartingWith("connections ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withResponseBytes(limit))
                .withMessageStartingWith("responseBytes ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, SECOND, SECOND, 1, limit))
                .withMessageStartingWith("errorBytes ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withPages(limit))
                .withMessageStartingWith("pages ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withStreamBytes(limit))
                .withMessageStartingWith("streamBytes ");
    }

    @Test
    void a_limit_that_is_none_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withConnections(10_001))
                .withMessageStartingWith("connections ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withResponseBytes(GIBIBYTE + 1))
                .withMessageStartingWith("responseBytes ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, SECOND, SECOND, 1, GIBIBYTE + 1))
                .withMessageStartingWith("errorBytes ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withStreamBytes(1_024L * GIBIBYTE + 1))
                .withMessageStartingWith("streamBytes ");
    }

    @Test
    void the_limits_of_the_limits_are_inclusive() {
        assertThat(DEFAULTS.withConnections(10_000).connections()).isEqualTo(10_000);
        assertThat(DEFAULTS.withResponseBytes(GIBIBYTE).responseBytes()).isEqualTo(GIBIBYTE);
        assertThat(new Limits(1, SECOND, SECOND, 1, GIBIBYTE).errorBytes()).isEqualTo(GIBIBYTE);
        assertThat(DEFAULTS.withStreamBytes(1_024L * GIBIBYTE).streamBytes()).isEqualTo(1_024L * GIBIBYTE);
        assertThat(new Limits(1, SECOND, SECOND, 1, 1)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT2562047788015215H30M7S", "PT0.0009S"})
    @Tag("row:H40")
    void h40_a_duration_that_is_no_wait_is_refused_by_name(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, duration, SECOND, 1, 1))
                .withMessageStartingWith("acquire ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, SECOND, duration, 1, 1))
                .withMessageStartingWith("idle ");
    }

    @Test
    @Tag("row:H40")
    void h40_null_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Limits(1, null, SECOND, 1, 1))
                .withMessage("acquire");
        assertThatNullPointerException()
                .isThrownBy(() -> new Limits(1, SECOND, null, 1, 1))
                .withMessage("idle");
    }
}
