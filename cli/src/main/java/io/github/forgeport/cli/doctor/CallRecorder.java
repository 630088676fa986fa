package io.github.forgeport.cli.doctor;

import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.port.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A listener that records the attempts of a session, and the calls by which it gets its credential. */
final class CallRecorder implements CallListener {

    /** The outcome of an attempt whose signature was refused for its time. */
    static final String SKEWED = "Unauthenticated.CLOCK_SKEW";

    private final String host;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    CallRecorder(String host) {
        this.host = host;
    }

    /** Credentials are fetched on threads of their own. */
    @Override
    public synchronized void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized void called(Call call) {
        calls.add(call);
    }

    /** Whether a signature was refused for its time, even if the next one was taken. */
    synchronized boolean isSkewed() {
        return attempts.stream().anyMatch(attempt -> attempt.outcome().equals(SKEWED));
    }

    /** Whether a call failed for it in the end. */
    synchronized boolean isRefusedForSkew() {
        return calls.stream().anyMatch(call -> call.outcome().equals(SKEWED));
    }

    /** The failed call by which the session wanted to get its credential. */
    synchronized Optional<Call> failedBefore() {
        return calls.stream()
                .filter(call -> !call.host().equals(host) && !call.outcome().equals(WaitingNotice.SUCCESS))
                .findFirst();
    }
}
