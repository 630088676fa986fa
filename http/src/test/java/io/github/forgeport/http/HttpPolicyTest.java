package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPolicyTest {

    private static final HttpPolicy DEFAULTS = HttpPolicy.defaults();

    @Test
    void the_defaults_are_patient_for_15_seconds_and_over_tls_only() {
        assertThat(DEFAULTS.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(DEFAULTS.answerTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(DEFAULTS.longestAnswer()).isEqualTo(16 * 1024 * 1024);
        assertThat(DEFAULTS.plainHttpAllowed()).isFalse();
    }

    @Test
    void each_with_changes_one_part_of_a_copy() {
        Duration second = Duration.ofSeconds(1);

        assertThat(DEFAULTS.withConnectTimeout(second))
                .isEqualTo(new HttpPolicy(second, Duration.ofSeconds(15), 16 * 1024 * 1024, false));
        assertThat(DEFAULTS.withAnswerTimeout(second))
                .isEqualTo(new HttpPolicy(Duration.ofSeconds(5), second, 16 * 1024 * 1024, false));
        assertThat(DEFAULTS.withLongestAnswer(1))
                .isEqualTo(new HttpPolicy(Duration.ofSeconds(5), Duration.ofSeconds(15), 1, false));
        assertThat(DEFAULTS.withPlainHttpAllowed())
                .isEqualTo(new HttpPolicy(Duration.ofSeconds(5), Duration.ofSeconds(15), 16 * 1024 * 1024, true));
        assertThat(HttpPolicy.defaults()).isEqualTo(DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.001S", "PT2562047788015215H30M7S", "PT0.000000001S", "PT0.0009S"})
    void a_duration_that_is_no_wait_is_refused_by_name(Duration duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withConnectTimeout(duration))
                .withMessageContaining("connectTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withAnswerTimeout(duration))
                .withMessageContaining("answerTimeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT24H"})
    void the_limits_of_a_duration_are_inclusive(Duration duration) {
        assertThat(DEFAULTS.withConnectTimeout(duration).connectTimeout()).isEqualTo(duration);
        assertThat(DEFAULTS.withAnswerTimeout(duration).answerTimeout()).isEqualTo(duration);
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withConnectTimeout(null));
        assertThatNullPointerException().isThrownBy(() -> DEFAULTS.withAnswerTimeout(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_limit_that_lets_nothing_through_is_refused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withLongestAnswer(limit))
                .withMessageContaining("longestAnswer");
    }
}
