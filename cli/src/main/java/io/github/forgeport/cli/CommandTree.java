package io.github.forgeport.cli;

import io.github.forgeport.cli.command.ApiCommand;
import io.github.forgeport.cli.command.CompletionCommand;
import io.github.forgeport.cli.command.DemoCommand;
import io.github.forgeport.cli.command.DoctorCommand;
import io.github.forgeport.cli.command.HelpCommand;
import io.github.forgeport.cli.command.SandboxCommand;
import io.github.forgeport.cli.command.VerbCommand;
import io.github.forgeport.cli.command.Version;
import io.github.forgeport.cli.command.VersionCommand;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.verb.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A factory of the program's command tree: picocli's root command with all subcommands. */
final class CommandTree {

    private static final int HELP_WIDTH = 100;

    private CommandTree() {}

    /** Returns the root command with all its subcommands and options; those that call a port are of a table. */
    static CommandLine create(RunContext context, List<Verb> verbs) {
        return create(context, verbs, group -> true);
    }

    /**
     * Returns the root command with those subcommands and standard options only that one command line needs, since to create
     * all of them takes longer than most of what is then run.
     */
    static CommandLine createFor(RunContext context, List<Verb> verbs, String... args) {
        return create(context, verbs, Arrays.asList(args)::contains);
    }

    private static CommandLine create(RunContext context, List<Verb> verbs, Predicate<String> needed) {
        CommandLine root = new CommandLine(new RootCommand());
        root.addSubcommand(new DemoCommand(context));
        VerbCommand.addTo(root, context, verbs, needed);
        root.addSubcommand(new ApiCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new SandboxCommand(context.console()))
                .addSubcommand(new CompletionCommand(context.console(), () -> create(context, verbs)))
                .addSubcommand(new HelpCommand(context.console(), root))
                .addSubcommand(new VersionCommand(context.console()))
                // A path may begin with '@', and is then no file to read arguments from.
                .setExpandAtFiles(false);
        ArgumentTypes.register(root);
        RootCommand.addHelp(root.getCommandSpec());
        addStandardOptions(root.getCommandSpec(), needed);
        return root;
    }

    /** Adds {@code --help}, {@code --version} and the layout of the help to a command and those of its subcommands that are needed. */
    private static void addStandardOptions(CommandSpec command, Predicate<String> needed) {
        command.mixinStandardHelpOptions(true)
                .version(Version.TEXT)
                .usageMessage()
                .width(HELP_WIDTH)
                .sortOptions(false);
        command.subcommands().forEach((name, below) -> {
            if (needed.test(name)) {
                addStandardOptions(below.getCommandSpec(), all -> true);
            }
        });
    }
}
