package io.github.forgeport.contract;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An example call of one operation in domain values, from which every test of the operation is derived.
 *
 * @param operation which
 * @param there what must be there before the call; a stand-in that cannot be given it has something like it
 * @param call the call, by the very method of the port that an adapter overrides
 * @param expected what comes of it, a page counting as its items
 * @param <T> what must be there
 */
public record Specimen<T>(
        Operation operation, T there, BiFunction<GitHost, T, Object> call, Function<T, Object> expected) {

    /** What came of a call, to be compared with what was expected. */
    public static Object value(Object told) {
        return told instanceof Page<?> page ? page.items() : told;
    }

    /** The operation, in words. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
