package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.port.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A listener that records a session's attempts and calls, so that the command {@code doctor} can explain a refused
 * credential.
 */
final class CallRecorder implements CallListener {

    /** The outcome of an attempt whose signature was refused because the clocks differ. */
    static final String CLOCK_SKEW = "Unauthenticated.CLOCK_SKEW";

    private final String host;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    CallRecorder(String host) {
        this.host = host;
    }

    /** Records an attempt; synchronized, since credentials are fetched on threads of their own. */
    @Override
    public synchronized void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized void called(Call call) {
        calls.add(call);
    }

    /** Whether an attempt was refused because the clocks differ, even if the next one succeeded. */
    synchronized boolean hasClockSkew() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome().equals(CLOCK_SKEW));
    }

    /** Whether a call failed because the clocks differ, after all its attempts. */
    synchronized boolean hasCallFailedForClockSkew() {
        return calls.stream().anyMatch(call -> call.outcome().equals(CLOCK_SKEW));
    }

    /** Returns the failed call to the identity server, such as IAM, by which the session tried to get its credential. */
    synchronized Optional<Call> failedSignIn() {
        return calls.stream()
                .filter(call -> !call.host().equals(host) && !call.outcome().equals(WaitingNotice.SUCCESS))
                .findFirst();
    }
}
