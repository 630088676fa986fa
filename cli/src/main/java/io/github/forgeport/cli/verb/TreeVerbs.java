package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;
import static io.github.forgeport.port.capability.Operation.LIST_TREE;

import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.port.TreeQuery;
import java.util.List;

/** The subcommands of {@code trees}. */
final class TreeVerbs {

    static final EntityKind<TreeEntry> KIND = EntityKind.of("entry", "trees", TreeEntry.parts())
            .describedAs("The files and directories of a repository.")
            .withColumns("path", "kind", "mode", "size");

    // The probe asks for a whole tree, since ServiceStage lists no other.
    private static final FieldOptions<TreeQuery> QUERY = new FieldOptions<>(List.of(
            Argument.option("--directory", "PATH", FilePath.class, "Lists what is in this directory.")
                    .sets(TreeQuery::withDirectory),
            Argument.flag("--recursive", "Lists what is in the directories below, too.")
                    .probedWith(true)
                    .sets(TreeQuery::withRecursive)));

    static final List<Verb> ALL = List.of(Verb.list(KIND, LIST_TREE, REPOSITORY, REQUIRED_REF, QUERY)
            .examples("codeup/codeup-demo --ref master --recursive --host codeup")
            .lists((host, given) -> {
                TreeQuery query = QUERY.apply(TreeQuery.of(given.get(REQUIRED_REF)), given);
                return from -> host.trees().list(given.get(REPOSITORY), query, from);
            }));

    private TreeVerbs() {}
}
