package io.github.forgeport.contract.specimen;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.paging.Page;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An example call of one operation, with its expected result; every contract test of the operation is derived from it.
 *
 * @param <T> the type of the value that must exist at the host
 */
public class Specimen<T> {

    private final Operation operation;
    private final T existing;
    private final BiFunction<GitHost, T, Object> call;
    private final Function<T, Object> expected;

    /**
     * Creates an example call from its operation and the port's method.
     *
     * @param existing the value that must exist at the host before the call; a host whose data is fixed has a similar one
     * @param call the call, by the method of the port that an adapter overrides
     * @param expected the expected result for an existing value, where a page counts as its items
     */
    public Specimen(
            Operation operation, T existing, BiFunction<GitHost, T, Object> call, Function<T, Object> expected) {
        this.operation = operation;
        this.existing = existing;
        this.call = call;
        this.expected = expected;
    }

    /** Creates an example call that returns the existing value, without its repository. */
    Specimen(Operation operation, T existing, BiFunction<GitHost, T, Object> call) {
        this(operation, existing, call, there -> there instanceof InRepository<?> in ? in.value() : there);
    }

    /** Returns the value of a result that is compared with the expected one: the items of a page, else the result itself. */
    public static Object value(Object result) {
        return result instanceof Page<?> page ? page.items() : result;
    }

    /** Returns the operation that is called. */
    public final Operation operation() {
        return operation;
    }

    /** Returns the value that must exist at the host before the call. */
    public final T existing() {
        return existing;
    }

    /** Returns the function that makes the call on a session, by the port's method that an adapter overrides. */
    public final BiFunction<GitHost, T, Object> call() {
        return call;
    }

    /** Returns a function from the existing value to the expected result. */
    public final Function<T, Object> expected() {
        return expected;
    }

    /** Returns the name of the operation. */
    @Override
    public final String toString() {
        return operation.toString();
    }
}
