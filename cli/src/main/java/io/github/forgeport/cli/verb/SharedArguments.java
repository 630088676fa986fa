package io.github.forgeport.cli.verb;

import io.github.forgeport.cli.option.SearchWords;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.namespace.Visibility;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import java.util.Optional;

/** The arguments that subcommands of several ports have. */
final class SharedArguments {

    static final Argument<RepositoryPath> REPOSITORY = Argument.positional(
                    "REPOSITORY", RepositoryPath.class, "The repository's path with its namespace, such as group/name.")
            .probedWith(targets -> Optional.of(targets.absentRepositoryPath()));

    static final Argument<NamespacePath> NAMESPACE = Argument.option(
            "--namespace", "PATH", NamespacePath.class, "Lists what is in this namespace, by its path.");

    static final Argument<NamespaceId> NAMESPACE_ID =
            Argument.option("--namespace-id", "ID", NamespaceId.class, "The same by its id, which Codeup wants.");

    static final Argument<SearchWords> SEARCH =
            Argument.option("--search", "WORDS", SearchWords.class, "Lists only what the host finds by these words.");

    static final Argument<CommitId> COMMIT = Argument.positional(
            "COMMIT",
            CommitId.class,
            "The full id of the commit, 40 or 64 hexadecimal digits.",
            new CommitId("0".repeat(40)));

    static final Argument<FilePath> FILE = Argument.positional(
            "PATH",
            FilePath.class,
            "The file's path from the repository's root, such as src/Main.java.",
            new FilePath(ProbeTargets.ABSENT_NAME));

    /** The option that names a branch, a tag or a commit; by default the default branch. */
    static final Argument<GitRef> REF =
            Argument.option("--ref", "REF", GitRef.class, "A branch, refs/tags/TAG, or the full id of a commit.");

    /** The option that names a branch, a tag or a commit, for subcommands without a default. */
    static final Argument<GitRef> REQUIRED_REF = REF.required().probedWith(GitRef.parse(ProbeTargets.ABSENT_NAME));

    /** The option that names the branch to which a commit is added. */
    static final Argument<BranchName> BRANCH =
            Argument.requiredOption("--branch", "BRANCH", BranchName.class, "The branch that gets the commit.");

    static final Argument<String> DESCRIPTION =
            Argument.option("--description", "TEXT", String.class, "Its description.");

    static final Argument<Visibility> VISIBILITY =
            Argument.option("--visibility", "WORD", Visibility.class, "Who sees it: private, internal or public.");

    private SharedArguments() {}

    /**
     * Returns a namespace in which a host can write, which may need its id or its path: one with the given id, else the
     * one that the host returns for the path.
     */
    static Namespace existingNamespace(GitHost host, Optional<NamespacePath> path, Optional<NamespaceId> id) {
        boolean isLookedUp = id.isEmpty()
                && host.capabilities().of(Operation.GET_NAMESPACE_BY_PATH).support() != Support.UNSUPPORTED;
        return isLookedUp ? host.namespaces().get(path.orElseThrow()) : namespace(path, id);
    }

    /** Returns the namespace that one of two arguments names, for a host to write in. */
    static Namespace existingNamespace(
            GitHost host, ArgumentValues given, Argument<NamespacePath> path, Argument<NamespaceId> id) {
        return existingNamespace(host, given.find(path), given.find(id));
    }

    /** Declares the option that selects the order of a listing. */
    static <O extends Enum<O>> Argument<O> order(Class<O> orders) {
        return Argument.option(
                "--order", "ORDER", orders, "The order: ${COMPLETION-CANDIDATES}; default: the host's own.");
    }

    /** Returns the namespace that two arguments name by path or id; empty if they name none. */
    static Optional<Namespace> namespace(ArgumentValues given, Argument<NamespacePath> path, Argument<NamespaceId> id) {
        return given.has(path) || given.has(id)
                ? Optional.of(namespace(given.find(path), given.find(id)))
                : Optional.empty();
    }

    private static Namespace namespace(Optional<NamespacePath> path, Optional<NamespaceId> id) {
        return Namespace.builder()
                .path(path.map(NamespacePath::toString).orElse(null))
                .id(id.orElse(null))
                .build();
    }
}
