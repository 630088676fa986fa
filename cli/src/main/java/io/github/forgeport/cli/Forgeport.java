package io.github.forgeport.cli;

import io.github.forgeport.cli.console.Console;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.console.StandardStreams;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.http.policy.HttpPolicy;
import java.util.List;

/** The program {@code forgeport}: parses the arguments, runs the command and returns its exit code. */
public final class Forgeport {

    private Forgeport() {}

    /** Runs the program with the environment and standard streams of the process, and ends the JVM with the exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the program with the environment and standard streams of the process, and returns the exit code. */
    static int run(String... args) {
        StandardStreams streams = new StandardStreams();
        Console console = new Console(streams.out(), streams.err(), streams);
        return run(new RunContext(System.getenv(), HostEntry::connect, HttpPolicy.defaults(), console), args);
    }

    /** Runs the program in a given context and returns the exit code; any failure is reported in one message. */
    static int run(RunContext context, String... args) {
        return run(context, Verbs.ALL, args);
    }

    /** Runs the program with the subcommands of a table, which tests replace. */
    static int run(RunContext context, List<Verb> verbs, String... args) {
        Console console = context.console();
        int code = execute(context, verbs, args);
        boolean isOutputLost = console.out().checkError();
        if (isOutputLost && !console.streams().isReaderGone()) {
            console.printMessage("the output could not be written");
            return ExitCode.DEFECT.number();
        }
        boolean isMessageLost = console.err().checkError();
        if (code != ExitCode.DONE.number() || !(isOutputLost || isMessageLost)) {
            return code;
        }
        return (console.streams().isReaderGone() ? ExitCode.READER_GONE : ExitCode.DEFECT).number();
    }

    /** Runs the command that the arguments name, and returns the exit code. */
    private static int execute(RunContext context, List<Verb> verbs, String... args) {
        FailureReporter failures = new FailureReporter(
                context.console(), () -> CommandTree.create(context, verbs).getCommandSpec(), args);
        try {
            return CommandTree.createFor(context, verbs, args)
                    .setOut(context.console().out())
                    .setErr(context.console().err())
                    .setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure))
                    .setParameterExceptionHandler(failures::reportUsageError)
                    .execute(args);
        } catch (Error broken) {
            return failures.report(broken);
        }
    }
}
