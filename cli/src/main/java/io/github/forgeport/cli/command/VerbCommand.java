package io.github.forgeport.cli.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.option.HostOptions;
import io.github.forgeport.cli.option.RevealOption;
import io.github.forgeport.cli.verb.Argument;
import io.github.forgeport.cli.verb.ArgumentValues;
import io.github.forgeport.cli.verb.EntityKind;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.VerbResult;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.port.GitHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private VerbCommand(RunContext context, List<Verb> verbs) {
        this.context = context;
        this.verbs = verbs;
        for (Verb verb : verbs) {
            verb.arguments().forEach(argument -> arguments.put(argument, argument.toPicocli()));
        }
    }

    /**
     * Adds a command for each kind of entity to the root command, each with subcommands such as {@code get} and
     * {@code list}.
     */
    public static void addTo(CommandLine root, RunContext context) {
        Map<EntityKind<?>, Map<String, List<Verb>>> words = Verbs.ALL.stream()
                .collect(groupingBy(
                        Verb::kind, LinkedHashMap::new, groupingBy(Verb::name, LinkedHashMap::new, toList())));
        words.forEach((kind, byName) -> {
            CommandSpec group = CommandSpec.create();
            group.usageMessage().description(kind.description());
            byName.forEach((name, verbs) -> group.addSubcommand(name, new VerbCommand(context, verbs).spec()));
            root.addSubcommand(kind.plural(), group);
        });
    }

    /** Creates picocli's declaration of the command, with its arguments, options and help. */
    private CommandSpec spec() {
        Verb first = verbs.get(0);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        if (verbs.size() == 1) {
            arguments.values().forEach(spec::add);
        } else {
            ArgGroupSpec.Builder oneOf = ArgGroupSpec.builder().multiplicity("1");
            arguments.values().forEach(oneOf::addArg);
            spec.addArgGroup(oneOf.build());
        }
        if (first.kind().hasCloneUrls()) {
            spec.addMixin("reveal", CommandSpec.forAnnotatedObject(reveal));
        }
        spec.addMixin("host", CommandSpec.forAnnotatedObject(options));
        spec.usageMessage().description(first.description()).footer(footer());
        return spec;
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
        ArgumentValues given = new ArgumentValues();
        arguments.forEach((argument, spec) -> given.put(argument, spec.getValue()));
        Verb verb = verbs.stream()
                .filter(each -> each.arguments().stream().anyMatch(given::has))
                .findFirst()
                .orElse(verbs.get(0));
        try (GitHost host = options.connect(context, verb.operation())) {
            VerbResult result = verb.call().run(host, given);
            if (options.isJson()) {
                context.console().out().println(SafeJsonWriter.text(result.json(host.name(), reveal.format())));
            } else {
                result.lines(reveal.format()).forEach(context.console().out()::println);
                result.truncationReason()
                        .ifPresent(
                                why -> context.console().printMessage(host.name() + " cut the listing short: " + why));
            }
        }
    }
}
