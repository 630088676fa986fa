package io.github.forgeport.contract.specimen;

import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * An example call of an operation that changes something at the host, with a read by which the effect is seen.
 *
 * @param <T> the type of the value that the call writes, changes or removes
 */
public final class WriteSpecimen<T> extends Specimen<T> {

    private final BiPredicate<GitHost, T> effect;

    /**
     * Creates an example call that returns something.
     *
     * @param value the value that the call writes or changes; what a host needs beside it are the repository of all specimens and
     *     what is in that
     * @param call the call, by the method of the port that an adapter overrides
     * @param expected the expected result
     * @param effect whether the host shows the effect of the call, asked by methods that only read
     */
    public WriteSpecimen(
            Operation operation,
            T value,
            BiFunction<GitHost, T, Object> call,
            Function<T, Object> expected,
            BiPredicate<GitHost, T> effect) {
        super(operation, value, call, expected);
        this.effect = effect;
    }

    /** Creates an example call that returns the value which it writes, without its repository. */
    WriteSpecimen(Operation operation, T value, BiFunction<GitHost, T, Object> call, BiPredicate<GitHost, T> effect) {
        super(operation, value, call);
        this.effect = effect;
    }

    /**
     * Creates an example call without a result, such as a deletion, whose expected result is an empty {@code Optional}.
     *
     * @param value the value that the call removes, which must exist at the host before
     */
    public static <T> WriteSpecimen<T> withoutResult(
            Operation operation, T value, BiConsumer<GitHost, T> call, BiPredicate<GitHost, T> effect) {
        return new WriteSpecimen<>(
                operation,
                value,
                (host, there) -> {
                    call.accept(host, there);
                    return Optional.empty();
                },
                there -> Optional.empty(),
                effect);
    }

    /** Whether a host shows the effect of the call for a value. */
    public boolean isSeen(GitHost host, T value) {
        return effect.test(host, value);
    }
}
