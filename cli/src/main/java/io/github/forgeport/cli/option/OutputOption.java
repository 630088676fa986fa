package io.github.forgeport.cli.option;

import picocli.CommandLine.Option;

/** The option {@code --output}, which selects a table or JSON. */
public final class OutputOption {

    private static final String NAME = "--output";
    private static final String END_OF_OPTIONS = "--";

    @Option(
            names = NAME,
            paramLabel = "FORM",
            description = "How to print it: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private OutputFormat output = OutputFormat.TABLE;

    /** Whether the option selects JSON. */
    public boolean isJson() {
        return output == OutputFormat.JSON;
    }

    /** Whether a command line selects JSON; it need not be valid, since usage errors are printed as JSON, too. */
    public static boolean isJson(String... arguments) {
        String before = "";
        for (String argument : arguments) {
            if (argument.equals(END_OF_OPTIONS)) {
                return false;
            }
            String option = before.equals(NAME) ? NAME + "=" + argument : argument;
            if (option.equalsIgnoreCase(NAME + "=" + OutputFormat.JSON)) {
                return true;
            }
            before = argument;
        }
        return false;
    }
}
