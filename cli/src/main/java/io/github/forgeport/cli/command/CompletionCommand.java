package io.github.forgeport.cli.command;

import io.github.forgeport.cli.console.Console;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code forgeport completion}, which prints a completion script for a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in a shell.",
        footer = {
            "",
            "Examples, for the file that the shell reads when it starts:",
            "  eval \"$(forgeport completion bash)\"",
            "  eval \"$(forgeport completion zsh)\""
        })
public final class CompletionCommand implements Runnable {

    @Parameters(paramLabel = "SHELL", description = "Which one: ${COMPLETION-CANDIDATES}.")
    private @Nullable Shell shell;

    private final Console console;
    private final Supplier<CommandLine> tree;

    public CompletionCommand(Console console, Supplier<CommandLine> tree) {
        this.console = console;
        this.tree = tree;
    }

    /** Prints the script, which is the same for both shells, since it finds out which one runs it. */
    @Override
    public void run() {
        CommandLine root = tree.get();
        console.out().print(AutoComplete.bash(root.getCommandName(), root));
    }
}
