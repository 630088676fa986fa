package io.github.forgeport.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a session's {@link Authentication} for the proof of one request, and waits for it only so long. */
final class Proof implements AutoCloseable {

    private static final long THREAD_KEPT_MILLIS = 500;
    private static final long WHILE_NANOS = 25_000_000;

    private final Authentication authentication;
    private final ThreadPoolExecutor suppliers;

    /**
     * Makes one.
     *
     * @param most how many may be asked at once, those that nobody waits for any more included: not all let themselves be
     *     interrupted
     */
    Proof(String name, Authentication authentication, int most) {
        this.authentication = authentication;
        this.suppliers = new ThreadPoolExecutor(
                0, most, THREAD_KEPT_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "forgeport-" + name + "-credentials");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What a supplier throws is not passed on: it may hold the credential. */
    void put(OutgoingRequest request, HttpSession session, Deadline until) {
        ask(
                () -> {
                    authentication.authenticate(request);
                    return request;
                },
                authentication::mayBlock,
                session,
                until);
    }

    /** Asks a source for a part of a request, as it would be asked for a credential. */
    <T> T ask(CredentialSource<T> source, HttpSession session, Deadline until) {
        return ask(source, source::mayBlock, session, until);
    }

    private <T> T ask(Supplier<T> supplier, BooleanSupplier mayBlock, HttpSession session, Deadline until) {
        try {
            return mayBlock.getAsBoolean() ? waitFor(supplier, session, until) : supplier.get();
        } catch (RuntimeException untold) {
            throw failure(untold, session);
        }
    }

    private static WireFailure failure(@Nullable Throwable untold, HttpSession session) {
        if (untold instanceof WireFailure told) {
            return told;
        }
        if (session.isClosed()) {
            return WireFailure.closed();
        }
        return untold instanceof Renewing.NotRenewed notRenewed
                ? WireFailure.notRenewed(notRenewed.why())
                : WireFailure.noCredential(untold);
    }

    private <T> T waitFor(Supplier<T> supplier, HttpSession session, Deadline until) {
        Future<T> supplied;
        try {
            supplied = suppliers.submit(supplier::get);
        } catch (RejectedExecutionException busyOrClosed) {
            throw WireFailure.noCredential(null);
        }
        try {
            while (!isOver(supplied, until)) {
                if (session.isClosed()) {
                    throw WireFailure.closed();
                }
            }
            return supplied.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw WireFailure.interrupted();
        } catch (ExecutionException untold) {
            throw failure(untold.getCause(), session);
        } finally {
            supplied.cancel(true);
        }
    }

    /** Waits for a while only, since a session may close while its siblings keep the suppliers. */
    private static boolean isOver(Future<?> supplied, Deadline until) throws InterruptedException, ExecutionException {
        try {
            supplied.get(Math.min(until.left(), WHILE_NANOS), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            if (until.isOver()) {
                throw WireFailure.noCredential(null);
            }
            return false;
        }
    }

    @Override
    public void close() {
        suppliers.shutdownNow();
    }
}
