package io.github.forgeport.cli.verb;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import java.util.List;
import java.util.function.BiFunction;

/** The options of a subcommand that set the fields of a query or another value, each by a method of the value. */
record FieldOptions<Q>(List<FieldOption<Q, ?>> options) implements ArgumentSet {

    /** An option, and the method that returns a copy of the value with the field that it sets. */
    record FieldOption<Q, T>(Argument<T> argument, BiFunction<Q, T, Q> setter) {
        private Q apply(Q value, ArgumentValues given) {
            return given.apply(argument, value, setter);
        }
    }

    @Override
    public List<Argument<?>> arguments() {
        return options.stream().<Argument<?>>map(FieldOption::argument).toList();
    }

    /** Returns a value with the fields whose options are given; the others stay as they are. */
    Q apply(Q value, ArgumentValues given) {
        Q changed = value;
        for (FieldOption<Q, ?> option : options) {
            changed = option.apply(changed, given);
        }
        return changed;
    }

    /** Returns a value with the fields whose options are given; throws an exception if none is given. */
    Q applyAny(Q value, ArgumentValues given) {
        if (arguments().stream().noneMatch(given::has)) {
            String needed = arguments().stream().map(Argument::option).collect(joining(", "));
            throw new CommandFailure(ExitCode.USAGE, "needed: at least one of " + needed);
        }
        return apply(value, given);
    }
}
