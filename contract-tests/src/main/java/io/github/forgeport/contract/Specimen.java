package io.github.forgeport.contract;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An example call of one operation, in domain values; what is to be tested of every operation reads it.
 *
 * @param <T> what must be there
 */
public class Specimen<T> {

    private final Operation operation;
    private final T there;
    private final BiFunction<GitHost, T, Object> call;
    private final Function<T, Object> expected;

    /**
     * Takes all of it.
     *
     * @param there what must be there before the call; a stand-in that cannot be given it has something like it
     * @param call the call, by the very method of the port that an adapter overrides
     * @param expected what comes of it, a page counting as its items
     */
    public Specimen(Operation operation, T there, BiFunction<GitHost, T, Object> call, Function<T, Object> expected) {
        this.operation = operation;
        this.there = there;
        this.call = call;
        this.expected = expected;
    }

    /** What came of a call, to be compared with what was expected. */
    public static Object value(Object told) {
        return told instanceof Page<?> page ? page.items() : told;
    }

    /** The operation that is called. */
    public final Operation operation() {
        return operation;
    }

    /** What must be there before the call. */
    public final T there() {
        return there;
    }

    /** The call. */
    public final BiFunction<GitHost, T, Object> call() {
        return call;
    }

    /** What comes of it. */
    public final Function<T, Object> expected() {
        return expected;
    }

    /** The operation, in words. */
    @Override
    public final String toString() {
        return operation.toString();
    }
}
