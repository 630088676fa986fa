package io.github.forgeport.cli.option;

import picocli.CommandLine.Option;

/** The option {@code --output} of a command that shows entities. */
public final class EntityOutputOption {

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "How to print it: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private EntityFormat format = EntityFormat.TABLE;

    /** Returns the format that the option selects. */
    public EntityFormat format() {
        return format;
    }
}
