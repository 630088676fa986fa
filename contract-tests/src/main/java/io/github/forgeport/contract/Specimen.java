package io.github.forgeport.contract;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An example call of one operation in domain values, from which every test of the operation is derived.
 *
 * @param <T> the type of what must exist
 */
public class Specimen<T> {

    private final Operation operation;
    private final T existing;
    private final BiFunction<GitHost, T, Object> call;
    private final Function<T, Object> expected;

    /**
     * Takes all of it.
     *
     * @param existing what must be there before the call; a stand-in that cannot be given it has something like it
     * @param call the call, by the very method of the port that an adapter overrides
     * @param expected what comes of it, a page counting as its items
     */
    public Specimen(
            Operation operation, T existing, BiFunction<GitHost, T, Object> call, Function<T, Object> expected) {
        this.operation = operation;
        this.existing = existing;
        this.call = call;
        this.expected = expected;
    }

    /** Returns the value of a result that is compared with the expected one: the items of a page, else the result itself. */
    public static Object value(Object told) {
        return told instanceof Page<?> page ? page.items() : told;
    }

    /** The operation that is called. */
    public final Operation operation() {
        return operation;
    }

    /** What must be there before the call. */
    public final T existing() {
        return existing;
    }

    /** The call. */
    public final BiFunction<GitHost, T, Object> call() {
        return call;
    }

    /** What comes of it. */
    public final Function<T, Object> expected() {
        return expected;
    }

    /** Returns the name of the operation. */
    @Override
    public final String toString() {
        return operation.toString();
    }
}
