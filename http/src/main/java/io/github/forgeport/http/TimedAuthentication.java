package io.github.forgeport.http;

import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.callback.RenewalFailure;
import io.github.forgeport.http.callback.SupplierThreads;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.request.OutgoingRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A runner of a session's {@link Authentication}, which waits for it no longer than the call's deadline. */
final class TimedAuthentication implements AutoCloseable {

    private static final long POLL_NANOS = 25_000_000;

    private final Authentication authentication;
    private final SupplierThreads threads;

    TimedAuthentication(Authentication authentication, SupplierThreads threads) {
        this.authentication = authentication;
        this.threads = threads;
    }

    /**
     * Adds the session's credential or signature to a request; an exception of the supplier is reported by its class alone.
     */
    void authenticate(OutgoingRequest request, ClosingSignal session, Deadline until) {
        getWithin(
                authentication::mayBlock,
                () -> {
                    authentication.authenticate(request);
                    return request;
                },
                session,
                until);
    }

    /** Returns the value of a credential source, waiting for it no longer than the call's deadline. */
    <T> T resolve(CredentialSource<T> source, ClosingSignal session, Deadline until) {
        if (source instanceof CredentialSource.Fixed<T> fixed) {
            return fixed.get();
        }
        return getWithin(() -> CallersCode.call(source::mayBlock), () -> CallersCode.call(source::get), session, until);
    }

    /** Runs a supplier, on another thread if it may block, and converts its exceptions. */
    private <T> T getWithin(BooleanSupplier mayBlock, Supplier<T> supplier, ClosingSignal session, Deadline until) {
        try {
            return mayBlock.getAsBoolean() ? waitFor(supplier::get, session, until) : supplier.get();
        } catch (CallersCode.Fault fault) {
            throw until.isOver() ? lateSupplier() : NoResponse.noCredential(fault);
        } catch (RenewalFailure notRenewed) {
            throw until.isOver() ? lateSupplier() : NoResponse.notRenewed(notRenewed.fault());
        }
    }

    /** Creates the failure of a supplier that was too slow, also of one that threw after the deadline. */
    private static NoResponse lateSupplier() {
        return NoResponse.lateCredential();
    }

    /** Runs a supplier on another thread, and waits for its result until the deadline or the closing of the session. */
    private <T> T waitFor(Callable<T> supplier, ClosingSignal session, Deadline until) {
        Future<T> supplied = threads.submit(supplier);
        try {
            while (!isDoneWithin(supplied, until)) {
                if (session.isClosed()) {
                    throw NoResponse.closed();
                }
            }
            return supplied.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw NoResponse.interrupted();
        } catch (ExecutionException there) {
            throw CallersCode.rethrowable(there);
        } finally {
            supplied.cancel(true);
        }
    }

    /** Waits a short time for a supplier, so that its caller can check for a closed session; returns whether it is done. */
    private static boolean isDoneWithin(Future<?> supplied, Deadline until)
            throws InterruptedException, ExecutionException {
        try {
            supplied.get(Math.min(until.nanosLeft(), POLL_NANOS), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            if (until.isOver()) {
                throw lateSupplier();
            }
            return false;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
