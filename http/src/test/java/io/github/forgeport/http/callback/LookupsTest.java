package io.github.forgeport.http.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A12: a lookup that never returns, such as of a DNS name, is awaited no longer than the deadline, on few threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LookupsTest {

    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long AT_ONCE_SECONDS = 10;

    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean threadsAreScarce = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final ClosingSignal session = new ClosingSignal();
    private final Lookups<String> lookups = new Lookups<>("the oracle", this::thread);

    @AfterEach
    void stop() {
        answer.countDown();
        lookups.close();
        session.signal();
    }

    private Thread thread(Runnable task) {
        if (threadsAreScarce.get()) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        Thread thread = new DaemonThreadFactory("forgeport-test-names").newThread(task);
        threads.add(thread);
        return thread;
    }

    /** Returns a lookup that ignores interrupts, and returns only when released. */
    private String deaf() {
        asked.incrementAndGet();
        boolean interrupted = false;
        while (true) {
            try {
                answer.await();
                break;
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    private String find(Object key, Callable<String> from, Duration within) {
        try {
            return lookups.find(key, from, session, Deadline.in(within));
        } catch (ExecutionException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private NoResponse failure(Object key, Callable<String> from, Duration within) {
        return catchThrowableOfType(NoResponse.class, () -> find(key, from, within));
    }

    private void eachThreadIsStuck() {
        for (int i = 0; i < Lookups.MOST_THREADS; i++) {
            failure("stuck " + i, this::deaf, Duration.ofMillis(20));
        }
        awaitAsked(Lookups.MOST_THREADS);
    }

    private void awaitAsked(int count) {
        while (asked.get() < count) {
            Thread.onSpinWait();
        }
    }

    private static FailedCall call() {
        return FailedCall.builder("things", Operation.LIST_AUTHORIZATIONS).build();
    }

    @Test
    @Tag("row:A12")
    void a12_what_does_not_answer_in_the_time_for_connecting_has_timed_out_and_says_who() {
        NoResponse failure = failure("a", this::deaf, BRIEFLY);

        assertThat(failure.outcome()).isEqualTo("TimedOut.CONNECT");
        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.toException(call()))
                .isInstanceOfSatisfying(
                        TimedOut.class, late -> assertThat(late.phase()).isEqualTo(TimedOut.Phase.CONNECT))
                .hasMessageContaining("the oracle");
    }

    @Test
    @Tag("row:A12")
    void a12_an_interrupt_ends_the_wait_and_stays() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<NoResponse> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            failure.complete(failure("a", this::deaf, LONG));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        awaitAsked(1);

        caller.interrupt();

        assertThat(failure.get(AT_ONCE_SECONDS, TimeUnit.SECONDS).outcome()).isEqualTo("Interrupted");
        assertThat(flag.get(AT_ONCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Tag("row:A12")
    void a12_closing_one_session_ends_its_wait_and_leaves_a_siblings() throws Exception {
        ClosingSignal sibling = new ClosingSignal();
        CompletableFuture<NoResponse> failure = FaultFixture.inBackground(() -> failure("a", this::deaf, LONG));
        CompletableFuture<String> other = FaultFixture.inBackground(() -> {
            try {
                return lookups.find("a", this::deaf, sibling, Deadline.in(LONG));
            } catch (ExecutionException thrown) {
                throw new AssertionError(thrown);
            }
        });
        awaitAsked(1);

        session.signal();

        assertThat(failure.get(AT_ONCE_SECONDS, TimeUnit.SECONDS).outcome()).isEqualTo("Closed");
        assertThat(other).isNotDone();
        answer.countDown();
        assertThat(other.get(AT_ONCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("late");
    }

    @Test
    @Tag("row:A12")
    void a12_those_who_look_for_the_same_share_one_look_up_also_one_after_the_other() throws Exception {
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiting.add(FaultFixture.inBackground(() -> find("a", this::deaf, LONG)));
        }
        for (int i = 0; i < Lookups.MOST_THREADS; i++) {
            failure("a", this::deaf, Duration.ofMillis(5));
        }

        assertThat(find("b", () -> "b", LONG)).as("another name").isEqualTo("b");
        answer.countDown();

        for (CompletableFuture<String> one : waiting) {
            assertThat(one.get(AT_ONCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("late");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    @Tag("row:A12")
    void a12_while_all_threads_are_stuck_the_next_waits_for_one_no_longer_than_it_may() {
        eachThreadIsStuck();

        assertThat(failure("a", () -> "a", BRIEFLY).outcome()).isEqualTo("TimedOut.CONNECT");
        assertThat(failure("b", () -> "b", BRIEFLY).outcome()).isEqualTo("TimedOut.CONNECT");

        assertThat(threads).hasSize(Lookups.MOST_THREADS);
    }

    @Test
    @Tag("row:A12")
    void a12_who_waits_for_a_thread_gets_the_first_that_is_free() throws Exception {
        eachThreadIsStuck();
        CompletableFuture<String> waiting = FaultFixture.inBackground(() -> find("a", () -> "a", LONG));

        answer.countDown();

        assertThat(waiting.get(AT_ONCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("a");
    }

    @Test
    @Tag("row:A12")
    void a12_a_look_up_that_nobody_waits_for_any_more_does_not_begin() throws Exception {
        eachThreadIsStuck();
        failure("a", this::deaf, BRIEFLY);

        answer.countDown();

        assertThat(find("a", () -> "anew", LONG)).isEqualTo("anew");
        assertThat(asked).hasValue(Lookups.MOST_THREADS);
    }

    @Test
    @Tag("row:A12")
    void a12_as_soon_as_the_source_answers_so_do_the_look_ups() {
        failure("a", this::deaf, BRIEFLY);

        answer.countDown();

        assertThat(find("a", () -> "late", LONG)).isEqualTo("late");
        assertThat(find("a", () -> "anew", LONG)).as("nothing is remembered").isEqualTo("anew");
    }

    @Test
    @Tag("row:A12")
    void a12_a_thread_that_cannot_be_had_fails_the_look_up_and_leaves_nothing_behind() {
        threadsAreScarce.set(true);
        NoResponse failure = failure("a", () -> "a", LONG);
        assertThat(failure.outcome()).isEqualTo("Unavailable.SATURATED");
        assertThat(failure.toException(call())).isInstanceOf(Unavailable.class).hasNoCause();

        threadsAreScarce.set(false);

        assertThat(find("a", () -> "a", LONG)).isEqualTo("a");
    }

    @Test
    @Tag("row:A12")
    void a12_where_some_threads_can_be_had_and_no_more_only_the_next_fails() {
        failure("stuck", this::deaf, BRIEFLY);
        threadsAreScarce.set(true);

        assertThat(failure("a", () -> "a", LONG).outcome()).isEqualTo("Unavailable.SATURATED");

        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> find("stuck", () -> "late", LONG));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200)); // Until it waits, too.
        answer.countDown();
        assertThat(waiting.join()).isEqualTo("late");
    }

    @Test
    @Tag("row:A12")
    void a12_where_no_more_threads_can_be_had_one_that_has_nothing_to_do_is_used() {
        int found = 0;

        for (int i = 0; i < 100 && found == 0; i++) {
            threadsAreScarce.set(false);
            find("a", () -> "a", LONG);
            threadsAreScarce.set(true);
            // It may be on its way back yet, or gone already.
            found += succeeds("b") ? 1 : 0;
        }

        assertThat(found).isOne();
    }

    private boolean succeeds(String key) {
        try {
            return find(key, () -> key, LONG).equals(key);
        } catch (NoResponse saturated) {
            return false;
        }
    }

    @Test
    void what_a_source_throws_is_told_by_what_it_is() {
        Exception thrown = new IOException("no");

        assertThatThrownBy(() -> lookups.find(
                        "a",
                        () -> {
                            throw thrown;
                        },
                        session,
                        Deadline.in(LONG)))
                .isInstanceOf(ExecutionException.class)
                .hasCause(thrown);
    }

    @Test
    void a_fatal_error_of_a_source_passes_on_and_the_next_look_up_is_a_new_one() {
        StackOverflowError fatal = new StackOverflowError();

        assertThatThrownBy(() -> find(
                        "a",
                        () -> {
                            throw fatal;
                        },
                        LONG))
                .isSameAs(fatal);

        assertThat(find("a", () -> "a", LONG)).isEqualTo("a");
    }

    @Test
    void threads_end_when_they_are_idle_and_when_they_are_closed_upon() throws Exception {
        find("a", () -> "a", LONG);
        threads.get(0).join(TimeUnit.SECONDS.toMillis(AT_ONCE_SECONDS));
        assertThat(threads.get(0).isAlive()).as("idle").isFalse();

        failure("b", this::deaf, BRIEFLY);
        lookups.close();
        assertThat(threads.get(1).isAlive()).as("stuck").isTrue();
        answer.countDown();
        threads.get(1).join(TimeUnit.SECONDS.toMillis(AT_ONCE_SECONDS));

        assertThat(threads.get(1).isAlive()).as("let go").isFalse();
        assertThat(failure("c", () -> "c", LONG).outcome()).isEqualTo("Closed");
    }

    @Test
    void its_threads_are_daemons_that_keep_nothing_of_the_callers() {
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader() {});
        try {
            find("a", () -> "a", LONG);
        } finally {
            Thread.currentThread().setContextClassLoader(callers);
        }

        assertThat(threads.get(0).isDaemon()).isTrue();
        assertThat(threads.get(0).getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
    }
}
