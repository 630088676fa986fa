package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.List;
import java.util.Optional;

/** The subcommands of {@code repositories}. */
public final class RepositoryVerbs {

    public static final EntityKind<Repository> KIND = new EntityKind<>(
            "repository",
            "repositories",
            "The repositories that the account may see.",
            Repository.parts(),
            List.of("path", "id", "visibility", "defaultBranch", "archived", "lastActivity"));

    private static final Argument<RepositoryPath> PATH = Argument.positional(
                    "PATH", RepositoryPath.class, "Its path with its namespace, such as group/name.")
            .probedWith(targets -> Optional.of(targets.absentRepositoryPath()));

    private static final Argument<RepositoryId> ID = Argument.option(
                    "--id", "ID", RepositoryId.class, "What the host calls it for good.")
            .probedWith(targets -> Optional.of(targets.absentRepositoryId()));

    // The probe names a known namespace, since not every host lists the repositories of all.
    private static final Argument<NamespacePath> NAMESPACE = SharedArguments.NAMESPACE.probedWith(
            targets -> targets.namespace().flatMap(Namespace::path).map(NamespacePath::parse));

    private static final Argument<NamespaceId> NAMESPACE_ID = SharedArguments.NAMESPACE_ID.probedWith(
            targets -> targets.namespace().flatMap(Namespace::id));

    private static final Argument<Boolean> ARCHIVED = Argument.option(
            "--archived", "true|false", Boolean.class, "Lists only archived repositories, or only the others.");

    private static final Argument<RepositoryQuery.Order> ORDER = SharedArguments.order(RepositoryQuery.Order.class);

    static final List<Verb> ALL = List.of(
            Verb.get(
                    Operation.GET_REPOSITORY_BY_PATH,
                    KIND,
                    List.of(PATH),
                    (host, given) -> host.repositories().get(given.get(PATH)),
                    "repositories get codeup/codeup-demo --host codeup"),
            Verb.get(
                    Operation.GET_REPOSITORY_BY_ID,
                    KIND,
                    List.of(ID),
                    (host, given) -> host.repositories().get(given.get(ID)),
                    "repositories get --id 2835387 --host codeup --output json"),
            Verb.list(
                    Operation.LIST_REPOSITORIES,
                    KIND,
                    List.of(NAMESPACE, NAMESPACE_ID, SEARCH, ARCHIVED, ORDER),
                    (host, given, from) -> host.repositories().list(query(given), from),
                    "repositories list --host codeup",
                    "repositories list --namespace zmg --host servicestage"));

    private RepositoryVerbs() {}

    /** Returns the query for the repositories in the namespace that the arguments name, or else for all repositories. */
    private static RepositoryQuery query(ArgumentValues given) {
        RepositoryQuery query = SharedArguments.namespace(given, NAMESPACE, NAMESPACE_ID)
                .map(RepositoryQuery::in)
                .orElse(RepositoryQuery.all());
        query = given.apply(SEARCH, query, (before, words) -> before.withSearch(words.text()));
        query = given.apply(ARCHIVED, query, RepositoryQuery::withArchived);
        return given.apply(ORDER, query, RepositoryQuery::withOrder);
    }
}
