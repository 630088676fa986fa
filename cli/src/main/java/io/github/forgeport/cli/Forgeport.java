package io.github.forgeport.cli;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.endpoint.Repetition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the commands together and runs one. */
final class Forgeport {

    private static final int HELP_WIDTH = 100;

    private Forgeport() {}

    /** Does what the arguments say and returns the exit code; whatever goes wrong is told in one message. */
    static int run(Context context, String... args) {
        int code = execute(context, args);
        boolean isOutputLost = context.out().checkError();
        if (isOutputLost && !context.streams().isReaderGone()) {
            context.note("the output could not be written");
            return ExitCode.DEFECT.number();
        }
        boolean isMessageLost = context.err().checkError();
        if (code != ExitCode.DONE.number() || !(isOutputLost || isMessageLost)) {
            return code;
        }
        return (context.streams().isReaderGone() ? ExitCode.READER_GONE : ExitCode.DEFECT).number();
    }

    private static int execute(Context context, String... args) {
        Failures failures = new Failures(context, args);
        try {
            return commandLine(context)
                    .setOut(context.out())
                    .setErr(context.err())
                    .setExecutionExceptionHandler((failure, command, parsed) -> failures.tell(failure))
                    .setParameterExceptionHandler(failures::tellMisuse)
                    .execute(args);
        } catch (Error broken) {
            return failures.tell(broken);
        }
    }

    static CommandLine commandLine(Context context) {
        CommandLine root = new CommandLine(new ForgeportCommand());
        root.addSubcommand(new DemoCommand(context))
                .addSubcommand(new AuthorizationsCommand(context))
                .addSubcommand(new RepositoriesCommand(context))
                .addSubcommand(new ApiCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new SandboxCommand(context))
                .addSubcommand(new CompletionCommand(context, root))
                .addSubcommand(new HelpCommand(context, root))
                .addSubcommand(new VersionCommand(context))
                .registerConverter(RepositoryPath.class, RepositoryPath::parse)
                .registerConverter(RepositoryId.class, RepositoryId::new)
                .registerConverter(Host.class, word(Host.values()))
                .registerConverter(Output.class, word(Output.values()))
                .registerConverter(Shell.class, word(Shell.values()))
                .registerConverter(CallTime.class, CallTime::parse)
                .registerConverter(RetryCount.class, RetryCount::parse)
                .registerConverter(HttpMethod.class, word(HttpMethod.values()))
                .registerConverter(Repetition.class, word(Repetition.values()))
                .registerConverter(NamedValue.class, NamedValue::parse)
                .registerConverter(Path.class, Forgeport::file)
                // A path may begin with '@', and is then no file to read arguments from.
                .setExpandAtFiles(false);
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

    /** Picocli's own would take the names that the constants have in the code. */
    private static <E extends Enum<E>> ITypeConverter<E> word(E[] known) {
        return text -> Arrays.stream(known)
                .filter(word -> word.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow();
    }

    /** An empty name, such as that of an unset variable, would be the working directory's. */
    private static Path file(String name) {
        return Optional.of(name).filter(text -> !text.isBlank()).map(Path::of).orElseThrow();
    }
}
