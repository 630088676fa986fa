package io.github.forgeport.cli;

import picocli.CommandLine.Option;

/** The option that chooses a form. */
final class OutputOption {

    private static final String NAME = "--output";
    private static final String END_OF_OPTIONS = "--";

    @Option(
            names = NAME,
            paramLabel = "FORM",
            description = "How to print it: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output output = Output.TABLE;

    boolean isJson() {
        return output == Output.JSON;
    }

    /** Whether JSON is asked for, also by arguments among which something else is wrong. */
    static boolean isJson(String... arguments) {
        String before = "";
        for (String argument : arguments) {
            if (argument.equals(END_OF_OPTIONS)) {
                return false;
            }
            String option = before.equals(NAME) ? NAME + "=" + argument : argument;
            if (option.equalsIgnoreCase(NAME + "=" + Output.JSON)) {
                return true;
            }
            before = argument;
        }
        return false;
    }
}
