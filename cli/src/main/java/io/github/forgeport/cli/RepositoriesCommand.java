package io.github.forgeport.cli;

import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.capability.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked of repositories. */
@Command(name = "repositories", description = "The repositories that the account may see.")
final class RepositoriesCommand {

    /** One repository, named in one of two ways. */
    static final class Name {

        @Parameters(paramLabel = "PATH", description = "Its path with its namespace, such as group/name.")
        private @Nullable RepositoryPath path;

        @Option(names = "--id", paramLabel = "ID", description = "What the host calls it for good.")
        private @Nullable RepositoryId id;

        Operation operation() {
            return id == null ? Operation.GET_REPOSITORY_BY_PATH : Operation.GET_REPOSITORY_BY_ID;
        }

        Repository in(Repositories repositories) {
            if (id != null) {
                return repositories.get(id);
            }
            if (path != null) {
                return repositories.get(path);
            }
            throw new IllegalStateException("picocli requires one of them");
        }
    }

    private final Context context;

    RepositoriesCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "get",
            description = "Shows one.",
            footer = {
                "",
                "Examples:",
                "  forgeport repositories get codeup/codeup-demo --host codeup",
                "  forgeport repositories get --id 2835387 --host codeup --output json",
                "'forgeport --help' tells the settings and the exit codes."
            })
    void get(@ArgGroup(multiplicity = "1") Name name, @Mixin RevealOption reveal, @Mixin HostOptions options) {
        try (GitHost host = options.connect(context, name.operation())) {
            Repository repository = name.in(host.repositories());
            if (options.isJson()) {
                context.out().println(Json.text(Views.json(host.name(), repository, reveal.shown())));
            } else {
                Views.table(repository, reveal.shown()).forEach(context.out()::println);
            }
        }
    }
}
