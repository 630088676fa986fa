package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.policy.Retries;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RetryQuotaTest {

    private static final int TRANSIENT = Retries.DEFAULTS.transientCost();
    private static final int THROTTLED = Retries.DEFAULTS.throttledCost();

    private final RetryQuota quota = new RetryQuota(Retries.DEFAULTS.quota());

    private int takenUntilRefused(int cost) {
        int taken = 0;
        while (quota.spend(cost)) {
            taken++;
        }
        return taken;
    }

    @Test
    @Tag("row:G9")
    void g9_500_tokens_are_35_retries_at_14() {
        assertThat(takenUntilRefused(TRANSIENT)).isEqualTo(35);
    }

    @Test
    @Tag("row:G9")
    void g9_500_tokens_are_100_retries_at_5() {
        assertThat(takenUntilRefused(THROTTLED)).isEqualTo(100);
    }

    @Test
    void what_is_refused_costs_nothing() {
        takenUntilRefused(TRANSIENT);

        assertThat(takenUntilRefused(THROTTLED)).isEqualTo(2);
    }

    @Test
    void a_success_gives_back_what_its_last_retry_cost() {
        takenUntilRefused(TRANSIENT);

        quota.refill(TRANSIENT);

        assertThat(takenUntilRefused(TRANSIENT)).isOne();
    }

    @Test
    void a_success_without_a_retry_gives_back_one() {
        takenUntilRefused(1);

        quota.refill(0);

        assertThat(takenUntilRefused(1)).isOne();
    }

    @Test
    void it_never_holds_more_than_at_first() {
        for (int i = 0; i < 1_000; i++) {
            quota.refill(TRANSIENT);
        }
        quota.spend(1);
        quota.refill(TRANSIENT);

        assertThat(takenUntilRefused(1)).isEqualTo(500);
    }

    @Test
    void a_quota_of_nothing_refuses_all_that_costs() {
        RetryQuota none = new RetryQuota(0);

        none.refill(TRANSIENT);

        assertThat(none.spend(1)).isFalse();
        assertThat(none.spend(0)).isTrue();
    }

    @Test
    void threads_together_take_no_more_than_there_is() {
        long taken = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> quota.spend(THROTTLED))
                .count();

        assertThat(taken).isEqualTo(100);
    }
}
