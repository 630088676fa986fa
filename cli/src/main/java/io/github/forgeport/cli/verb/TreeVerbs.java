package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.REPOSITORY;
import static io.github.forgeport.cli.verb.SharedArguments.REQUIRED_REF;

import io.github.forgeport.domain.content.TreeEntry;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.port.TreeQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;

/** The subcommands of {@code trees}. */
final class TreeVerbs {

    static final EntityKind<TreeEntry> KIND = new EntityKind<>(
            "entry",
            "trees",
            "The files and directories of a repository.",
            TreeEntry.parts(),
            List.of("path", "kind", "mode", "size"));

    private static final Argument<FilePath> DIRECTORY =
            Argument.option("--directory", "PATH", FilePath.class, "Lists what is in this directory.");

    // The probe asks for a whole tree, since ServiceStage lists no other.
    private static final Argument<Boolean> RECURSIVE = Argument.flag(
                    "--recursive", "Lists what is in the directories below, too.")
            .probedWith(true);

    static final List<Verb> ALL = List.of(Verb.list(
            Operation.LIST_TREE,
            KIND,
            List.of(REPOSITORY, REQUIRED_REF, DIRECTORY, RECURSIVE),
            (host, given, from) -> host.trees().list(given.get(REPOSITORY), query(given), from),
            "trees list codeup/codeup-demo --ref master --recursive --host codeup"));

    private TreeVerbs() {}

    private static TreeQuery query(ArgumentValues given) {
        TreeQuery query = TreeQuery.of(given.get(REQUIRED_REF)).withRecursive(given.has(RECURSIVE));
        return given.apply(DIRECTORY, query, TreeQuery::withDirectory);
    }
}
