package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.reset;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * G11: the number of requests for each call to a host that sometimes fails, and the number of calls that still fail.
 */
@Isolated // It counts threads, or times, that others would add to.
class AmplificationTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** The faults of a host that is down: error responses, and a reset connection. */
    private static final List<Script> DOWN = List.of(
            Script.answer(CorrectResponses.status(503)),
            Script.answer(CorrectResponses.status(503)),
            Script.answer(CorrectResponses.status(500)),
            Script.named("reset", reset()));

    /**
     * The number of requests and failures of some reads; the first reads, which may use up the retry quota, do not
     * count.
     */
    private record Figures(int reads, long requests, long failures) {

        /** Makes reads at a host that fails with this probability, prints the numbers, and returns them. */
        static Figures of(double probability) {
            try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
                fixture.policy(AmplificationTest::patientWithoutPauses);
                fixture.server().randomFaults(probability, 42, DOWN);
                try (Subject.Session session = fixture.open()) {
                    failures(session, SoakLength.READS / 6);
                    fixture.server().clearRecords();
                    long failures = failures(session, SoakLength.READS);
                    Figures figures =
                            new Figures(SoakLength.READS, fixture.server().requestCount(), failures);
                    System.out.printf(
                            "Amplification at p=%.1f: %,d reads, %,d requests (%.4f a read), %,d failures (%.2f %%)%n",
                            probability,
                            figures.reads,
                            figures.requests,
                            figures.amplification(),
                            figures.failures,
                            100 * figures.failed());
                    return figures;
                }
            }
        }

        private static long failures(Subject.Session session, int reads) {
            long failures = 0;
            for (int i = 0; i < reads; i++) {
                Throwable failure = ActualOutcome.of(session).failure();
                if (failure != null) {
                    assertThat(failure).isInstanceOf(Unavailable.class);
                    failures++;
                }
            }
            return failures;
        }

        double amplification() {
            return (double) requests / reads;
        }

        double failed() {
            return (double) failures / reads;
        }
    }

    @Test
    @Tag("row:G11")
    void g11_one_failure_in_five_is_made_good_by_retries() {
        double p = 0.2;

        Figures figures = Figures.of(p);

        double expected = 1 + p + p * p;
        double variance = (1 - p) + p * (1 - p) * 4 + p * p * 9 - expected * expected;
        assertThat(figures.amplification()).isLessThan(Math.max(1.25, expected + deviations(variance)));
        double lost = p * p * p;
        double tolerance = Math.max(0.001, deviations(lost * (1 - lost)));
        assertThat(figures.failed()).isBetween(lost - tolerance, lost + tolerance);
    }

    @Test
    @Tag("row:G11")
    void g11_at_one_in_two_the_quota_spares_the_host() {
        Figures figures = Figures.of(0.5);

        assertThat(figures.amplification()).isLessThanOrEqualTo(1.10);
    }

    /** Returns five standard deviations of the mean: chance fails one run in two million, and the seed is constant. */
    private static double deviations(double variance) {
        return 5 * Math.sqrt(variance / SoakLength.READS);
    }

    private static HttpPolicy patientWithoutPauses(HttpPolicy now) {
        return now.withTimeouts(new Timeouts(LONG, LONG, Duration.ofMinutes(2), Duration.ofMillis(200)))
                .withLimits(new Limits(64, LONG, LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY))
                .withTiming(new Timing((time, closed) -> {}, now.timing().randomness()));
    }
}
