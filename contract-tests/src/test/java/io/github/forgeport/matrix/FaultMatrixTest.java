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

/** Plays every case of the {@link MatrixTable}, and holds the invariants against each. */
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {

    /** A busy machine may take five times as long; exact bounds belong to a quiet one. */
    private static final int PATIENCE = 5;

    private static final Duration GRACE = Duration.ofMillis(250);

    /** What does not wait takes no longer than this on a busy machine either, and what does takes much longer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration UNTIL_QUIET = Duration.ofSeconds(5);

    record Case(Row row, Subject subject) {

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
        Expected expected = played.row().line().expected();
        try (Setting setting = new Setting(played.subject())) {
            if (expected.isAboutTime()) {
                setting.policy(TestScale::hurried);
            }
            played.row().scene().set(setting);
            try (Subject.Session session = setting.open()) {
                Verdict verdict = Verdict.of(session);

                judge(played, expected, setting, verdict);
                if (expected.requests() > 0 || setting.canHeal()) {
                    heals(setting, session);
                }
            }
            setting.server().awaitOpenConnections(0, UNTIL_QUIET);
        }
    }

    private static void judge(Case played, Expected expected, Setting setting, Verdict verdict) {
        Subject subject = played.subject();
        int attempts = subject.attempts(expected.read(), expected.repeatable(), expected.once());
        int calls = expected.member() == null ? subject.calls() : 1;
        if (expected.member() == null) {
            assertThat(verdict.failure()).isNull();
            assertThat(verdict.value()).isNotNull();
        } else {
            GitHostException failure = verdict.assertFailure();
            assertThat(failure).as("%s", failure).isInstanceOf(expected.member());
            assertThat(verdict.reason()).as("%s", failure).isEqualTo(expected.reason());
            assertThat(failure.call().attempts()).as("attempts").isEqualTo(attempts);
            assertThat(failure.call().host()).isNotBlank();
            assertThat(failure.call().operation()).isNotBlank();
            assertThat(failure.getMessage()).doesNotContain("\n", "\r");
            if (expected.said() != null) {
                assertThat(failure).hasMessageContaining(expected.said());
            }
            assertThat(failure.call().effect()).as("effect").isEqualTo(subject.effect(expected.effect()));
        }
        assertThat(verdict.everythingSaid()
                        + setting.events().attempts()
                        + setting.events().calls())
                .as("secrets")
                .doesNotContain(Setting.CREDENTIAL, Setting.TOLD);
        assertThat(setting.server().requestCount())
                .as("requests")
                .isEqualTo((long) calls * attempts * expected.requests());
        assertThat(Duration.ofNanos(verdict.nanos())).as("elapsed").isLessThan(bound(expected));
        assertThat(setting.events().calls()).as("one event a call").hasSize(calls);
        assertThat(setting.events().attempts()).as("one event an attempt").hasSize(calls * attempts);
    }

    private static Duration bound(Expected expected) {
        Duration patient = expected.bound().multipliedBy(PATIENCE).plus(GRACE);
        return expected.isAboutTime() || patient.compareTo(AT_ONCE) > 0 ? patient : AT_ONCE;
    }

    private static void heals(Setting setting, Subject.Session session) {
        setting.heal();

        Verdict healed = Verdict.of(session);
        if (setting.subject().repetition() == Repetition.ONCE && healed.failure() != null) {
            // A server that heals ends the connections it has; what meets one of them may not be sent again by itself.
            healed = Verdict.of(session);
        }

        assertThat(healed.failure()).as("the next call").isNull();
    }
}
