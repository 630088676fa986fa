package io.github.forgeport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.FaultFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order in which waiting threads receive the permits of connections. */
class ConnectionPermitsTest {

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ClosingSignal session = new ClosingSignal();

    private static ConnectionPermits permits(int count) {
        return new ConnectionPermits(count, Duration.ofMinutes(1));
    }

    private CompletableFuture<Void> taking(ConnectionPermits permits, ClosingSignal taker) {
        return FaultFixture.inBackground(() -> {
            permits.acquire(taker, Deadline.in(SOON));
            return null;
        });
    }

    private static String outcome(ConnectionPermits permits, ClosingSignal session, Duration within) {
        return catchThrowableOfType(NoResponse.class, () -> permits.acquire(session, Deadline.in(within)))
                .outcome();
    }

    @Test
    @Tag("row:A8")
    void a8_the_end_of_the_call_comes_before_its_turn() {
        ConnectionPermits permits = permits(1);
        permits.acquire(session, Deadline.in(SOON));

        assertThat(outcome(permits, session, A_MOMENT)).isEqualTo("TimedOut.BEFORE_SEND");

        permits.release();
        permits.acquire(session, Deadline.in(A_MOMENT));
    }

    @Test
    @Tag("row:A8")
    void a8_patience_ends_before_the_call_does() {
        ConnectionPermits permits = new ConnectionPermits(1, A_MOMENT);
        permits.acquire(session, Deadline.in(SOON));

        assertThat(outcome(permits, session, SOON)).isEqualTo("Unavailable.SATURATED");
    }

    @Test
    void the_one_who_waited_longest_is_next() throws Exception {
        ConnectionPermits permits = permits(1);
        permits.acquire(session, Deadline.in(SOON));
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int place = i;
            all.add(FaultFixture.inBackground(() -> {
                permits.acquire(session, Deadline.in(SOON));
                order.add(place);
                permits.release();
                return null;
            }));
            Thread.sleep(A_MOMENT.toMillis());
        }

        permits.release();

        for (CompletableFuture<Void> one : all) {
            one.get(5, TimeUnit.SECONDS);
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void one_who_gives_up_leaves_the_permit_to_the_next() throws Exception {
        ConnectionPermits permits = permits(1);
        permits.acquire(session, Deadline.in(SOON));
        Thread first = new Thread(() -> {
            try {
                permits.acquire(session, Deadline.in(SOON));
                permits.release(); // It came just before the interrupt.
            } catch (NoResponse interrupted) {
                assertThat(interrupted.outcome()).isEqualTo("Interrupted");
            }
        });
        first.start();
        Thread.sleep(A_MOMENT.toMillis());
        CompletableFuture<Void> second = taking(permits, session);
        Thread.sleep(A_MOMENT.toMillis());

        first.interrupt();
        permits.release();

        second.get(5, TimeUnit.SECONDS);
    }

    @Test
    @Tag("row:G3")
    void g3_a_session_that_closes_calls_away_its_own_callers_alone() throws Exception {
        ConnectionPermits permits = permits(1);
        permits.acquire(session, Deadline.in(SOON));
        ClosingSignal sibling = new ClosingSignal();
        CompletableFuture<Void> its = taking(permits, sibling);
        CompletableFuture<Void> others = taking(permits, session);
        Thread.sleep(A_MOMENT.toMillis());

        sibling.signal();
        permits.wakeWaiters(sibling);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> its.get(5, TimeUnit.SECONDS))
                .withCauseInstanceOf(NoResponse.class)
                .satisfies(failed ->
                        assertThat(((NoResponse) failed.getCause()).outcome()).isEqualTo("Closed"));
        assertThat(others).isNotDone();
        permits.release();
        others.get(5, TimeUnit.SECONDS);
    }

    @Test
    @Tag("row:G7")
    void g7_no_permit_is_lost_and_none_made_up() throws Exception {
        ConnectionPermits permits = permits(3);
        AtomicInteger held = new AtomicInteger();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 40)
                .mapToObj(i -> FaultFixture.inBackground(() -> {
                    int most = 0;
                    for (int j = 0; j < 200; j++) {
                        permits.acquire(session, Deadline.in(SOON));
                        most = Math.max(most, held.incrementAndGet());
                        Thread.yield();
                        held.decrementAndGet();
                        permits.release();
                    }
                    return most;
                }))
                .toList();
        int most = 0;
        for (CompletableFuture<Integer> one : all) {
            most = Math.max(most, one.get(30, TimeUnit.SECONDS));
        }

        assertThat(most).isBetween(1, 3);
        for (int i = 0; i < 3; i++) {
            permits.acquire(session, Deadline.in(A_MOMENT));
        }
        assertThat(outcome(permits, session, A_MOMENT)).isEqualTo("TimedOut.BEFORE_SEND");
    }
}
