package io.github.forgeport.cli.verb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a verb's arguments. */
public final class ArgumentValues {

    private final Map<Argument<?>, Object> values = new LinkedHashMap<>();

    public static <T> ArgumentValues of(Argument<T> argument, T value) {
        return new ArgumentValues().with(argument, value);
    }

    /** Adds a value; null stands for none. */
    public ArgumentValues with(Argument<?> argument, @Nullable Object value) {
        if (value != null) {
            values.put(argument, value);
        }
        return this;
    }

    public boolean has(Argument<?> argument) {
        return values.containsKey(argument);
    }

    public <T> Optional<T> find(Argument<T> argument) {
        return Optional.ofNullable(values.get(argument)).map(argument.type()::cast);
    }

    /** The value of a required argument. */
    public <T> T get(Argument<T> argument) {
        return find(argument).orElseThrow(() -> new IllegalStateException("picocli requires " + argument.label()));
    }

    /** The values without their arguments. */
    @Override
    public String toString() {
        return values.values().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
