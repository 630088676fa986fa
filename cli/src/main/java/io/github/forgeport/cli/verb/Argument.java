package io.github.forgeport.cli.verb;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The declaration of a verb's positional argument or option.
 *
 * @param option the name of the option; empty for a positional argument
 * @param label what stands for the value in the help
 */
public record Argument<T>(String option, String label, Class<T> type, String description) {

    static <T> Argument<T> positional(String label, Class<T> type, String description) {
        return new Argument<>("", label, type, description);
    }

    /** An option, which may be left out. */
    static <T> Argument<T> option(String option, String label, Class<T> type, String description) {
        return new Argument<>(option, label, type, description);
    }

    /** Declares it to picocli, anew for each command line, since that keeps the value in it. */
    public ArgSpec spec() {
        return option.isEmpty()
                ? PositionalParamSpec.builder()
                        .index("0")
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
