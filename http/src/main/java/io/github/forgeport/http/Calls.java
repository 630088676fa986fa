package io.github.forgeport.http;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An executor of calls to declared endpoints, which retries safely within one deadline, and returns a value or throws a
 * {@link GitHostException}.
 */
public final class Calls<A> {

    /** The outcome of a call that deletes a resource of the host. */
    public enum Removal {
        /** The host removed the resource. */
        REMOVED,
        /** A retry found the resource gone, after an attempt with unknown outcome, which may have removed it. */
        ALREADY_GONE
    }

    // Transient, since a serialiser of fields shall find nothing of what was sent.
    private final transient SharedParts shared;

    private final ClosingSignal closing;
    private final Function<Attempt, A> endpoints;
    private final Function<Operation, Repetition> repetitions;

    /** Creates an executor of calls without an operation table, so that each call is given its {@link Repetition}. */
    Calls(SharedParts shared, ClosingSignal closing, Function<Attempt, A> endpoints) {
        this(shared, closing, endpoints, operation -> {
            throw new IllegalStateException("no table says how to repeat: " + operation);
        });
    }

    /** Creates an executor of calls, whose repetition is looked up in an operation table. */
    Calls(
            SharedParts shared,
            ClosingSignal closing,
            Function<Attempt, A> endpoints,
            Function<Operation, Repetition> repetitions) {
        this.shared = shared;
        this.closing = closing;
        this.endpoints = endpoints;
        this.repetitions = repetitions;
    }

    /**
     * Executes a call to one endpoint, repeated as the operation table allows.
     *
     * @param call calls one endpoint, and maps its response to domain values with a reader of optional fields, which reports
     *     the unreadable ones; what it throws of {@link BadResponse}, {@link RefusedByVendor} or {@link AbsentFromResponse}
     *     fails the call
     * @throws GitHostException.Unsupported before anything is sent, if the session does not support the operation
     * @throws GitHostException if the call fails
     * @throws IllegalStateException if the calls were created without an operation table
     */
    public <T> T run(Operation operation, BiFunction<A, LenientFields, T> call) {
        return run(operation, repetitions.apply(operation), call);
    }

    /**
     * Executes a call to one endpoint, maps its response, and returns the mapped value.
     *
     * @param call calls the endpoint
     * @param map maps the response to domain values
     */
    public <J, T> T run(Operation operation, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        return run(operation, null, call, map);
    }

    /**
     * Executes a call to one endpoint that writes, maps its response, and returns the mapped value.
     *
     * @param target the state that the write would leave at the host; the exception of a failure has it
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids the operation
     */
    public <J, T> T run(
            Operation operation,
            @Nullable WriteTarget target,
            Function<A, J> call,
            BiFunction<J, LenientFields, T> map) {
        Repetition repetition = repetitions.apply(operation);
        return run(new Call(shared, closing, allowed(operation), target), repetition, call, map);
    }

    /**
     * Executes a call to an endpoint that only reads, for an operation that needs the result before its own request, and
     * returns the mapped response; it is retried as a read. If it fails before a write, the exception's effect is that nothing
     * was sent.
     *
     * @throws GitHostException.Unsupported before anything is sent, if the session does not support the operation
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids the operation
     */
    public <J, T> T read(Operation operation, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        Repetition read = repetitions.andThen(ofTable -> Repetition.READ).apply(operation);
        String name = allowed(operation);
        Call lookUp = operation.kind() == Operation.Kind.READ
                ? new Call(shared, closing, name, null)
                : Call.beforeWrite(shared, closing, name);
        return run(lookUp, read, call, map);
    }

    /**
     * Returns an executor of calls to the same endpoints that executes each at most once, whatever the table allows: a request
     * is sent again only if the host did not execute it.
     */
    public Calls<A> once() {
        return new Calls<>(shared, closing, endpoints, repetitions.andThen(ofTable -> Repetition.ONCE));
    }

    /** Returns the name of an operation, if the session's policy allows it. */
    private String allowed(Operation operation) {
        shared.requireAllowed(operation);
        return operation.toString();
    }

    /**
     * Executes a call to one endpoint, repeated as {@code repetition} allows.
     *
     * @param repetition whether the request may be sent again when the outcome of an attempt is unknown
     * @param call calls one endpoint, and maps its response to domain values with a reader of optional fields, which reports
     *     the unreadable ones; what it throws of {@link BadResponse}, {@link RefusedByVendor} or {@link AbsentFromResponse}
     *     fails the call
     * @throws GitHostException if the call fails
     */
    public <T> T run(Operation operation, Repetition repetition, BiFunction<A, LenientFields, T> call) {
        return run(allowed(operation), repetition, call);
    }

    /**
     * Executes a call of an operation that no port has, repeated as {@code repetition} allows.
     *
     * @param operation the operation's name for listeners and failures; of few different values
     */
    public <T> T run(String operation, Repetition repetition, BiFunction<A, LenientFields, T> call) {
        return run(new Call(shared, closing, operation, null), repetition, Function.identity(), call);
    }

    private <J, T> T run(
            Call progress, Repetition repetition, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        try {
            return runWithRetries(progress, repetition, call, map);
        } catch (Error ofTheJvm) {
            progress.recordAbort(ofTheJvm);
            throw ofTheJvm;
        }
    }

    private <J, T> T runWithRetries(
            Call progress, Repetition repetition, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        while (true) {
            Attempt attempt = progress.nextAttempt();
            try {
                progress.begin(attempt);
                J response = call.apply(endpoints.apply(attempt));
                T value = map.apply(response, LenientFields.reportingTo(progress));
                progress.recordSuccess();
                return value;
            } catch (RuntimeException thrown) {
                progress.recordFailure(shared.failures().classify(thrown, attempt), attempt);
            } finally {
                shared.transport().releaseBuffer(attempt);
            }
            if (!progress.awaitRetry(repetition)) {
                throw progress.toException();
            }
        }
    }

    /**
     * Executes a call that deletes a resource, repeated as the operation table allows; a retry that finds the resource gone
     * is no failure.
     *
     * @param target the state that the write would leave at the host; the exception of a failure has it
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids the operation
     * @throws GitHostException.Unsupported before anything is sent, if the session does not support the operation
     * @throws GitHostException if the call fails
     * @throws IllegalStateException if the calls were created without an operation table
     */
    public Removal remove(Operation operation, WriteTarget target, Consumer<A> call) {
        return remove(gone -> run(operation, target, Function.identity(), gone), call);
    }

    /**
     * Executes a call that deletes a resource, repeated as {@code repetition} allows; a retry that finds the resource gone
     * is no failure.
     *
     * @throws GitHostException if the call fails
     */
    public Removal remove(Operation operation, Repetition repetition, Consumer<A> call) {
        return remove(gone -> run(operation, repetition, gone), call);
    }

    private static <A> Removal remove(Function<BiFunction<A, LenientFields, Removal>, Removal> run, Consumer<A> call) {
        try {
            return run.apply((api, lenient) -> {
                call.accept(api);
                return Removal.REMOVED;
            });
        } catch (NotFound gone) {
            Effect effect = gone.call().effect();
            if (effect == Effect.UNKNOWN || effect == Effect.ACCEPTED) {
                return Removal.ALREADY_GONE;
            }
            throw gone;
        }
    }
}
