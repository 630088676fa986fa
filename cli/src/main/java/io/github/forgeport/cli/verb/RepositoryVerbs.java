package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.SharedArguments.DESCRIPTION;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.VISIBILITY;

import io.github.forgeport.cli.option.PathSegment;
import io.github.forgeport.domain.attribute.EntityPart;
import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    private static final Argument<CloneUrl> CLONE_URL = Argument.option(
            "--clone-url", "URL", CloneUrl.class, "A URL from which it is cloned, without a credential.");

    private static final Argument<NamespaceId> PARENT_ID = Argument.option(
            "--namespace-id",
            "ID",
            NamespaceId.class,
            "Its namespace by its id, which saves looking it up by the path.");

    private static final Argument<PathSegment> NAME =
            Argument.option("--name", "NAME", PathSegment.class, "Its new name, which changes its path.");

    private static final Argument<BranchName> DEFAULT_BRANCH =
            Argument.option("--default-branch", "BRANCH", BranchName.class, "Its new default branch.");

    private static final Argument<NamespacePath> TO = Argument.option(
                    "--to", "NAMESPACE", NamespacePath.class, "The namespace that it is moved into, by its path.")
            .alternative();

    private static final Argument<NamespaceId> TO_ID = Argument.option(
                    "--to-id", "ID", NamespaceId.class, "The same by its id.")
            .alternative();

    private static final EntityKind<TransferState> TRANSFER = new EntityKind<>(
            "transfer",
            "transfers",
            "The transfers of repositories.",
            List.of(EntityPart.of("state", Function.identity())),
            List.of("state"));

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
            Verb.get(
                            Operation.GET_REPOSITORY_BY_CLONE_URL,
                            KIND,
                            List.of(CLONE_URL),
                            (host, given) -> host.repositories().get(given.get(CLONE_URL)),
                            "repositories get --clone-url https://codeup.aliyun.com/codeup/codeup-demo.git --host codeup")
                    .notProbed(),
            Verb.list(
                    Operation.LIST_REPOSITORIES,
                    KIND,
                    List.of(NAMESPACE, NAMESPACE_ID, SEARCH, ARCHIVED, ORDER),
                    (host, given, from) -> host.repositories().list(query(given), from),
                    "repositories list --host codeup",
                    "repositories list --namespace zmg --host servicestage"),
            Verb.create(
                    Operation.CREATE_REPOSITORY,
                    KIND,
                    List.of(PATH, PARENT_ID, DESCRIPTION, VISIBILITY),
                    (host, given) -> host.repositories().create(created(host, given)),
                    "repositories create codeup/app --visibility private --host codeup"),
            Verb.update(
                    Operation.UPDATE_REPOSITORY,
                    KIND,
                    List.of(PATH, NAME, DESCRIPTION, VISIBILITY, DEFAULT_BRANCH),
                    (host, given) -> host.repositories().update(given.get(PATH), update(given)),
                    "repositories update codeup/app --default-branch main --host codeup"),
            Verb.delete(
                    Operation.DELETE_REPOSITORY,
                    KIND,
                    List.of(PATH),
                    (host, given) -> host.repositories().delete(given.get(PATH)),
                    "repositories delete codeup/app --host codeup"),
            Verb.create(
                            Operation.TRANSFER_REPOSITORY,
                            TRANSFER,
                            List.of(PATH, TO, TO_ID),
                            (host, given) -> host.repositories().transfer(given.get(PATH), target(host, given)),
                            "repositories transfer codeup/app --to test --host codeup")
                    .as(KIND, "transfer", "Moves one into another namespace; says whether it is there, or will be.")
                    .asking(given -> Optional.of(transferred(given))));

    private RepositoryVerbs() {}

    private static NewRepository created(GitHost host, ArgumentValues given) {
        RepositoryPath path = given.get(PATH);
        NewRepository created = NewRepository.in(
                SharedArguments.existingNamespace(host, Optional.of(path.namespace()), given.find(PARENT_ID)),
                path.name());
        created = given.apply(DESCRIPTION, created, NewRepository::withDescription);
        return given.apply(VISIBILITY, created, NewRepository::withVisibility);
    }

    private static RepositoryUpdate update(ArgumentValues given) {
        SharedArguments.requireAny(given, NAME, DESCRIPTION, VISIBILITY, DEFAULT_BRANCH);
        RepositoryUpdate update =
                given.apply(NAME, RepositoryUpdate.none(), (before, name) -> before.withName(name.text()));
        update = given.apply(DESCRIPTION, update, RepositoryUpdate::withDescription);
        update = given.apply(VISIBILITY, update, RepositoryUpdate::withVisibility);
        return given.apply(DEFAULT_BRANCH, update, RepositoryUpdate::withDefaultBranch);
    }

    private static Namespace target(GitHost host, ArgumentValues given) {
        return SharedArguments.existingNamespace(host, given.find(TO), given.find(TO_ID));
    }

    /** Returns what a transfer does, in words. */
    private static String transferred(ArgumentValues given) {
        String target = given.find(TO).map(Object::toString).orElseGet(() -> "id " + given.get(TO_ID));
        return "Transfer repository " + given.get(PATH) + " to namespace " + target;
    }

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
