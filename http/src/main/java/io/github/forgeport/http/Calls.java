package io.github.forgeport.http;

import io.github.forgeport.domain.Unreadable;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.response.Absent;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.Refused;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.GitHostException;
import io.github.forgeport.port.GitHostException.Effect;
import io.github.forgeport.port.GitHostException.NotFound;
import io.github.forgeport.port.Operation;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes calls to a vendor's endpoints: as often as is sound, within one deadline, to a value or one typed failure. */
public final class Calls<A> {

    /** What became of something that was to be removed. */
    public enum Removal {
        /** The host removed it. */
        REMOVED,
        /** It was gone when the host was asked again, after an attempt of which it is not known what became of it. */
        ALREADY_GONE
    }

    private final SharedParts shared;
    private final ClosingSignal closing;
    private final Function<Attempt, A> endpoints;

    /** Makes calls to what is bound to each attempt. */
    Calls(SharedParts shared, ClosingSignal closing, Function<Attempt, A> endpoints) {
        this.shared = shared;
        this.closing = closing;
        this.endpoints = endpoints;
    }

    /**
     * Makes one call.
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
            Attempt outcome = progress.next();
            try {
                progress.begin(outcome);
                T value = call.apply(endpoints.apply(outcome), part -> {
                    // What cannot be read takes longest to map, and whoever listens takes time, too.
                    outcome.requireTime();
                    progress.unreadable(part);
                });
                progress.succeeded();
                return value;
            } catch (RuntimeException thrown) {
                progress.failed(shared.failures().of(thrown, outcome), outcome);
            } finally {
                shared.transport().recycle(outcome);
            }
            if (!progress.pauses(repetition)) {
                throw progress.failure();
            }
        }
    }

    /**
     * Makes one call that removes something, which may be repeated: that it is gone then is no failure.
     *
     * @throws GitHostException whatever went wrong
     */
    public Removal remove(Operation operation, Consumer<A> call) {
        try {
            return run(operation, Repetition.REPEATABLE, (api, unreadable) -> {
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
