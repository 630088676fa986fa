package io.github.forgeport.http;

import io.github.forgeport.domain.text.Unreadable;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.response.Absent;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.Refused;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Executes calls to declared endpoints: repeats an attempt as far as is safe, within one deadline, and returns a value or
 * throws one typed failure.
 */
public final class Calls<A> {

    /** What became of something that was to be removed. */
    public enum Removal {
        /** The host removed it. */
        REMOVED,
        /** It was gone when the host was asked again, after an attempt of which it is not known what became of it. */
        ALREADY_GONE
    }

    // Transient, since a serialiser of fields shall find nothing of what was sent.
    private final transient SharedParts shared;

    private final ClosingSignal closing;
    private final Function<Attempt, A> endpoints;
    private final Function<Operation, Repetition> repetitions;

    /** Makes calls to what is bound to each attempt, each of which says how it may be repeated. */
    Calls(SharedParts shared, ClosingSignal closing, Function<Attempt, A> endpoints) {
        this(shared, closing, endpoints, operation -> {
            throw new IllegalStateException("no table says how to repeat: " + operation);
        });
    }

    /** Makes calls to what is bound to each attempt. */
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
     * Makes one call, which may be repeated as the adapter's table says.
     *
     * @param call calls one endpoint and makes domain values of its answer, telling what it could not read; what it throws
     *     of {@link BadResponse}, {@link Refused} or {@link Absent} fails the call
     * @throws GitHostException.Unsupported before anything is sent, if the session does not support the operation
     * @throws GitHostException whatever went wrong
     * @throws IllegalStateException if the calls were made without a table
     */
    public <T> T run(Operation operation, BiFunction<A, Consumer<Unreadable>, T> call) {
        return run(operation, repetitions.apply(operation), call);
    }

    /**
     * Makes one call, whatever a table says.
     *
     * @param repetition whether it may be sent again when it is not known what became of it
     * @param call calls one endpoint and makes domain values of its answer, telling what it could not read; what it throws
     *     of {@link BadResponse}, {@link Refused} or {@link Absent} fails the call
     * @throws GitHostException whatever went wrong
     */
    public <T> T run(Operation operation, Repetition repetition, BiFunction<A, Consumer<Unreadable>, T> call) {
        return run(operation.toString(), repetition, call);
    }

    /**
     * Makes one call of an operation that no port has.
     *
     * @param operation what is asked, in words; one of few
     */
    public <T> T run(String operation, Repetition repetition, BiFunction<A, Consumer<Unreadable>, T> call) {
        Call progress = new Call(shared, closing, operation);
        try {
            return repeated(progress, repetition, call);
        } catch (Error ofTheJvm) {
            progress.brokenOff(ofTheJvm);
            throw ofTheJvm;
        }
    }

    private <T> T repeated(Call progress, Repetition repetition, BiFunction<A, Consumer<Unreadable>, T> call) {
        while (true) {
            Attempt attempt = progress.next();
            try {
                progress.begin(attempt);
                T value = call.apply(endpoints.apply(attempt), part -> {
                    // What cannot be read takes longest to map, and whoever listens takes time, too.
                    attempt.requireTime();
                    progress.unreadable(part);
                });
                progress.succeeded();
                return value;
            } catch (RuntimeException thrown) {
                progress.failed(shared.failures().of(thrown, attempt), attempt);
            } finally {
                shared.transport().recycle(attempt);
            }
            if (!progress.pauses(repetition)) {
                throw progress.failure();
            }
        }
    }

    /**
     * Makes one call that removes something, which may be repeated as the adapter's table says: that it is gone then is no failure.
     *
     * @throws GitHostException.Unsupported before anything is sent, if the session does not support the operation
     * @throws GitHostException whatever went wrong
     * @throws IllegalStateException if the calls were made without a table
     */
    public Removal remove(Operation operation, Consumer<A> call) {
        return remove(operation, repetitions.apply(operation), call);
    }

    /**
     * The same, whatever a table says.
     *
     * @throws GitHostException whatever went wrong
     */
    public Removal remove(Operation operation, Repetition repetition, Consumer<A> call) {
        try {
            return run(operation, repetition, (api, unreadable) -> {
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
