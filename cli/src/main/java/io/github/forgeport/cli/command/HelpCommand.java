package io.github.forgeport.cli.command;

import io.github.forgeport.cli.console.Console;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code forgeport help}, which prints the help of a command, as the option {@code --help} does. */
@Command(
        name = "help",
        description = "Shows how to use a command, or all of them.",
        footer = {"", "Example: forgeport help repositories get"})
public final class HelpCommand implements Runnable {

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The words of the command; none for all.")
    private String[] names = {};

    private final Console console;
    private final CommandLine root;

    public HelpCommand(Console console, CommandLine root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public void run() {
        CommandLine found = root;
        for (String name : names) {
            CommandLine below = found.getSubcommands().get(name);
            if (below == null) {
                throw new UnmatchedArgumentException(found, List.of(name));
            }
            found = below;
        }
        found.usage(console.out());
    }
}
