package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A fair semaphore for the connections of a pool, whose waiting threads are released when their session closes.
 *
 * <p>A session that closes calls its own callers away from the queue, which no semaphore of the JDK can do; and each who
 * waits is woken alone, since thousands may wait.
 */
public final class ConnectionPermits {

    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Condition, ClosingSignal> queue = new LinkedHashMap<>();
    private int free;

    /** Creates a semaphore with a number of permits, for each of which a caller waits no longer than {@code patience}. */
    ConnectionPermits(int count, Duration patience) {
        this.free = count;
        this.longestWait = patience;
    }

    /** Waits for a permit and acquires it; throws if the session closes or the time for waiting is over. */
    public void acquire(ClosingSignal session, Deadline call) {
        lock.lock();
        try {
            if (free == 0 || session.isClosed()) {
                waitInQueue(session, call);
            }
            free--;
        } finally {
            wakeNextAndUnlock();
        }
    }

    private void wakeNextAndUnlock() {
        try {
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a permit behind the threads that wait already. */
    private void waitInQueue(ClosingSignal session, Deadline call) {
        Condition turn = lock.newCondition();
        queue.put(turn, session);
        try {
            await(turn, session, call);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw NoResponse.interrupted();
        } finally {
            queue.remove(turn);
        }
    }

    private void await(Condition turn, ClosingSignal session, Deadline call) throws InterruptedException {
        Deadline patient = call.orSooner(longestWait);
        while (!session.isClosed() && free == 0) {
            if (patient.isOver()) {
                throw call.isOver()
                        ? NoResponse.timedOut(Phase.BEFORE_SEND)
                        : NoResponse.unavailable(Unavailable.Reason.SATURATED, null);
            }
            turn.await(patient.nanosLeft(), TimeUnit.NANOSECONDS);
        }
        if (session.isClosed()) {
            throw NoResponse.closed();
        }
    }

    /** Releases a permit, and wakes the next waiting thread. */
    public void release() {
        lock.lock();
        free++;
        wakeNextAndUnlock();
    }

    /** Wakes the next waiting thread if a permit is free. */
    private void wakeNext() {
        if (free > 0 && !queue.isEmpty()) {
            queue.keySet().iterator().next().signal();
        }
    }

    /** Wakes all threads that wait on behalf of a closed session. */
    void wakeWaiters(ClosingSignal closed) {
        lock.lock();
        try {
            queue.forEach((turn, session) -> {
                if (session == closed) {
                    turn.signal();
                }
            });
        } finally {
            lock.unlock();
        }
    }
}
