package io.github.forgeport.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        List<String> options = Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals(END_OF_OPTIONS))
                .map(argument -> argument.toLowerCase(Locale.ROOT))
                .toList();
        int name = options.indexOf(NAME);
        return options.contains(NAME + "=" + Output.JSON)
                || (name >= 0
                        && name + 1 < options.size()
                        && options.get(name + 1).equals(Output.JSON.toString()));
    }
}
