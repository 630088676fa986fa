package io.github.forgeport.cli;

import io.github.forgeport.domain.SafeText;
import io.github.forgeport.port.GitHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong: one message, an exit code, never a stack trace. */
final class Failures {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 5;

    private final Context context;

    Failures(Context context) {
        this.context = context;
    }

    int tell(Throwable failure) {
        if (failure instanceof ExecutionException wrapper && wrapper.getCause() != null) {
            return tell(wrapper.getCause());
        }
        if (failure instanceof CommandFailure own) {
            context.note(String.valueOf(own.getMessage()));
            return own.code().number();
        }
        if (failure instanceof GitHostException ofHost) {
            context.note(safe(ofHost.getMessage()));
            return ExitCode.of(ofHost).number();
        }
        context.note("unexpected error: " + described(failure)
                + "\nThis is a defect of Forgeport. Please report the line above, '" + Version.TEXT
                + "' and what was asked for as an issue of the project.");
        return ExitCode.DEFECT.number();
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
        context.note(new Misuse(command.getCommandSpec(), arguments).describe(misuse));
        boolean isIncomplete = !command.getSubcommands().isEmpty() && !(misuse instanceof UnmatchedArgumentException);
        if (isIncomplete) {
            command.usage(context.err());
        } else {
            UnmatchedArgumentException.printSuggestions(misuse, context.err());
            context.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE.number();
    }

    private static String safe(@Nullable String message) {
        return SafeText.of(String.valueOf(message), LONGEST);
    }
}
