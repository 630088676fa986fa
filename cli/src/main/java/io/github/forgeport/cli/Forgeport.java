package io.github.forgeport.cli;

import io.github.forgeport.domain.RepositoryId;
import io.github.forgeport.domain.RepositoryPath;
import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together and runs one. */
final class Forgeport {

    private static final int HELP_WIDTH = 100;

    private Forgeport() {}

    /** Does what the arguments say and returns the exit code; whatever goes wrong is told in one message. */
    static int run(Context context, String... args) {
        int code = execute(context, args);
        if (context.out().checkError()) {
            context.note("the output could not be written");
            code = ExitCode.DEFECT.number();
        }
        context.err().flush();
        return code;
    }

    private static int execute(Context context, String... args) {
        Failures failures = new Failures(context);
        try {
            return commandLine(context)
                    .setOut(context.out())
                    .setErr(context.err())
                    .setExecutionExceptionHandler((failure, command, parsed) -> failures.tell(failure))
                    .setParameterExceptionHandler((misuse, arguments) -> failures.tellMisuse(misuse))
                    .execute(args);
        } catch (Error broken) {
            return failures.tell(broken);
        }
    }

    private static CommandLine commandLine(Context context) {
        CommandLine root = new CommandLine(new ForgeportCommand())
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new AuthorizationsCommand(context))
                .addSubcommand(new RepositoriesCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new SandboxCommand(context))
                .registerConverter(RepositoryPath.class, value(RepositoryPath::parse))
                .registerConverter(RepositoryId.class, value(RepositoryId::new))
                .registerConverter(Host.class, word(Host.values()))
                .registerConverter(Output.class, word(Output.values()))
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

    /** Picocli's own would show the names that the constants have in the code. */
    private static <E extends Enum<E>> ITypeConverter<E> word(E[] known) {
        return text -> Arrays.stream(known)
                .filter(word -> word.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + Arrays.toString(known)));
    }

    /** The message of a value that refuses its text is meant for the user, without picocli's words around it. */
    private static <T> ITypeConverter<T> value(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        };
    }
}
