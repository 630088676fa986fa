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

/** E13: the wall clock jumps while a call is under way. */
@Execution(ExecutionMode.CONCURRENT)
class WallClockTest {

    /** Returns a clock that is ten years ahead, then ten years behind, and so on. */
    private static Clock jumping() {
        Duration jump = Duration.ofDays(3_650);
        AtomicInteger asked = new AtomicInteger();
        InstantSource source = () -> Instant.now().plus(asked.getAndIncrement() % 2 == 0 ? jump : jump.negated());
        return source.withZone(ZoneOffset.UTC);
    }

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.CREDENTIAL);
    }

    private static RowFixture jumping(Subject subject) {
        return new RowFixture(subject)
                .policy(policy -> policy.withTiming(policy.timing().withClock(jumping())));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("row:E13")
    void e13_it_cuts_no_call_short(Subject subject) {
        try (RowFixture fixture = jumping(subject)) {
            fixture.server().nextRequest(Script.answer(CorrectResponses.status(429)));
            try (Subject.Session session = fixture.open()) {
                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.failure()).isNull();
                assertThat(fixture.server().requestCount()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("row:E13")
    void e13_it_makes_no_call_last(Subject subject) {
        try (RowFixture fixture = jumping(subject)) {
            fixture.policy(MiniaturePolicy::hurried).byDefault(Steps.readRequest(), Steps.hang());
            try (Subject.Session session = fixture.open()) {
                long begun = System.nanoTime();

                ActualOutcome outcome = ActualOutcome.of(session);

                assertThat(outcome.assertFailure()).isInstanceOf(TimedOut.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(MiniaturePolicy.CALL.multipliedBy(5));
            }
        }
    }
}
