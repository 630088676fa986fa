package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.commit.Branch;
import io.github.forgeport.domain.commit.Tag;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.TagName;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.List;
import java.util.Optional;

/**
 * The table of the subcommands that call a port, one row for each operation; commands and {@code doctor}'s probes are
 * created from it.
 */
public final class Verbs {

    static final EntityKind<Authorization> AUTHORIZATIONS = new EntityKind<>(
            "authorization",
            "authorizations",
            "The authorizations to other providers' repositories that a host keeps.",
            Authorization.parts(),
            List.of("name", "provider", "user", "status", "tokenType", "home", "updated"));

    public static final EntityKind<Repository> REPOSITORIES = new EntityKind<>(
            "repository",
            "repositories",
            "The repositories that the account may see.",
            Repository.parts(),
            List.of("path", "id", "visibility", "defaultBranch", "archived", "lastActivity"));

    static final EntityKind<Namespace> NAMESPACES = new EntityKind<>(
            "namespace",
            "namespaces",
            "The namespaces, such as groups, that the account may see.",
            Namespace.parts(),
            List.of("path", "id", "name", "visibility", "updated"));

    static final EntityKind<Branch> BRANCHES = new EntityKind<>(
            "branch",
            "branches",
            "The branches of a repository.",
            Branch.parts(),
            List.of("name", "commit", "isProtected"));

    static final EntityKind<Tag> TAGS = new EntityKind<>(
            "tag", "tags", "The tags of a repository.", Tag.parts(), List.of("name", "commit", "message"));

    private static final Argument<TagName> TAG =
            Argument.positional("TAG", TagName.class, "The tag's name, such as v1.0.");

    private static final Argument<RepositoryPath> REPOSITORY = Argument.positional(
            "REPOSITORY", RepositoryPath.class, "The repository's path with its namespace, such as group/name.");

    private static final Argument<BranchName> BRANCH =
            Argument.positional("BRANCH", BranchName.class, "The branch's name, such as main.");

    private static final Argument<RepositoryPath> PATH =
            Argument.positional("PATH", RepositoryPath.class, "Its path with its namespace, such as group/name.");

    private static final Argument<RepositoryId> ID =
            Argument.option("--id", "ID", RepositoryId.class, "What the host calls it for good.");

    private static final Argument<NamespacePath> NAMESPACE = Argument.option(
            "--namespace", "PATH", NamespacePath.class, "Lists what is in this namespace, by its path.");

    private static final Argument<NamespaceId> NAMESPACE_ID =
            Argument.option("--namespace-id", "ID", NamespaceId.class, "The same by its id, which Codeup wants.");

    public static final List<Verb> ALL = List.of(
            Verb.list(
                    Operation.LIST_AUTHORIZATIONS,
                    AUTHORIZATIONS,
                    List.of(),
                    (host, given, from) -> fetchAuthorizations(host, from),
                    targets -> new ArgumentValues(),
                    Verbs::namespaceOf,
                    "authorizations list --host servicestage"),
            Verb.list(
                    Operation.LIST_NAMESPACES,
                    NAMESPACES,
                    List.of(NAMESPACE, NAMESPACE_ID),
                    (host, given, from) -> host.namespaces().list(namespaceQuery(given), from),
                    targets -> new ArgumentValues(),
                    Optional::of,
                    "namespaces list --host codeup"),
            Verb.get(
                    Operation.GET_REPOSITORY_BY_PATH,
                    REPOSITORIES,
                    PATH,
                    (host, path) -> host.repositories().get(path),
                    ProbeTargets::absentRepositoryPath,
                    "repositories get codeup/codeup-demo --host codeup"),
            Verb.get(
                    Operation.GET_REPOSITORY_BY_ID,
                    REPOSITORIES,
                    ID,
                    (host, id) -> host.repositories().get(id),
                    ProbeTargets::absentRepositoryId,
                    "repositories get --id 2835387 --host codeup --output json"),
            Verb.list(
                    Operation.LIST_REPOSITORIES,
                    REPOSITORIES,
                    List.of(NAMESPACE, NAMESPACE_ID),
                    (host, given, from) -> host.repositories().list(repositoryQuery(given), from),
                    Verbs::knownNamespaceArguments,
                    repository -> Optional.empty(),
                    "repositories list --host codeup",
                    "repositories list --namespace zmg --host servicestage"),
            Verb.list(
                    Operation.LIST_BRANCHES,
                    BRANCHES,
                    List.of(REPOSITORY),
                    (host, given, from) -> host.branches().list(given.get(REPOSITORY), BranchQuery.all(), from),
                    Verbs::inAbsentRepository,
                    branch -> Optional.empty(),
                    "branches list codeup/codeup-demo --host codeup"),
            Verb.getIn(
                    REPOSITORY,
                    Operation.GET_BRANCH,
                    BRANCHES,
                    BRANCH,
                    (host, repository, branch) -> host.branches().get(repository, branch),
                    new BranchName(ProbeTargets.ABSENT_NAME),
                    "branches get codeup/codeup-demo main --host codeup"),
            Verb.list(
                    Operation.LIST_TAGS,
                    TAGS,
                    List.of(REPOSITORY),
                    (host, given, from) -> host.tags().list(given.get(REPOSITORY), TagQuery.all(), from),
                    Verbs::inAbsentRepository,
                    tag -> Optional.empty(),
                    "tags list codeup/codeup-demo --host codeup"),
            Verb.getIn(
                    REPOSITORY,
                    Operation.GET_TAG,
                    TAGS,
                    TAG,
                    (host, repository, tag) -> host.tags().get(repository, tag),
                    new TagName(ProbeTargets.ABSENT_NAME),
                    "tags get codeup/codeup-demo v1.0 --host codeup"));

    private Verbs() {}

    /** Lists all authorizations of a host; fails if the host has none. */
    public static VerbResult listAuthorizations(GitHost host) {
        return FullListing.fetch(AUTHORIZATIONS, from -> fetchAuthorizations(host, from));
    }

    /** Returns the namespace of the user in a listed authorization; empty if it names no user. */
    private static Optional<Namespace> namespaceOf(Authorization authorization) {
        return authorization.user().map(user -> Namespace.builder().path(user).build());
    }

    /** Returns the query for the children of the namespace in the arguments, or for the top-level namespaces if there is none. */
    private static NamespaceQuery namespaceQuery(ArgumentValues given) {
        return namespace(given).map(NamespaceQuery::in).orElse(NamespaceQuery.top());
    }

    /** Returns the query for the repositories in the namespace that the arguments name, or else for all repositories. */
    private static RepositoryQuery repositoryQuery(ArgumentValues given) {
        return namespace(given).map(RepositoryQuery::in).orElse(RepositoryQuery.all());
    }

    /** Returns the namespace that the arguments name by path or id; empty if they name none. */
    private static Optional<Namespace> namespace(ArgumentValues given) {
        return given.has(NAMESPACE) || given.has(NAMESPACE_ID)
                ? Optional.of(Namespace.builder()
                        .path(given.find(NAMESPACE).map(NamespacePath::toString).orElse(null))
                        .id(given.find(NAMESPACE_ID).orElse(null))
                        .build())
                : Optional.empty();
    }

    /**
     * Returns the arguments that name the known namespace, since not every host lists the repositories of all namespaces.
     */
    private static ArgumentValues knownNamespaceArguments(ProbeTargets targets) {
        return new ArgumentValues()
                .put(
                        NAMESPACE,
                        targets.namespace()
                                .flatMap(Namespace::path)
                                .map(NamespacePath::parse)
                                .orElse(null))
                .put(NAMESPACE_ID, targets.namespace().flatMap(Namespace::id).orElse(null));
    }

    /** Returns the argument that names a repository which is not there. */
    private static ArgumentValues inAbsentRepository(ProbeTargets targets) {
        return ArgumentValues.of(REPOSITORY, targets.absentRepositoryPath());
    }

    /** Fetches a page of authorizations; a host without the port is a failure. */
    private static Page<Authorization> fetchAuthorizations(GitHost host, Cursor from) {
        return host.authorizations()
                .orElseThrow(() -> new Unsupported(
                        FailedCall.builder(host.name(), Operation.LIST_AUTHORIZATIONS)
                                .build(),
                        host.capabilities().of(Operation.LIST_AUTHORIZATIONS)))
                .list(AuthorizationQuery.all(), from);
    }
}
