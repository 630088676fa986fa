package io.github.forgeport.cli.verb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a subcommand's arguments, as a map from argument declarations to values. */
public final class ArgumentValues {

    private final Map<Argument<?>, Object> values = new LinkedHashMap<>();

    /** Adds the value of an argument; null adds nothing. */
    public ArgumentValues put(Argument<?> argument, @Nullable Object value) {
        if (value != null) {
            values.put(argument, value);
        }
        return this;
    }

    /** Whether the argument has a value. */
    public boolean has(Argument<?> argument) {
        return values.containsKey(argument);
    }

    /** Returns the value of an argument; empty if it has none. */
    public <T> Optional<T> find(Argument<T> argument) {
        return Optional.ofNullable(values.get(argument)).map(argument.type()::cast);
    }

    /** Returns the value of a required argument. */
    public <T> T get(Argument<T> argument) {
        return find(argument).orElseThrow(() -> new IllegalStateException("picocli requires " + argument.label()));
    }

    /** Returns a query, or another value, changed by the value of an argument; unchanged if it has none. */
    public <T, Q> Q apply(Argument<T> argument, Q query, BiFunction<Q, T, Q> change) {
        return find(argument).map(value -> change.apply(query, value)).orElse(query);
    }

    /** Returns the values without their arguments, with blanks between them; flags are left out. */
    @Override
    public String toString() {
        return values.values().stream()
                .filter(value -> !(value instanceof Boolean))
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
