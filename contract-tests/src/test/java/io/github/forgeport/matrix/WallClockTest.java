package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E13: a wall clock that jumps, as one does that is set while a call is under way. */
@Execution(ExecutionMode.CONCURRENT)
class WallClockTest {

    /** Ten years ahead, ten years behind, and so on. */
    private static Clock jumping() {
        Duration jump = Duration.ofDays(3_650);
        AtomicInteger asked = new AtomicInteger();
        InstantSource source = () -> Instant.now().plus(asked.getAndIncrement() % 2 == 0 ? jump : jump.negated());
        return source.withZone(ZoneOffset.UTC);
    }

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.CREDENTIAL);
    }

    private static Setting jumping(Subject subject) {
        return new Setting(subject)
                .policy(policy -> policy.withTiming(policy.timing().withClock(jumping())));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("row:E13")
    void e13_it_cuts_no_call_short(Subject subject) {
        try (Setting setting = jumping(subject)) {
            setting.server().nextRequest(Script.answer(CorrectResponses.status(429)));
            try (Subject.Session session = setting.open()) {
                Verdict verdict = Verdict.of(session);

                assertThat(verdict.failure()).isNull();
                assertThat(setting.server().requestCount()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("row:E13")
    void e13_it_makes_no_call_last(Subject subject) {
        try (Setting setting = jumping(subject)) {
            setting.policy(TestScale::hurried).byDefault(Steps.readRequest(), Steps.hang());
            try (Subject.Session session = setting.open()) {
                long begun = System.nanoTime();

                Verdict verdict = Verdict.of(session);

                assertThat(verdict.assertFailure()).isInstanceOf(TimedOut.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TestScale.CALL.multipliedBy(5));
            }
        }
    }
}
