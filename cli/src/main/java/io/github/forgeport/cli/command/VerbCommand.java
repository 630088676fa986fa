package io.github.forgeport.cli.command;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.forgeport.cli.console.CommandFailure;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.option.EntityFormat;
import io.github.forgeport.cli.option.EntityOutputOption;
import io.github.forgeport.cli.option.HostOptions;
import io.github.forgeport.cli.option.RevealOption;
import io.github.forgeport.cli.option.SourceReader;
import io.github.forgeport.cli.verb.Argument;
import io.github.forgeport.cli.verb.ArgumentValues;
import io.github.forgeport.cli.verb.EntityKind;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.VerbResult;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A picocli subcommand such as {@code repositories get}, which runs the one definition of this name that fits the given
 * argument.
 */
public final class VerbCommand implements Runnable {

    private final RunContext context;
    private final List<Verb> verbs;
    private final Map<Argument<?>, ArgSpec> arguments = new LinkedHashMap<>();
    private final RevealOption reveal = new RevealOption();
    private final HostOptions options = new HostOptions();
    private final EntityOutputOption output = new EntityOutputOption();

    private VerbCommand(RunContext context, List<Verb> verbs) {
        this.context = context;
        this.verbs = verbs;
        for (Verb verb : verbs) {
            verb.arguments().forEach(argument -> arguments.put(argument, argument.toPicocli()));
        }
    }

    /**
     * Adds the subcommands of a table to the root command: a command for each kind of entity, which has subcommands such as
     * {@code get} and {@code list}, unless nobody needs a group of that name.
     */
    public static void addTo(CommandLine root, RunContext context, List<Verb> table, Predicate<String> needed) {
        Map<EntityKind<?>, Map<String, List<Verb>>> words = table.stream()
                .collect(groupingBy(
                        Verb::group, LinkedHashMap::new, groupingBy(Verb::name, LinkedHashMap::new, toList())));
        words.forEach((kind, byName) -> {
            CommandSpec group = CommandSpec.create();
            group.usageMessage().description(kind.description());
            if (needed.test(kind.plural())) {
                byName.forEach((name, verbs) -> group.addSubcommand(name, new VerbCommand(context, verbs).spec()));
            }
            root.addSubcommand(kind.plural(), group);
        });
    }

    /** Creates picocli's declaration of the command, with its arguments, options and help. */
    private CommandSpec spec() {
        Verb first = verbs.get(0);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        List<Argument<?>> extent = List.of(Verb.ALL, Verb.LIMIT);
        // Of several definitions, the one argument of each selects it.
        List<Argument<?>> alternatives = arguments.keySet().stream()
                .filter(argument -> verbs.size() > 1 || argument.isAlternative())
                .toList();
        if (!alternatives.isEmpty()) {
            spec.addArgGroup(oneOf("1", alternatives));
        }
        arguments.keySet().stream()
                .filter(argument -> !extent.contains(argument) && !alternatives.contains(argument))
                .forEach(argument -> spec.add(picocli(argument)));
        if (first.isListing()) {
            spec.addArgGroup(oneOf("0..1", extent));
        }
        if (first.group().hasCloneUrls()) {
            spec.addMixin("reveal", CommandSpec.forAnnotatedObject(reveal));
        }
        spec.addMixin("host", CommandSpec.forAnnotatedObject(options));
        spec.addMixin("output", CommandSpec.forAnnotatedObject(output));
        spec.usageMessage().description(first.description()).footer(footer());
        return spec;
    }

    /**
     * Creates picocli's declaration of alternative arguments; the multiplicity is the number of them that may be given.
     */
    private ArgGroupSpec oneOf(String multiplicity, Collection<Argument<?>> alternatives) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder().multiplicity(multiplicity);
        alternatives.forEach(argument -> group.addArg(picocli(argument)));
        return group.build();
    }

    /** Returns picocli's declaration of an argument, in which it keeps the value. */
    private ArgSpec picocli(Argument<?> argument) {
        return requireNonNull(arguments.get(argument), "declared in the constructor");
    }

    /** Returns the footer of the help, with the example command lines. */
    private String[] footer() {
        List<String> examples = verbs.stream()
                .flatMap(verb -> verb.examples().stream())
                .map(example -> "forgeport " + example)
                .toList();
        List<String> footer = new ArrayList<>(List.of(""));
        if (examples.size() == 1) {
            footer.add("Example: " + examples.get(0));
        } else {
            footer.add("Examples:");
            examples.forEach(example -> footer.add("  " + example));
        }
        footer.add("'forgeport --help' tells the settings and the exit codes.");
        return footer.toArray(String[]::new);
    }

    @Override
    public void run() {
        ArgumentValues given = given();
        Verb verb = verbs.stream()
                .filter(each -> each.arguments().stream().anyMatch(given::has))
                .findFirst()
                .orElse(verbs.get(0));
        if (given.has(Verb.RAW) && output.format() != EntityFormat.TABLE) {
            throw new CommandFailure(ExitCode.USAGE, "--raw and --output exclude each other");
        }
        if (verb.writes() && options.isReadOnly()) {
            throw new CommandFailure(ExitCode.USAGE, "--read-only allows no command that writes");
        }
        try (GitHost host = options.connect(context, verb.operation(), verb.writesNeeded(given))) {
            if (!isSupported(host, verb)) {
                throw Unsupported.of(host.capabilities(), verb.operation());
            }
            verb.question(given).ifPresent(this::requireConsent);
            VerbResult result = call(verb, host, given);
            if (given.has(Verb.RAW)) {
                result.bytes().ifPresent(context.console()::writeBytes);
            } else {
                new ResultPrinter(context.console(), host.name(), reveal.format()).print(result, output.format());
            }
        }
    }

    /**
     * Makes the call; if a write fails with unknown effect, the exception has the result of verifying it at the host.
     */
    private static VerbResult call(Verb verb, GitHost host, ArgumentValues given) {
        try {
            return verb.call().apply(host, given);
        } catch (GitHostException failure) {
            boolean isOfWrite = verb.writes()
                    && failure.call().operation().equals(verb.operation().toString());
            throw isOfWrite ? UncertainWrite.orSame(host, failure, lookCommand(verb, host)) : failure;
        }
    }

    /** Returns the command with which a user can see the effect of a write. */
    private static String lookCommand(Verb write, GitHost host) {
        return Verbs.ALL.stream()
                .filter(verb -> verb.group().equals(write.group()) && !verb.writes() && isSupported(host, verb))
                .filter(verb -> verb.name().equals("get") || verb.isListing())
                .findFirst()
                .map(verb -> "'forgeport " + verb.group().plural() + " " + verb.name() + "'")
                .orElse("the host's own pages");
    }

    private static boolean isSupported(GitHost host, Verb verb) {
        return host.capabilities().of(verb.operation()).support() != Support.UNSUPPORTED;
    }

    /** Returns the values of the arguments, read from the file or other place if an argument names one. */
    private ArgumentValues given() {
        SourceReader sources =
                new SourceReader(context.environment(), context.console().streams());
        ArgumentValues given = new ArgumentValues();
        arguments.forEach((argument, spec) -> {
            Object value = spec.getValue();
            if (value != null && !(spec.arity().max() == 0 && Boolean.FALSE.equals(value))) {
                given.put(argument, sources.read(value, argument.type()));
            }
        });
        return given;
    }

    /** Asks the user a question; throws an exception unless the answer is yes, or if there is no terminal. */
    private void requireConsent(String question) {
        if (!context.console().streams().canAskOnTerminal()) {
            throw new CommandFailure(ExitCode.USAGE, "needed: --yes, since there is no terminal to ask");
        }
        if (!context.console().confirm(question)) {
            throw new CommandFailure(ExitCode.DECLINED, "not confirmed, nothing was sent");
        }
    }
}
