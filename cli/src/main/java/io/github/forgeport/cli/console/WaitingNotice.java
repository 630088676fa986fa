package io.github.forgeport.cli.console;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import io.github.forgeport.http.policy.CallHeaders;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.port.CallListener;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A listener that prints, on a terminal, the call for which the program waits: after a second, and again for each further
 * call.
 *
 * <p>A line each, which stays: no terminal is too simple for that, and nothing else that is printed can be overwritten by
 * it.
 */
public final class WaitingNotice implements CallListener {

    /** The outcome of an attempt or a call that succeeded. */
    public static final String SUCCESS = "success";

    private static final Executor DELAYED_EXECUTOR = delayedExecutor(1, TimeUnit.SECONDS);

    private final Console console;
    private final Executor executor;
    private @Nullable String awaited;
    private @Nullable String shown;
    private boolean isLookScheduled;

    public WaitingNotice(Console console) {
        this(console, DELAYED_EXECUTOR);
    }

    /** Creates a notice with the executor that runs its printing tasks after a delay. */
    public WaitingNotice(Console console, Executor later) {
        this.console = console;
        this.executor = later;
    }

    /**
     * Returns a copy of the HTTP policy with this listener. The start of an attempt shows by the request for its headers.
     */
    public HttpPolicy addTo(HttpPolicy policy) {
        CallHeaders given = policy.headers();
        return policy.withListener(new CompositeListener(policy.listener(), this))
                .withHeaders((host, operation, attempt) -> {
                    begin(host + ": " + operation + (attempt == 1 ? "" : ", attempt " + attempt));
                    return given.of(host, operation, attempt);
                });
    }

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.outcome().equals(SUCCESS)) {
            end();
        } else {
            begin("another attempt at " + attempt.host() + ": " + attempt.operation() + ", after " + attempt.outcome());
        }
    }

    @Override
    public void called(Call call) {
        end();
    }

    /** Runs a supplier and returns its value; prints the description while it takes long; for work that is not a call. */
    public <T> T runAsWait(String what, Supplier<T> wait) {
        begin(what);
        try {
            return wait.get();
        } finally {
            end();
        }
    }

    /** Sets the description of the current wait. */
    private synchronized void begin(String what) {
        awaited = what;
        if (!isLookScheduled) {
            isLookScheduled = true;
            executor.execute(this::printWait);
        }
    }

    /** Clears the current wait. */
    private synchronized void end() {
        awaited = null;
    }

    /** Prints the description of the current wait if it is new and stderr is a terminal, and schedules the next check. */
    private void printWait() {
        boolean isTerminal = console.streams().showsMessagesOnTerminal();
        synchronized (this) {
            String what = awaited;
            isLookScheduled = isTerminal && what != null;
            if (what == null || !isTerminal) {
                return;
            }
            if (!what.equals(shown)) {
                console.printMessage("waiting for " + what + " ...");
                shown = what;
            }
            executor.execute(this::printWait);
        }
    }
}
