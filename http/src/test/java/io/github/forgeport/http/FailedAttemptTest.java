package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailedAttemptTest {

    private static FailedAttempt failure(Retry again, Effect effect) {
        return new FailedAttempt("any", again, effect, Duration.ofSeconds(1), Interrupted::new);
    }

    @ParameterizedTest
    @EnumSource
    void what_would_end_the_same_way_is_never_sent_again(Effect effect) {
        for (Repetition repetition : Repetition.values()) {
            assertThat(failure(Retry.NEVER, effect).allowsRetry(repetition)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_read_and_what_is_repeatable_are_sent_again_whatever_became_of_them(Effect effect) {
        for (Retry again : new Retry[] {Retry.TRANSIENT, Retry.THROTTLED}) {
            assertThat(failure(again, effect).allowsRetry(Repetition.READ)).isTrue();
            assertThat(failure(again, effect).allowsRetry(Repetition.REPEATABLE))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSIENT, NOT_SENT, true",
        "TRANSIENT, UNKNOWN, false",
        "TRANSIENT, ACCEPTED, false",
        "THROTTLED, NOT_SENT, true",
        "THROTTLED, REJECTED, true",
        "THROTTLED, UNKNOWN, false",
        "THROTTLED, ACCEPTED, false"
    })
    void what_must_not_happen_twice_is_sent_again_only_if_it_did_not_happen(
            Retry again, Effect effect, boolean allowed) {
        assertThat(failure(again, effect).allowsRetry(Repetition.ONCE)).isEqualTo(allowed);
    }

    @Test
    void what_was_refused_before_and_then_not_sent_did_not_happen_either() {
        FailedAttempt refused = failure(Retry.THROTTLED, Effect.REJECTED);
        FailedAttempt unsent = failure(Retry.TRANSIENT, Effect.NOT_SENT);

        assertThat(unsent.withEffectOf(refused).allowsRetry(Repetition.ONCE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT, NOT_SENT, NOT_SENT",
        "NOT_SENT, REJECTED, REJECTED",
        "NOT_SENT, UNKNOWN, UNKNOWN",
        "NOT_SENT, ACCEPTED, ACCEPTED",
        "REJECTED, NOT_SENT, REJECTED",
        "REJECTED, REJECTED, REJECTED",
        "REJECTED, UNKNOWN, UNKNOWN",
        "REJECTED, ACCEPTED, ACCEPTED",
        "UNKNOWN, NOT_SENT, UNKNOWN",
        "UNKNOWN, REJECTED, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, ACCEPTED, ACCEPTED",
        "ACCEPTED, NOT_SENT, ACCEPTED",
        "ACCEPTED, REJECTED, ACCEPTED",
        "ACCEPTED, UNKNOWN, ACCEPTED",
        "ACCEPTED, ACCEPTED, ACCEPTED"
    })
    void the_effect_of_a_call_is_the_farthest_that_any_of_its_attempts_came(Effect earlier, Effect now, Effect call) {
        FailedAttempt last = failure(Retry.TRANSIENT, now);

        FailedAttempt after = last.withEffectOf(failure(Retry.THROTTLED, earlier));

        assertThat(after)
                .isEqualTo(new FailedAttempt(last.outcome(), last.retry(), call, last.retryAfter(), last.exception()));
    }

    @Test
    void the_first_failure_stands_as_it_is() {
        FailedAttempt first = failure(Retry.TRANSIENT, Effect.UNKNOWN);

        assertThat(first.withEffectOf(null)).isSameAs(first);
    }
}
