package io.github.forgeport.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.policy.Limits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** I1: a JVM error in the caller's code while a connection is made is passed on after everything is released. */
class DialErrorTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int CALLS = 20;

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.REPETITION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    @Tag("row:A15")
    void a15_an_error_of_the_machine_passes_on_and_leaves_no_connection(Subject subject) {
        AtomicReference<Error> fatal = new AtomicReference<>(new OutOfMemoryError("fake"));
        try (RowFixture fixture = new RowFixture(subject).tls(TlsKey.trusted())) {
            fixture.policy(ThrowingTrustManager.of(fatal::get))
                    .policy(now ->
                            now.withLimits(new Limits(1, Duration.ofSeconds(1), SOON, MiniaturePolicy.BODY, 1024)));
            try (Subject.Session session = fixture.open()) {
                for (int i = 0; i < CALLS; i++) {
                    assertThat(ActualOutcome.of(session).failure()).isSameAs(fatal.get());
                }

                fixture.server().awaitOpenConnections(0, SOON);
                fatal.set(null);
                assertThat(ActualOutcome.of(session).failure())
                        .as("the only connection")
                        .isNull();
            }
        }
    }
}
