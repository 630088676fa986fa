package io.github.forgeport.cli.verb;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The declaration of an argument of a subcommand: a positional argument or an option.
 *
 * @param option the name of the option; empty for a positional argument
 * @param label the placeholder of the value in the help, such as {@code PATH}
 */
public record Argument<T>(String option, String label, Class<T> type, String description) {

    /** Declares a required positional argument. */
    static <T> Argument<T> positional(String label, Class<T> type, String description) {
        return new Argument<>("", label, type, description);
    }

    /** Declares an option with a value, which may be left out. */
    static <T> Argument<T> option(String option, String label, Class<T> type, String description) {
        return new Argument<>(option, label, type, description);
    }

    /**
     * Creates picocli's declaration of the argument; each command line needs a new one, since picocli keeps the value in it.
     */
    public ArgSpec toPicocli() {
        return option.isEmpty()
                ? PositionalParamSpec.builder()
                        .index("0+")
                        .arity("1")
                        .paramLabel(label)
                        .type(type)
                        .description(description)
                        .build()
                : OptionSpec.builder(option)
                        .arity("1")
                        .paramLabel(label)
                        .type(type)
                        .description(description)
                        .build();
    }
}
