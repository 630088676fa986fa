package io.github.forgeport.cli;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.ProfileLookup;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.view.TextTable;
import io.github.forgeport.http.settings.Setting;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The root command {@code forgeport}: it holds the other commands and prints the general help. */
@Command(
        name = "forgeport",
        description = "Reads and changes hosted Git repositories, in the same words whoever hosts them.",
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand {

    private static final List<String> SHORT_HELP_SECTIONS = List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST);

    private static final List<String> EXAMPLES = List.of(
            "",
            "Examples:",
            "  forgeport demo",
            "  forgeport doctor --host servicestage",
            "  forgeport authorizations list --host servicestage",
            "  forgeport repositories get codeup/codeup-demo --host codeup",
            "  forgeport repositories get --id 2835387 --host codeup --output json",
            "",
            "Environment variables; one that is empty counts as not set:");

    private static final List<String> CREDENTIAL_HELP = List.of(
            "The parts of a credential are taken from one place, and part of one is refused.",
            "'forgeport doctor' tells what was taken, and why.");

    private static final List<String> PROFILE_HELP = List.of(
            "",
            "Profile: " + ProfileLookup.LOCATION + ",",
            "key=value lines in a file of yours that nobody else may read (chmod 600); a variable wins.",
            "A variable or key that is misspelt, or a key given twice, is refused. Keys:");

    /** Adds examples, settings and exit codes to the help of the root command. */
    static void addHelp(CommandSpec root) {
        List<String> footer = new ArrayList<>(EXAMPLES);
        footer.addAll(TextTable.lines(settingRows()));
        footer.add("");
        footer.add("Where no access key is set there or in the profile, those of the vendors' own tools:");
        for (Setting setting : HostRegistry.settings()) {
            setting.vendorVariable().ifPresent(variable -> footer.add("  " + variable));
        }
        footer.add("");
        HostRegistry.ALL.forEach(host -> footer.addAll(host.credentialHelp()));
        footer.addAll(CREDENTIAL_HELP);
        footer.addAll(PROFILE_HELP);
        for (Setting setting : HostRegistry.settings()) {
            footer.add("  " + setting.key());
        }
        root.usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings())
                .commandListHeading("%nCommands:%n")
                .descriptionHeading("%n")
                .footer(footer.toArray(String[]::new));
    }

    /** Prints a short help, which fits on a screen, for a command line without a command. */
    static void printShortHelp(CommandLine command, PrintWriter out) {
        command.setHelpSectionKeys(SHORT_HELP_SECTIONS);
        // Plain, since picocli looks at stdout alone before it colours.
        command.usage(out, Ansi.OFF);
        String name = command.getCommandSpec().qualifiedName();
        out.println();
        out.println("'" + name.replaceFirst("^\\w+", "forgeport help") + " COMMAND' tells what a command takes,");
        out.println("'forgeport --help' how to ask real hosts; 'forgeport demo' shows what there is to see.");
    }

    /** Returns a table row for each setting: its environment variable and its meaning. */
    private static List<List<String>> settingRows() {
        return HostRegistry.settings().stream()
                .map(setting -> List.of("  " + setting.variable(), setting.meaning()))
                .toList();
    }
}
