package io.github.forgeport.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Builds the tree of commands for picocli. */
final class CommandTree {

    private static final int HELP_WIDTH = 100;

    private CommandTree() {}

    static CommandLine of(Context context) {
        CommandLine root = new CommandLine(new ForgeportCommand());
        root.addSubcommand(new DemoCommand(context));
        VerbCommand.addTo(root, context);
        root.addSubcommand(new ApiCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new SandboxCommand(context.console()))
                .addSubcommand(new CompletionCommand(context.console(), root))
                .addSubcommand(new HelpCommand(context.console(), root))
                .addSubcommand(new VersionCommand(context.console()))
                // A path may begin with '@', and is then no file to read arguments from.
                .setExpandAtFiles(false);
        ArgumentTypes.register(root);
        ForgeportCommand.teach(root.getCommandSpec());
        complete(root.getCommandSpec());
        return root;
    }

    private static void complete(CommandSpec command) {
        command.mixinStandardHelpOptions(true)
                .version(Version.TEXT)
                .usageMessage()
                .width(HELP_WIDTH)
                .sortOptions(false);
        command.subcommands().values().forEach(below -> complete(below.getCommandSpec()));
    }
}
