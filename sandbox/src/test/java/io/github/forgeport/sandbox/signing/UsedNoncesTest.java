package io.github.forgeport.sandbox.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsedNoncesTest {

    private static final Instant NOW = Instant.parse("2024-02-29T08:30:15Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final UsedNonces nonces = new UsedNonces();

    @Test
    void each_is_used_once() {
        assertThat(nonces.use("a", NOW, NOW)).isTrue();
        assertThat(nonces.use("b", NOW, NOW)).isTrue();
        assertThat(nonces.use("a", NOW, NOW)).isFalse();
    }

    @Test
    void one_is_remembered_as_long_as_its_signature_could_pass() {
        Instant ahead = NOW.plus(QUARTER);
        nonces.use("a", ahead, NOW);

        assertThat(nonces.use("a", ahead, ahead.plus(QUARTER))).isFalse();
        assertThat(nonces.use("a", ahead, ahead.plus(QUARTER).plusMillis(1))).isTrue();
    }

    @Test
    void one_that_could_not_pass_any_more_is_forgotten() {
        for (int i = 0; i < 1_000; i++) {
            nonces.use("nonce " + i, NOW.plusSeconds(i % 60), NOW);
        }

        nonces.use("late", NOW.plus(QUARTER.multipliedBy(2)), NOW.plus(QUARTER.multipliedBy(2)));

        assertThat(nonces.size()).isEqualTo(1);
    }
}
