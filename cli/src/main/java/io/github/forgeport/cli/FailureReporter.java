package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.command.UncertainWrite;
import io.github.forgeport.cli.command.Version;
import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The reporter of a failed run: prints one message to the user and returns the exit code; never prints a stack trace. As
 * JSON the message goes to stdout in place of the result, as text to stderr.
 */
final class FailureReporter {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_CAUSES = 5;

    private final Console console;
    private final Supplier<CommandSpec> tree;
    private final boolean json;

    FailureReporter(Console console, Supplier<CommandSpec> tree, String... arguments) {
        this.console = console;
        this.tree = tree;
        this.json = OutputOption.isJson(arguments);
    }

    /** Prints the message of a failure and returns its exit code. */
    int report(Throwable failure) {
        if (failure instanceof ExecutionException wrapper && wrapper.getCause() != null) {
            return report(wrapper.getCause());
        }
        if (failure instanceof CommandFailure own) {
            return report(own.code(), String.valueOf(own.getMessage()));
        }
        if (failure instanceof GitHostException ofHost) {
            return report(ofHost, null);
        }
        if (failure instanceof UncertainWrite uncertain) {
            return report(uncertain.failure(), uncertain);
        }
        return report(
                ExitCode.DEFECT,
                "unexpected error: " + describe(failure)
                        + "\nThis is a defect of Forgeport. Please report the line above, '" + Version.TEXT
                        + "' and what was asked for as an issue of the project.");
    }

    /** Prints the message of a failed call to a host, and of its uncertain effect if it has one; returns its exit code. */
    private int report(GitHostException failure, @Nullable UncertainWrite uncertain) {
        ExitCode code = ExitCode.of(failure);
        String message = SafeText.of(String.valueOf(failure.getMessage()), MAX_LENGTH);
        if (uncertain == null) {
            return json
                    ? printJson(code, FailureJsonConverter.toJson(code, message, failure))
                    : printMessage(code, message);
        }
        String whole = message + " " + uncertain.getMessage();
        return json
                ? printJson(code, FailureJsonConverter.toJson(code, whole, failure, uncertain.verification()))
                : printMessage(code, whole);
    }

    /** Prints the message of a failure of the command itself and returns the exit code. */
    private int report(ExitCode code, String message) {
        return json ? printJson(code, FailureJsonConverter.toJson(code, message)) : printMessage(code, message);
    }

    /** Prints a failure as JSON to stdout and returns its exit code. */
    private int printJson(ExitCode code, ObjectNode failure) {
        console.out().println(SafeJsonWriter.text(failure));
        return code.number();
    }

    /** Prints a message to stderr and returns the exit code. */
    private int printMessage(ExitCode code, String message) {
        console.printMessage(message);
        return code.number();
    }

    /**
     * Returns the types and code positions of an exception and its causes, without their messages, which may hold a secret.
     */
    private static String describe(Throwable failure) {
        StringBuilder words = new StringBuilder();
        String before = "";
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            words.append(before).append(each.getClass().getName());
            StackTraceElement[] places = each.getStackTrace();
            if (places.length > 0) {
                words.append(" at ").append(places[0]);
            }
            before = ", caused by ";
            each = each.getCause();
        }
        return words.toString();
    }

    /** Prints the error of a wrong command line, with suggestions or the short help, and returns the exit code. */
    int reportUsageError(ParameterException error, String... arguments) {
        CommandLine command = error.getCommandLine();
        int code = report(
                ExitCode.USAGE,
                new UsageErrorMessageBuilder(command.getCommandSpec(), tree, arguments).describe(error));
        boolean isIncomplete = !command.getSubcommands().isEmpty() && !(error instanceof UnmatchedArgumentException);
        if (json) {
            return code;
        }
        if (isIncomplete) {
            RootCommand.printShortHelp(command, console.err());
        } else {
            printSuggestion(error);
            console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return code;
    }

    /** Prints the nearest command for one that is unknown, or the options that an unknown one may mean. */
    private void printSuggestion(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String name = error.getCommandLine().getCommandSpec().qualifiedName();
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(nearest -> console.err().println("Did you mean: " + name + " " + nearest + "?"));
        } else {
            UnmatchedArgumentException.printSuggestions(error, console.err());
        }
    }
}
