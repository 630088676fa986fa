package io.github.forgeport.http;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.http.FailedAttempt.Retry;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one call: its attempts, its last failure, and whether it may be retried; it also receives the fields that
 * could not be parsed.
 */
final class Call implements Consumer<UnreadablePart> {

    private static final String SUCCESS = "success";

    private final SharedParts shared;
    private final ClosingSignal closingSignal;
    private final String operation;
    private final @Nullable WriteTarget target;
    private final boolean precedesWrite;
    private final long begun = System.nanoTime();
    private final Deadline deadline;
    private long attemptBegun = begun;
    private int attempts;
    private @Nullable Attempt latestAttempt;
    private @Nullable Attempt runningAttempt;
    private @Nullable String requestId;
    private boolean running = true;
    private int retryCost;
    private boolean clockCorrected;
    private boolean credentialChanged;
    private @Nullable FailedAttempt failure;
    private FailedCall.@Nullable Builder failed;

    /** Starts a call, with the write target of a call that writes, or null. */
    Call(SharedParts shared, ClosingSignal closing, String operation, @Nullable WriteTarget target) {
        this(shared, closing, operation, target, false);
    }

    /** Starts a call that requests what an operation needs, such as an id, before it writes. */
    static Call beforeWrite(SharedParts shared, ClosingSignal closing, String operation) {
        return new Call(shared, closing, operation, null, true);
    }

    private Call(
            SharedParts shared,
            ClosingSignal closing,
            String operation,
            @Nullable WriteTarget target,
            boolean precedesWrite) {
        this.target = target;
        this.precedesWrite = precedesWrite;
        this.shared = shared;
        this.closingSignal = closing;
        this.operation = operation;
        this.deadline = Deadline.in(shared.policy().timeouts().call());
    }

    /** Creates the next attempt of the call. */
    Attempt nextAttempt() {
        latestAttempt = new Attempt(
                closingSignal, shared.transport().server(), operation, attempts + 1, deadline, latestAttempt);
        return latestAttempt;
    }

    /** Starts an attempt; throws if the session is closed, the thread interrupted, or the call's deadline over. */
    void begin(Attempt attempt) {
        if (closingSignal.isClosed()) {
            throw NoResponse.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw NoResponse.interrupted();
        }
        if (deadline.isOver()) {
            throw NoResponse.timedOut(Phase.BEFORE_SEND);
        }
        attempts++;
        runningAttempt = attempt;
        requestId = null;
        attemptBegun = System.nanoTime();
    }

    /** Ends the call as a success: returns tokens to the retry quota and notifies the listener. */
    void recordSuccess() {
        shared.quota().refill(retryCost);
        notifyOfAttempt(SUCCESS);
        notifyOfCall(SUCCESS);
    }

    /** Records the failure of an attempt, and notifies the listener of it. */
    void recordFailure(FailedAttempt now, Attempt attempt) {
        failure = now.withEffectOf(failure);
        failed = describe(attempt);
        notifyOfAttempt(now.outcome());
    }

    /** Ends the call after an error of the JVM: returns the tokens of its retry, and tries to notify the listener. */
    void recordAbort(Error error) {
        if (retryCost > 0) {
            shared.quota().refill(retryCost);
        }
        try {
            String ending = error.getClass().getSimpleName();
            notifyOfAttempt(ending);
            notifyOfCall(ending);
        } catch (VirtualMachineError another) {
            // The first is on its way.
        }
    }

    /**
     * Returns a description of the call for its failure, with status, request id and vendor code of an attempt's response.
     */
    private FailedCall.Builder describe(Attempt attempt) {
        FailedCall.Builder builder =
                FailedCall.builder(shared.host(), operation).server(attempt.server());
        ReceivedResponse response = attempt.response();
        if (response != null) {
            VendorError error = shared.errors().read(response);
            SecretMask secrets = shared.secretMask(attempt);
            requestId = secrets.maskId(error.requestId());
            builder.status(response.status()).requestId(requestId);
            if (!attempt.isAccepted() || attempt.isRefused()) {
                builder.vendorCode(secrets.maskCode(error.code(), shared.errors()));
            }
        }
        return builder;
    }

    /** Waits for the backoff before a retry; returns false if the call must not be retried. */
    boolean awaitRetry(Repetition repetition) {
        FailedAttempt last = lastFailure();
        if (attempts >= shared.policy().retries().attempts() || !last.allowsRetry(repetition)) {
            return false;
        }
        if (last.retry() == Retry.CLOCK_CORRECTED || last.retry() == Retry.CREDENTIAL_CHANGED) {
            return isFirstRetry(last.retry()) && hasTimeAfter(Duration.ZERO);
        }
        Duration pause = shared.backoff().after(attempts, last);
        if (!hasTimeAfter(pause)) {
            return false;
        }
        int cost = last.retry() == Retry.THROTTLED
                ? shared.policy().retries().throttledCost()
                : shared.policy().retries().transientCost();
        if (!shared.quota().spend(cost)) {
            return false;
        }
        retryCost = cost;
        return sleep(pause);
    }

    /**
     * Whether the call was not yet retried for a reason: a corrected clock and a changed credential allow one retry each.
     */
    private boolean isFirstRetry(Retry again) {
        boolean first = again == Retry.CLOCK_CORRECTED ? !clockCorrected : !credentialChanged;
        clockCorrected |= again == Retry.CLOCK_CORRECTED;
        credentialChanged |= again == Retry.CREDENTIAL_CHANGED;
        return first;
    }

    /** Whether the time before the deadline is enough for a backoff and another attempt. */
    private boolean hasTimeAfter(Duration pause) {
        return pause.plus(shared.policy().timeouts().leastForAttempt()).toNanos() <= deadline.nanosLeft();
    }

    /** Sleeps for the backoff and returns true; an interrupt or a closed session is detected by the next attempt. */
    private boolean sleep(Duration pause) {
        Deadline end = Deadline.in(pause);
        try {
            CallersCode.callIsolated(() -> {
                shared.policy().timing().sleeper().sleep(pause, closingSignal.latch());
                return true;
            });
        } catch (CallersCode.Fault broken) {
            sleepUntil(end);
        }
        return true;
    }

    private void sleepUntil(Deadline end) {
        try {
            Timing.DEFAULTS.sleeper().sleep(Duration.ofNanos(Math.max(0, end.nanosLeft())), closingSignal.latch());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    /** Creates the exception that the caller receives, and notifies the listener of the call's end. */
    GitHostException toException() {
        FailedAttempt last = lastFailure();
        FailedCall.Builder description = failed == null ? FailedCall.builder(shared.host(), operation) : failed;
        notifyOfCall(last.outcome());
        return last.exception()
                .apply(description
                        .attempts(attempts)
                        .elapsed(Duration.ofNanos(System.nanoTime() - begun))
                        .effect(effectOf(last))
                        .writeTarget(target)
                        .build());
    }

    /** Returns the effect of a failure; a request that precedes a write writes nothing, whatever became of it. */
    private Effect effectOf(FailedAttempt last) {
        boolean refused = last.effect() == Effect.REJECTED;
        return precedesWrite && !refused ? Effect.NOT_SENT : last.effect();
    }

    private FailedAttempt lastFailure() {
        if (failure == null) {
            throw new IllegalStateException("nothing failed");
        }
        return failure;
    }

    /** Notifies the listener of a field that could not be parsed, with secrets masked; fails if the deadline has passed. */
    @Override
    public void accept(UnreadablePart part) {
        Attempt attempt = runningAttempt;
        if (attempt == null) {
            return;
        }
        // Unreadable fields take longest to map, and the listener takes time, too.
        attempt.requireTimeLeft();
        if (shared.hasListener()) {
            UnreadablePart masked = shared.secretMask(attempt).mask(part);
            notifyListener(listener -> listener.unreadable(shared.host(), operation, masked));
        }
    }

    /** Notifies the listener of the end of the running attempt, if one is running. */
    private void notifyOfAttempt(String ending) {
        Attempt attempt = runningAttempt;
        if (attempt == null) {
            return;
        }
        runningAttempt = null;
        notifyListener(listener -> listener.attempted(new CallListener.Attempt(
                shared.host(),
                operation,
                attempts,
                ending,
                Duration.ofNanos(System.nanoTime() - attemptBegun),
                attempt.sentBytes(),
                attempt.receivedBytes(),
                attempt.response() == null ? null : attempt.response().status(),
                requestId(attempt, ending),
                attempt.address())));
    }

    /** Returns the vendor's request id in the response to an attempt; for a success, only if there is a listener. */
    private @Nullable String requestId(Attempt attempt, String ending) {
        ReceivedResponse response = attempt.response();
        return response != null && ending.equals(SUCCESS)
                ? shared.secretMask(attempt).maskId(shared.errors().requestId(response))
                : requestId;
    }

    private void notifyOfCall(String ending) {
        if (!running) {
            return;
        }
        running = false;
        notifyListener(listener -> listener.called(new CallListener.Call(
                shared.host(), operation, attempts, ending, Duration.ofNanos(System.nanoTime() - begun))));
    }

    /** Notifies the policy's listener of an event, and ignores its exceptions. */
    private void notifyListener(Consumer<CallListener> event) {
        CallListener listener = shared.policy().listener();
        if (listener == CallListener.NOBODY) {
            return;
        }
        CallersCode.runQuietly(() -> event.accept(listener));
    }
}
