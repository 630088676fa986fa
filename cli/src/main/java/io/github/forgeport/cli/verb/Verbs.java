package io.github.forgeport.cli.verb;

import java.util.List;
import java.util.stream.Stream;

/** The table of the subcommands that call a port, one row for each operation; commands and probes are created from it. */
public final class Verbs {

    /** All subcommands, in the order of the help. */
    public static final List<Verb> ALL = Stream.of(
                    AuthorizationVerbs.ALL,
                    NamespaceVerbs.ALL,
                    RepositoryVerbs.ALL,
                    BranchVerbs.ALL,
                    TagVerbs.ALL,
                    CommitVerbs.ALL,
                    TreeVerbs.ALL,
                    FileVerbs.ALL,
                    WebhookVerbs.ALL)
            .flatMap(List::stream)
            .toList();

    private Verbs() {}
}
