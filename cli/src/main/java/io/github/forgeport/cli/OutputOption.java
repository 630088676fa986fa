package io.github.forgeport.cli;

import picocli.CommandLine.Option;

/** The option that chooses a form. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "How to print it: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output output = Output.TABLE;

    boolean isJson() {
        return output == Output.JSON;
    }
}
