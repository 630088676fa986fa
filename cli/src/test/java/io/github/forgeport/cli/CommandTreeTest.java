package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.verb.Verbs;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subcommands that are created for a command line. */
class CommandTreeTest {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    private static List<String> filledGroups(String... arguments) {
        return CommandTree.createFor(RunResult.context(NOWHERE, NOWHERE), Verbs.ALL, arguments)
                .getSubcommands()
                .entrySet()
                .stream()
                .filter(command -> !command.getValue().getSubcommands().isEmpty())
                .map(command -> command.getKey())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"demo, ''", "--version, ''", "tags list a/b, tags", "help branches get, branches"})
    void a_start_creates_those_of_the_groups_that_it_names(String commandLine, String groups) {
        assertThat(String.join(" ", filledGroups(commandLine.split(" ")))).isEqualTo(groups);
    }
}
