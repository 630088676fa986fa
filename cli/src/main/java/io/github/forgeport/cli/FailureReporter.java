package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.command.Version;
import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.view.JsonText;
import io.github.forgeport.domain.text.SafeText;
import io.github.forgeport.port.failure.GitHostException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports a failure to the user: one message and an exit code, never a stack trace. JSON goes to stdout,
 * in place of the result, and the text to stderr.
 */
final class FailureReporter {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 5;

    private final Console console;
    private final boolean json;

    FailureReporter(Console console, String... arguments) {
        this.console = console;
        this.json = OutputOption.isJson(arguments);
    }

    int tell(Throwable failure) {
        if (failure instanceof ExecutionException wrapper && wrapper.getCause() != null) {
            return tell(wrapper.getCause());
        }
        if (failure instanceof CommandFailure own) {
            return tell(own.code(), String.valueOf(own.getMessage()));
        }
        if (failure instanceof GitHostException ofHost) {
            return tell(ofHost);
        }
        return tell(
                ExitCode.DEFECT,
                "unexpected error: " + described(failure)
                        + "\nThis is a defect of Forgeport. Please report the line above, '" + Version.TEXT
                        + "' and what was asked for as an issue of the project.");
    }

    private int tell(GitHostException failure) {
        ExitCode code = ExitCode.of(failure);
        String message = SafeText.of(String.valueOf(failure.getMessage()), LONGEST);
        return json ? print(code, FailureJson.of(code, message, failure)) : note(code, message);
    }

    private int tell(ExitCode code, String message) {
        return json ? print(code, FailureJson.of(code, message)) : note(code, message);
    }

    private int print(ExitCode code, ObjectNode failure) {
        console.out().println(JsonText.text(failure));
        return code.number();
    }

    private int note(ExitCode code, String message) {
        console.note(message);
        return code.number();
    }

    /** Its kind and place and those of its causes, not their messages: nobody promises that these hold no secret. */
    private static String described(Throwable failure) {
        StringBuilder words = new StringBuilder();
        String before = "";
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
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

    int tellMisuse(ParameterException misuse, String... arguments) {
        CommandLine command = misuse.getCommandLine();
        int code = tell(ExitCode.USAGE, new UsageErrorText(command.getCommandSpec(), arguments).describe(misuse));
        boolean isIncomplete = !command.getSubcommands().isEmpty() && !(misuse instanceof UnmatchedArgumentException);
        if (json) {
            return code;
        }
        if (isIncomplete) {
            RootCommand.printShortHelp(command, console.err());
        } else {
            UnmatchedArgumentException.printSuggestions(misuse, console.err());
            console.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return code;
    }
}
