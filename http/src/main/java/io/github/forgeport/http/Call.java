package io.github.forgeport.http;

import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.http.FailedAttempt.Again;
import io.github.forgeport.http.body.ReceivedResponse;
import io.github.forgeport.http.callback.CallersCode;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.TimedOut.Phase;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of one call: its attempts, how the last of them ended, and whether time and quota allow another. */
final class Call {

    private static final String SUCCESS = "success";

    private final SharedParts shared;
    private final ClosingSignal closing;
    private final HttpPolicy policy;
    private final String operation;
    private final long begun = System.nanoTime();
    private final Deadline deadline;
    private long attemptBegun = begun;
    private int attempts;
    private @Nullable Attempt latest;
    private @Nullable Attempt attempting;
    private @Nullable String requestId;
    private boolean calling = true;
    private int paid;
    private boolean datedAnew;
    private boolean provenAnew;
    private @Nullable FailedAttempt failure;
    private FailedCall.@Nullable Builder failed;

    Call(SharedParts shared, ClosingSignal closing, String operation) {
        this.shared = shared;
        this.closing = closing;
        this.policy = shared.policy();
        this.operation = operation;
        this.deadline = Deadline.in(policy.timeouts().call());
    }

    /** Creates the next attempt. */
    Attempt next() {
        latest = new Attempt(closing, shared.transport().server(), operation, attempts + 1, deadline, latest);
        return latest;
    }

    /** Starts an attempt; throws if the session is closed, the thread interrupted, or the deadline over. */
    void begin(Attempt attempt) {
        if (closing.isClosed()) {
            throw NoResponse.closed();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw NoResponse.interrupted();
        }
        if (deadline.isOver()) {
            throw NoResponse.timedOut(Phase.BEFORE_SEND);
        }
        attempts++;
        attempting = attempt;
        requestId = null;
        attemptBegun = System.nanoTime();
    }

    /** Returns tokens to the retry quota and notifies the listener of the success. */
    void succeeded() {
        shared.quota().giveBack(paid);
        tellAttempt(SUCCESS);
        tellCall(SUCCESS);
    }

    /** Records the failure of an attempt and notifies the listener. */
    void failed(FailedAttempt now, Attempt attempt) {
        failure = now.after(failure);
        failed = describe(attempt);
        tellAttempt(now.outcome());
    }

    /**
     * Ends the call on an error of the JVM: returns the tokens of its retry, and notifies the listener if that is possible.
     */
    void brokenOff(Error error) {
        if (paid > 0) {
            shared.quota().giveBack(paid);
        }
        try {
            String ending = error.getClass().getSimpleName();
            tellAttempt(ending);
            tellCall(ending);
        } catch (VirtualMachineError another) {
            // The first is on its way.
        }
    }

    private FailedCall.Builder describe(Attempt attempt) {
        FailedCall.Builder builder =
                FailedCall.builder(shared.host(), operation).server(attempt.server());
        ReceivedResponse answer = attempt.answer();
        if (answer != null) {
            VendorError error = shared.errors().read(answer);
            SecretMask secrets = shared.secretsOf(attempt);
            requestId = secrets.maskId(error.requestId());
            builder.status(answer.status()).requestId(requestId);
            if (!attempt.isAccepted() || attempt.isRefused()) {
                builder.vendorCode(secrets.maskCode(error.code(), shared.errors()));
            }
        }
        return builder;
    }

    /** Waits for the backoff before a retry; returns false if there is to be none. */
    boolean pauses(Repetition repetition) {
        FailedAttempt last = last();
        if (attempts >= policy.retries().attempts() || !last.allows(repetition)) {
            return false;
        }
        if (last.again() == Again.DATED_ANEW || last.again() == Again.PROVEN_ANEW) {
            return isFirst(last.again()) && isTimeAfter(Duration.ZERO);
        }
        Duration pause = shared.pauses().after(attempts, last);
        if (!isTimeAfter(pause)) {
            return false;
        }
        int cost = last.again() == Again.THROTTLED
                ? policy.retries().throttledCost()
                : policy.retries().transientCost();
        if (!shared.quota().take(cost)) {
            return false;
        }
        paid = cost;
        return sleeps(pause);
    }

    /** Whether the call had no retry for this reason yet; a corrected clock says nothing of the credential. */
    private boolean isFirst(Again again) {
        boolean first = again == Again.DATED_ANEW ? !datedAnew : !provenAnew;
        datedAnew |= again == Again.DATED_ANEW;
        provenAnew |= again == Again.PROVEN_ANEW;
        return first;
    }

    private boolean isTimeAfter(Duration pause) {
        return pause.plus(policy.timeouts().leastForAttempt()).toNanos() <= deadline.left();
    }

    /** Sleeps for the backoff; the next attempt detects by itself an interrupt or a closed session. */
    private boolean sleeps(Duration pause) {
        Deadline end = Deadline.in(pause);
        try {
            CallersCode.callApart(() -> {
                policy.timing().sleeper().sleep(pause, closing.latch());
                return true;
            });
        } catch (CallersCode.Fault broken) {
            sleepsUntil(end);
        }
        return true;
    }

    private void sleepsUntil(Deadline end) {
        try {
            Timing.DEFAULTS.sleeper().sleep(Duration.ofNanos(Math.max(0, end.left())), closing.latch());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    /** Creates the exception that the caller receives, and notifies the listener. */
    GitHostException failure() {
        FailedAttempt last = last();
        FailedCall.Builder description = failed == null ? FailedCall.builder(shared.host(), operation) : failed;
        tellCall(last.outcome());
        return last.member()
                .apply(description
                        .attempts(attempts)
                        .elapsed(Duration.ofNanos(System.nanoTime() - begun))
                        .effect(last.effect())
                        .build());
    }

    private FailedAttempt last() {
        if (failure == null) {
            throw new IllegalStateException("nothing failed");
        }
        return failure;
    }

    /** Notifies the listener of a field that could not be parsed, with secrets masked. */
    void unreadable(Unreadable part) {
        Attempt attempt = attempting;
        if (attempt != null && shared.isListenedTo()) {
            Unreadable masked = shared.secretsOf(attempt).mask(part);
            tell(listener -> listener.unreadable(shared.host(), operation, masked));
        }
    }

    /** Notifies the listener of the end of the running attempt, if one is running. */
    private void tellAttempt(String ending) {
        Attempt attempt = attempting;
        if (attempt == null) {
            return;
        }
        attempting = null;
        tell(listener -> listener.attempted(new CallListener.Attempt(
                shared.host(),
                operation,
                attempts,
                ending,
                Duration.ofNanos(System.nanoTime() - attemptBegun),
                attempt.sentBytes(),
                attempt.receivedBytes(),
                attempt.answer() == null ? null : attempt.answer().status(),
                requestId(attempt, ending),
                attempt.address())));
    }

    /** Returns the vendor's request id: of a failure as already read, of a success only read for the listener. */
    private @Nullable String requestId(Attempt attempt, String ending) {
        ReceivedResponse answer = attempt.answer();
        return answer != null && ending.equals(SUCCESS)
                ? shared.secretsOf(attempt).maskId(shared.errors().requestId(answer))
                : requestId;
    }

    private void tellCall(String ending) {
        if (!calling) {
            return;
        }
        calling = false;
        tell(listener -> listener.called(new CallListener.Call(
                shared.host(), operation, attempts, ending, Duration.ofNanos(System.nanoTime() - begun))));
    }

    /** Notifies the policy's listener; what it throws is ignored. */
    private void tell(Consumer<CallListener> event) {
        CallListener listener = policy.listener();
        if (listener == CallListener.NOBODY) {
            return;
        }
        CallersCode.tell(() -> event.accept(listener));
    }
}
