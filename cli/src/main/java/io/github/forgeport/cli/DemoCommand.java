package io.github.forgeport.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The library at work, on any machine: real adapters, real HTTP, played vendors. */
@Command(
        name = "demo",
        description = {
            "Shows what Forgeport does, without an account: starts a sandbox that plays the vendors and asks it"
                    + " through the real adapters, over HTTP."
        },
        footer = {"", "Example: forgeport demo --output json"})
final class DemoCommand implements Runnable {

    private static final RepositoryPath AT_SERVICESTAGE = RepositoryPath.parse("zmg/gradle_custom_gradledir");
    private static final RepositoryPath AT_CODEUP = RepositoryPath.parse("test/test");

    private final Context context;

    @Mixin
    private OutputOption output = new OutputOption();

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        try (Sandbox sandbox = Sandbox.start()) {
            try (GitHost serviceStage = connect(Host.SERVICESTAGE, sandbox);
                    GitHost codeup = connect(Host.CODEUP, sandbox)) {
                Listing<Authorization> authorizations = AuthorizationsCommand.listing(serviceStage);
                Repository first = repository(serviceStage, AT_SERVICESTAGE);
                Repository second = repository(codeup, AT_CODEUP);
                if (output.isJson()) {
                    printJson(authorizations, first, second);
                } else {
                    printTables(sandbox, authorizations, first, second);
                }
            }
        }
    }

    private GitHost connect(Host host, Sandbox sandbox) {
        Settings settings =
                host.read(SandboxEnvironment.at(sandbox)).with(new WaitingNotice(context).on(context.policy()));
        return context.connections().open(host, settings, Operation.GET_REPOSITORY_BY_PATH);
    }

    /** The same call for every host: that is the point of the library. */
    private static Repository repository(GitHost host, RepositoryPath path) {
        return host.repositories().get(path);
    }

    private void printJson(Listing<Authorization> authorizations, Repository first, Repository second) {
        ObjectNode demo = Json.object();
        demo.set("authorizations", Views.json(Host.SERVICESTAGE.toString(), authorizations));
        demo.putArray("repositories")
                .add(Views.json(Host.SERVICESTAGE.toString(), first, Shown.MASKED))
                .add(Views.json(Host.CODEUP.toString(), second, Shown.MASKED));
        context.out().println(Json.text(demo));
    }

    private void printTables(
            Sandbox sandbox, Listing<Authorization> authorizations, Repository first, Repository second) {
        PrintWriter out = context.out();
        out.println("A sandbox plays both vendors, ServiceStage at " + sandbox.url("servicestage") + " and Codeup at "
                + sandbox.url("codeup") + "; the real adapters asked it over HTTP.");
        out.println();
        out.println(Host.SERVICESTAGE.title());
        print("authorizations", Views.table(authorizations));
        print("repository " + first.path(), Views.table(first, Shown.MASKED));
        out.println();
        out.println(Host.CODEUP.title());
        print("repository " + second.path(), Views.table(second, Shown.MASKED));
        out.println();
        out.println("Both repositories came from one and the same call, repositories().get(path).");
        out.println("Next: forgeport demo --output json   the same for programs");
        out.println("      forgeport sandbox              keeps the sandbox running, for requests of your own");
        out.println("      forgeport --help               how to ask real hosts");
    }

    private void print(String title, List<String> lines) {
        context.out().println();
        context.out().println("  " + title);
        lines.forEach(line -> context.out().println("    " + line));
    }
}
