package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A14: deadlines are kept when the thread that keeps them lacks memory or does not run; the test reaches it by
 * reflection.
 */
@Execution(ExecutionMode.CONCURRENT)
class DeadlinesInWantTest {

    private static final long SOON_SECONDS = 20;

    static Stream<Subject> subjects() {
        return Subjects.playing(Spread.REPETITION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    @Tag("row:A14")
    void a14_a_deadline_is_kept_though_its_thread_ran_out_of_memory(Subject subject) throws Exception {
        try (RowFixture fixture = new RowFixture(subject).policy(MiniaturePolicy::hurried);
                Subject.Session session = fixture.open()) {
            Object watchdog = ReachableObjects.from(session).named("Watchdog");
            set(watchdog, "idleTask", (Runnable) () -> {
                throw new OutOfMemoryError("fake");
            });
            fixture.byDefault(readRequest(), hang());

            ActualOutcome outcome = soon(session);

            assertThat(outcome.assertFailure()).isInstanceOf(TimedOut.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    @Tag("row:A14")
    void a14_without_a_thread_a_call_fails_before_it_is_sent_and_the_next_has_its_deadline(Subject subject)
            throws Exception {
        try (RowFixture fixture = new RowFixture(subject).policy(MiniaturePolicy::hurried);
                Subject.Session session = fixture.open()) {
            Object watchdog = ReachableObjects.from(session).named("Watchdog");
            Object good = set(watchdog, "threads", (ThreadFactory) task -> {
                throw new OutOfMemoryError("unable to create native thread (fake)");
            });
            fixture.byDefault(readRequest(), hang());

            ActualOutcome without = soon(session);
            set(watchdog, "threads", good);
            ActualOutcome next = soon(session);

            assertThat(without.assertFailure()).isInstanceOf(Unavailable.class);
            assertThat(without.reason()).isEqualTo("SATURATED");
            assertThat(without.assertFailure().call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(next.assertFailure()).isInstanceOf(TimedOut.class);
        }
    }

    private static ActualOutcome soon(Subject.Session session) throws Exception {
        return CompletableFuture.supplyAsync(() -> ActualOutcome.of(session), task -> {
                    Thread caller = new Thread(task);
                    caller.setDaemon(true);
                    caller.start();
                })
                .get(SOON_SECONDS, TimeUnit.SECONDS);
    }

    /** Sets a field by reflection, and returns its old value. */
    private static Object set(Object owner, String name, Object value) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        Object old = field.get(owner);
        field.set(owner, value);
        return old;
    }
}
