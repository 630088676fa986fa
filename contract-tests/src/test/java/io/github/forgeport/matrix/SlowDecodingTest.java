package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C32: a response that arrives in time, but takes longer to decode than the time that is left. */
@Isolated // It keeps a core busy, and the memory.
class SlowDecodingTest {

    private static final Duration ATTEMPT = Duration.ofMillis(300);
    private static final int ATTEMPTS = 2;

    /** A body with ten million bytes of different names that have the same hash. */
    private static final Content NAMES = Content.of(IntStream.range(0, 300_000)
            .mapToObj(SlowDecodingTest::nameOfOneHash)
            .collect(Collectors.joining(",", "{\"unknown\":{", "}}")));

    /** Returns the number in base three as a name, each digit written as two letters of the same hash. */
    private static String nameOfOneHash(int number) {
        StringBuilder name = new StringBuilder("\"");
        for (int rest = number; name.length() < 2 * 14; rest /= 3) {
            name.append(rest % 3 == 0 ? "Aa" : rest % 3 == 1 ? "BB" : "C#");
        }
        return name.append("\":1").toString();
    }

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.HOST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    @Tag("row:C32")
    void c32_decoding_ends_with_the_time_of_the_attempt(Subject subject) {
        try (RowFixture fixture = new RowFixture(subject)) {
            fixture.policy(policy -> policy.withLimits(Limits.DEFAULTS)
                            .withTimeouts(new Timeouts(ATTEMPT, ATTEMPT, MiniaturePolicy.CALL, Duration.ofMillis(1)))
                            .withRetries(policy.retries().withAttempts(ATTEMPTS)))
                    .answering(CorrectResponses.ok(NAMES));
            try (Subject.Session session = fixture.open()) {
                GitHostException failure = ActualOutcome.of(session).assertFailure();

                assertThat(failure).isInstanceOf(TimedOut.class);
                assertThat(((TimedOut) failure).phase()).isEqualTo(Phase.BODY);
                assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
                assertThat(failure.call().attempts()).isEqualTo(subject.attempts(ATTEMPTS, ATTEMPTS, 1));
                assertThat(failure.call().elapsed()).isLessThan(MiniaturePolicy.CALL);
                fixture.server().heal();
                assertThat(session.call()).isNotNull();
            }
        }
    }
}
