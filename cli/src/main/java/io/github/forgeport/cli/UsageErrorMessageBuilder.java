package io.github.forgeport.cli;

import static java.util.stream.Collectors.joining;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A builder of the message for an invalid command line; it repeats no argument, since each may be a misplaced secret.
 *
 * <p>That is why none of picocli's own messages is shown.
 */
final class UsageErrorMessageBuilder {

    private final CommandSpec command;
    private final Supplier<CommandSpec> tree;
    private final List<String> arguments;

    /** Creates the builder for the command that was reached; the tree is the root command with all its subcommands. */
    UsageErrorMessageBuilder(CommandSpec command, Supplier<CommandSpec> tree, String... arguments) {
        this.command = command;
        this.tree = tree;
        this.arguments = List.of(arguments);
    }

    /** Returns the message for an invalid command line; an option before its command is reported first. */
    String describe(ParameterException error) {
        Optional<String> misplaced = misplacedOption(command.root(), 0);
        if (misplaced.isPresent()) {
            return misplaced.get();
        }
        if (error instanceof UnmatchedArgumentException unmatched) {
            return describe(unmatched);
        }
        if (error instanceof MissingParameterException missing) {
            return "needed: "
                    + missing.getMissing().stream()
                            .map(UsageErrorMessageBuilder::groupLabel)
                            .distinct()
                            .collect(joining(", "));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return label(twice.getOverwritten()) + " is given more than once";
        }
        ArgSpec argument = error.getArgSpec();
        if (argument != null) {
            return label(argument) + " takes " + ArgumentTypes.acceptedValues(argument.type())
                    + hint(argument.type(), error.getValue());
        }
        if (!command.subcommands().isEmpty()) {
            return "a command is missing";
        }
        return "more is given than "
                + command.argGroups().stream()
                        .map(UsageErrorMessageBuilder::label)
                        .collect(joining(", ")) + " allows";
    }

    /** Returns a hint about an invalid value: it has a blank at either end, or is a URL instead of a repository's path. */
    private static String hint(Class<?> type, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (type == RepositoryPath.class) {
            Optional<RepositoryPath> inside = RepositoryPath.inAddress(value);
            if (inside.isPresent()) {
                return "; the path in the address that was given is " + inside.get();
            }
        }
        return SafeText.leadingOrTrailingBlank(value)
                .map(blank -> ", without a blank at either end: " + blank)
                .orElse("");
    }

    /** Returns the message for an argument that the command line does not have: an unknown option, command or argument. */
    private String describe(UnmatchedArgumentException unmatched) {
        String at = position(unmatched.getUnmatched().get(0));
        if (unmatched.isUnknownOption()) {
            return "unknown option" + at;
        }
        return command.subcommands().isEmpty()
                ? "unexpected argument" + at
                : "unknown command" + at + "; " + knownCommands();
    }

    /**
     * Returns the message for an option that stands before its command, where picocli knows only the root command's options.
     */
    private Optional<String> misplacedOption(CommandSpec from, int position) {
        for (int i = position; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String word = arguments.get(i);
            CommandLine below = from.subcommands().get(word);
            if (below != null) {
                return misplacedOption(below.getCommandSpec(), i + 1);
            }
            String option = word.split("=", 2)[0];
            if (word.startsWith("-") && !from.optionsMap().containsKey(option) && hasOption(whole(from), option)) {
                return Optional.of(option + " at position " + (i + 1) + " belongs behind the words of its command");
            }
        }
        return Optional.empty();
    }

    /** Returns a command with all its subcommands, which only the root command may lack. */
    private CommandSpec whole(CommandSpec from) {
        return from.parent() == null ? tree.get() : from;
    }

    /** Whether a command or one of its subcommands has this option. */
    private static boolean hasOption(CommandSpec command, String option) {
        return command.optionsMap().containsKey(option)
                || command.subcommands().values().stream().anyMatch(below -> hasOption(below.getCommandSpec(), option));
    }

    /** Returns a sentence part with the names of all subcommands, for an error message. */
    private String knownCommands() {
        return "it is one of " + command.subcommands().keySet();
    }

    /** Returns the position of an argument for a message; an empty text unless it is given exactly once. */
    private String position(String argument) {
        int first = arguments.indexOf(argument);
        return first >= 0 && first == arguments.lastIndexOf(argument) ? " at position " + (first + 1) : "";
    }

    /** Returns the label of an argument, or of the group of alternatives that it belongs to. */
    private static String groupLabel(ArgSpec argument) {
        return argument.group() == null ? label(argument) : label(argument.group());
    }

    /** Returns the label of a group of alternative options: the labels of the options, in parentheses. */
    private static String label(ArgGroupSpec group) {
        return group.args().stream().map(UsageErrorMessageBuilder::label).collect(joining(" | ", "(", ")"));
    }

    /** Returns the label of an option or argument as the help shows it, such as {@code --host=HOST}. */
    private static String label(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel());
        }
        return argument.paramLabel();
    }
}
