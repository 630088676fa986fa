package io.github.forgeport.http.wire;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.Script;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watchdog enforces deadlines even if its thread cannot start, ends or throws. */
class WatchdogTest extends FaultFixture {

    private static final ThreadFactory DAEMONS = new DaemonThreadFactory("forgeport-test");

    /** A socket that counts how often it is closed, or fails to close. */
    private static final class Watched extends Socket {

        private final Throwable failing;
        private final AtomicInteger closings = new AtomicInteger();

        Watched(Throwable failing) {
            this.failing = failing;
        }

        @Override
        public void close() throws IOException {
            closings.incrementAndGet();
            if (failing != null) {
                WatchdogTest.<IOException>sneak(failing);
            }
        }

        void awaitClosing() throws InterruptedException {
            for (int i = 0; i < 1_000 && closings.get() == 0; i++) {
                Thread.sleep(10);
            }
            assertThat(closings).hasPositiveValue();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private Watchdog watchdog(ThreadFactory threads, Runnable idle) {
        return own(new Watchdog(threads, idle));
    }

    private static Connection dueSoon(Socket socket) {
        Connection connection = new Connection(socket, null);
        connection.setDeadline(Deadline.in(Duration.ofMillis(50)), Phase.BODY);
        return connection;
    }

    static Stream<Named<Throwable>> thrown() {
        return Stream.of(
                named("no memory", new OutOfMemoryError("fake")),
                named("no stack", new StackOverflowError()),
                named("an internal error", new InternalError("fake")),
                named("no class", new NoClassDefFoundError("fake")),
                named("a stopped thread", new ThreadDeath()),
                named("an unchecked exception", new IllegalStateException("fake")),
                named("a checked exception", new InterruptedException("fake")));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Tag("row:A14")
    void a14_whatever_its_chore_throws_deadlines_are_kept(Throwable thrown) throws Exception {
        Watched socket = new Watched(null);
        Watchdog watchdog = watchdog(DAEMONS, () -> WatchdogTest.<RuntimeException>sneak(thrown));

        watchdog.watch(dueSoon(socket));

        socket.awaitClosing();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Tag("row:A14")
    void a14_a_connection_that_cannot_be_closed_keeps_no_other_from_being_closed(Throwable thrown) throws Exception {
        Watchdog watchdog = watchdog(DAEMONS, () -> {});
        List<Watched> others =
                Stream.generate(() -> new Watched(null)).limit(20).toList();
        Watched failing = new Watched(thrown);

        watchdog.watch(dueSoon(failing));
        others.forEach(other -> watchdog.watch(dueSoon(other)));

        for (Watched other : others) {
            other.awaitClosing();
        }
        failing.awaitClosing();
    }

    /** A set of connections to which, just after a check found it empty, another thread adds one. */
    private static final class Busy extends AbstractSet<Connection> {

        private final Set<Connection> all = ConcurrentHashMap.newKeySet();
        private final Runnable watch;
        private int looks;

        Busy(int afterLook, Runnable watch) {
            this.looks = afterLook;
            this.watch = watch;
        }

        @Override
        public boolean isEmpty() {
            boolean empty = all.isEmpty();
            if (empty && --looks == 0) {
                Thread watching = new Thread(watch);
                watching.start();
                join(watching);
            }
            return empty;
        }

        /** Waits for a thread to end, or to wait itself for the thread that checks the set. */
        private void join(Thread watching) {
            try {
                watching.join(500);
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        @Override
        public boolean add(Connection connection) {
            return all.add(connection);
        }

        @Override
        public boolean remove(Object connection) {
            return all.remove(connection);
        }

        @Override
        public Iterator<Connection> iterator() {
            return all.iterator();
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Tag("row:A14")
    void a14_one_that_is_watched_just_as_the_thread_ends_has_its_deadline(int afterLook) throws Exception {
        Watched socket = new Watched(null);
        Watchdog watchdog = watchdog(DAEMONS, () -> {});
        Field connections = Watchdog.class.getDeclaredField("connections");
        connections.setAccessible(true);
        connections.set(watchdog, new Busy(afterLook, () -> watchdog.watch(dueSoon(socket))));

        watchdog.requireRunning();

        socket.awaitClosing();
    }

    /** Returns a thread factory that returns these threads first, and then working ones. */
    private static ThreadFactory first(ThreadFactory... others) {
        Deque<ThreadFactory> left = new ArrayDeque<>(List.of(others));
        return task -> (left.isEmpty() ? DAEMONS : left.pop()).newThread(task);
    }

    /** A thread that cannot start, as when the system has no thread left. */
    private static final class NoThread extends Thread {

        @Override
        public synchronized void start() {
            throw new OutOfMemoryError("unable to create native thread (fake)");
        }
    }

    static Stream<Named<ThreadFactory>> startless() {
        return Stream.of(named("not started", task -> new NoThread()), named("not made", task -> {
            throw new OutOfMemoryError("fake");
        }));
    }

    @ParameterizedTest
    @MethodSource("startless")
    @Tag("row:A14")
    void a14_without_a_thread_nothing_is_sent_and_the_next_call_has_its_deadline(ThreadFactory none) throws Exception {
        host.byDefault(Script.of(readRequest(), hang()));
        HttpPolicy quick = policy.withTimeouts(policy.timeouts().withAttempt(Duration.ofMillis(200)));
        ConnectionPool connections = connections(first(none), quick);

        assertThatThrownBy(() -> connections.acquire(attempt()))
                .isInstanceOfSatisfying(
                        NoResponse.class,
                        failure -> assertThat(failure.outcome()).isEqualTo("Unavailable." + Reason.SATURATED));

        assertThat(host.connections()).isZero();
        Connection next = connections.acquire(attempt());
        next.setDeadline(Deadline.in(Duration.ofMillis(50)), Phase.BODY);
        awaitExpiry(next);
    }

    private Attempt attempt() {
        return new Attempt(new ClosingSignal(), host.url().getAuthority(), "test", 1, Deadline.in(SOON), null);
    }

    private static void awaitExpiry(Connection connection) throws InterruptedException {
        for (int i = 0; i < 1_000 && !connection.isPastDeadline(); i++) {
            Thread.sleep(10);
        }
        assertThat(connection.isPastDeadline()).isTrue();
    }

    private ConnectionPool connections(ThreadFactory threads, HttpPolicy with) {
        return own(new ConnectionPool(threads, new Dialer("test", BaseUrl.of(host.url(), with), with), with.limits()));
    }

    @Test
    @Tag("row:A14")
    void a14_a_dead_thread_is_replaced_before_a_used_connection_is_lent_again() throws Exception {
        ConnectionPool connections = connections(first(task -> DAEMONS.newThread(() -> {})), policy);
        Connection connection = connections.acquire(attempt());
        connections.release(connection);
        Thread.sleep(50);

        Connection again = connections.acquire(attempt());
        again.setDeadline(Deadline.in(Duration.ofMillis(50)), Phase.BODY);

        assertThat(again).isSameAs(connection);
        awaitExpiry(again);
    }

    @ParameterizedTest
    @MethodSource("startless")
    @Tag("row:A14")
    void a14_a_used_connection_that_no_thread_can_watch_is_closed(ThreadFactory none) throws Exception {
        ConnectionPool connections = connections(first(task -> DAEMONS.newThread(() -> {}), none), policy);
        Connection connection = connections.acquire(attempt());
        connections.release(connection);
        Thread.sleep(50);

        assertThatThrownBy(() -> connections.acquire(attempt())).isInstanceOf(NoResponse.class);

        assertThat(connection.isOpen()).isFalse();
        host.awaitOpenConnections(0, SOON);
    }

    @EnabledOnOs(OS.LINUX) // It counts them where Linux shows them.
    @Test
    @Tag("row:A14")
    void a14_calls_without_a_thread_leave_no_descriptor_behind() {
        ThreadFactory none = task -> new NoThread();
        ConnectionPool connections = connections(none, policy);
        long before = descriptors();

        for (int i = 0; i < 200; i++) {
            assertThatThrownBy(() -> connections.acquire(attempt())).isInstanceOf(NoResponse.class);
        }

        assertThat(descriptors()).isLessThan(before + 100);
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
