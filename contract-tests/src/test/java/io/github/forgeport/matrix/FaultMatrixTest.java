package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.failure.GitHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of the {@link MatrixTable} has its expected outcome and keeps the invariants. */
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {

    /** The factor by which a busy machine may exceed a bound; the bounds are exact on a quiet one. */
    private static final int PATIENCE = 5;

    private static final Duration GRACE = Duration.ofMillis(250);

    /** The longest time of a call that does not wait, on a busy machine too; a call that waits takes much longer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration UNTIL_QUIET = Duration.ofSeconds(5);

    record Case(FaultCase row, Subject subject) {

        @Override
        public String toString() {
            return row + ": " + subject;
        }
    }

    static Stream<Case> cases() {
        return Matrix.rows()
                .flatMap(row -> Subjects.playing(row.line().spread())
                        .filter(row.isFor())
                        .map(subject -> new Case(row, subject)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void it_holds(Case played) {
        try {
            play(played);
        } catch (AssertionError broken) {
            throw new AssertionError(
                    played + ": " + broken.getMessage(), broken); // A report has the case's number alone.
        }
    }

    private static void play(Case played) {
        ExpectedOutcome expected = played.row().line().expected();
        try (RowFixture fixture = new RowFixture(played.subject())) {
            if (expected.isAboutTime()) {
                fixture.policy(MiniaturePolicy::hurried);
            }
            played.row().setUp().set(fixture);
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);

                judge(played, expected, fixture, outcome);
                if (expected.requests() > 0 || fixture.canHeal()) {
                    heals(fixture, session);
                }
            }
            fixture.server().awaitOpenConnections(0, UNTIL_QUIET);
        }
    }

    private static void judge(Case played, ExpectedOutcome expected, RowFixture fixture, ActualOutcome outcome) {
        Subject subject = played.subject();
        int attempts = subject.attempts(expected.read(), expected.repeatable(), expected.once());
        int calls = expected.member() == null ? subject.calls() : 1;
        if (expected.member() == null) {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.value()).isNotNull();
        } else {
            GitHostException failure = outcome.assertFailure();
            assertThat(failure).as("%s", failure).isInstanceOf(expected.member());
            assertThat(outcome.reason()).as("%s", failure).isEqualTo(expected.reason());
            assertThat(failure.call().attempts()).as("attempts").isEqualTo(attempts);
            assertThat(failure.call().host()).isNotBlank();
            assertThat(failure.call().operation()).isNotBlank();
            assertThat(failure.getMessage()).doesNotContain("\n", "\r");
            if (expected.said() != null) {
                assertThat(failure).hasMessageContaining(expected.said());
            }
            assertThat(failure.call().effect()).as("effect").isEqualTo(subject.effect(expected.effect()));
        }
        assertThat(outcome.everythingSaid()
                        + fixture.events().attempts()
                        + fixture.events().calls())
                .as("secrets")
                .doesNotContain(RowFixture.CREDENTIAL, RowFixture.TOLD);
        assertThat(fixture.server().requestCount())
                .as("requests")
                .isEqualTo((long) calls * attempts * expected.requests());
        assertThat(Duration.ofNanos(outcome.nanos())).as("elapsed").isLessThan(bound(expected));
        assertThat(fixture.events().calls()).as("one event a call").hasSize(calls);
        assertThat(fixture.events().attempts()).as("one event an attempt").hasSize(calls * attempts);
    }

    private static Duration bound(ExpectedOutcome expected) {
        Duration patient = expected.bound().multipliedBy(PATIENCE).plus(GRACE);
        return expected.isAboutTime() || patient.compareTo(AT_ONCE) > 0 ? patient : AT_ONCE;
    }

    private static void heals(RowFixture fixture, Subject.Session session) {
        fixture.heal();

        ActualOutcome healed = ActualOutcome.of(session);
        if (fixture.subject().repetition() == Repetition.ONCE && healed.failure() != null) {
            // A server that heals ends the connections it has; what meets one of them may not be sent again by itself.
            healed = ActualOutcome.of(session);
        }

        assertThat(healed.failure()).as("the next call").isNull();
    }
}
