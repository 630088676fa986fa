package io.github.forgeport.cli.command;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.cli.console.WaitingNotice;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.option.OutputOption;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.AuthorizationVerbs;
import io.github.forgeport.cli.verb.RepositoryVerbs;
import io.github.forgeport.cli.verb.SingleEntity;
import io.github.forgeport.cli.verb.VerbResult;
import io.github.forgeport.cli.view.SafeJsonWriter;
import io.github.forgeport.cli.view.ValueFormat;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The command {@code forgeport demo}, which starts a sandbox, calls its simulated hosts through the real adapters and prints
 * the results.
 */
@Command(
        name = "demo",
        description = "Shows what Forgeport does, without an account, at hosts that a sandbox plays.",
        footer = {"", "Example: forgeport demo --output json"})
public final class DemoCommand implements Runnable {

    private static final List<String> NEXT_STEPS = List.of(
            "",
            "All repositories came from one and the same call, repositories().get(path).",
            "Next: forgeport demo --output json   the same for programs",
            "      forgeport sandbox              keeps the sandbox running, for requests of your own",
            "      forgeport --help               how to ask real hosts");

    private final RunContext context;

    @Mixin
    private OutputOption output = new OutputOption();

    public DemoCommand(RunContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        ObjectNode json = SafeJsonWriter.newObject();
        List<String> lines = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.start()) {
            lines.add("A sandbox plays all vendors, "
                    + HostRegistry.ALL.stream()
                            .map(host -> host.product() + " at " + sandbox.url(host.toString()))
                            .collect(joining(" and "))
                    + "; the real adapters asked it over HTTP.");
            HostRegistry.ALL.forEach(host -> callHost(host, sandbox, json, lines));
            lines.addAll(NEXT_STEPS);
        }
        if (output.isJson()) {
            context.console().out().println(SafeJsonWriter.text(json));
        } else {
            lines.forEach(context.console().out()::println);
        }
    }

    /** Calls one simulated host, and adds the results to the JSON object and to the output lines. */
    private void callHost(HostEntry host, Sandbox sandbox, ObjectNode json, List<String> lines) {
        Settings settings = host.settings()
                .read(SandboxEnvironment.variables(sandbox), null)
                .with(new WaitingNotice(context.console()).addTo(context.policy()));
        try (GitHost session = context.sessions().open(host, settings, Operation.GET_REPOSITORY_BY_PATH)) {
            lines.addAll(List.of("", host.title()));
            if (session.authorizations().isPresent()) {
                VerbResult authorizations = AuthorizationVerbs.list(session);
                json.set("authorizations", authorizations.json(host.toString(), ValueFormat.MASKED));
                addLines(lines, "authorizations", authorizations);
            }
            // The same call for every host: that is the point of the library.
            VerbResult repository = new SingleEntity<>(
                    RepositoryVerbs.KIND, session.repositories().get(host.sandboxRepository()));
            json.withArray("repositories").add(repository.json(host.toString(), ValueFormat.MASKED));
            addLines(lines, "repository " + host.sandboxRepository(), repository);
        }
    }

    /** Adds a title and the indented lines of a result to the output lines. */
    private static void addLines(List<String> lines, String title, VerbResult result) {
        lines.addAll(List.of("", "  " + title));
        result.lines(ValueFormat.MASKED).forEach(line -> lines.add("    " + line));
    }
}
