package io.github.forgeport.cli.verb;

import static io.github.forgeport.cli.verb.ProbeTargets.ABSENT_ID;
import static io.github.forgeport.cli.verb.SharedArguments.DESCRIPTION;
import static io.github.forgeport.cli.verb.SharedArguments.SEARCH;
import static io.github.forgeport.cli.verb.SharedArguments.VISIBILITY;
import static io.github.forgeport.cli.verb.SharedArguments.existingNamespace;
import static io.github.forgeport.cli.verb.SharedArguments.namespace;
import static io.github.forgeport.cli.verb.SharedArguments.order;
import static io.github.forgeport.port.capability.Operation.CREATE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.DELETE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_ID;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_PATH;
import static io.github.forgeport.port.capability.Operation.LIST_REPOSITORIES;
import static io.github.forgeport.port.capability.Operation.TRANSFER_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.UPDATE_REPOSITORY;

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
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.RepositoryUpdate;
import io.github.forgeport.port.change.TransferState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The subcommands of {@code repositories}. */
public final class RepositoryVerbs {

    public static final EntityKind<Repository> KIND = EntityKind.of("repository", "repositories", Repository.parts())
            .describedAs("The repositories that the account may see.")
            .withColumns("path", "id", "visibility", "defaultBranch", "archived", "lastActivity");

    private static final EntityKind<TransferState> TRANSFER =
            EntityKind.of("transfer", "transfers", List.of(EntityPart.of("state", Function.identity())));

    private static final Argument<RepositoryPath> PATH = Argument.positional(
                    "PATH", RepositoryPath.class, "Its path with its namespace, such as group/name.")
            .probedWith(targets -> Optional.of(targets.absentRepositoryPath()));

    private static final Argument<RepositoryId> ID = Argument.option(
                    "--id", "ID", RepositoryId.class, "What the host calls it for good.")
            .probedWith(new RepositoryId(ABSENT_ID));

    private static final Argument<CloneUrl> CLONE_URL = Argument.requiredOption(
            "--clone-url", "URL", CloneUrl.class, "A URL from which it is cloned, without a credential.");

    // The probe names a known namespace, since not every host lists the repositories of all.
    private static final Argument<NamespacePath> NAMESPACE = SharedArguments.NAMESPACE.probedWith(
            targets -> targets.namespace().flatMap(Namespace::path).map(NamespacePath::parse));

    private static final Argument<NamespaceId> NAMESPACE_ID = SharedArguments.NAMESPACE_ID.probedWith(
            targets -> targets.namespace().flatMap(Namespace::id));

    private static final Argument<NamespaceId> PARENT_ID = Argument.option(
            "--namespace-id",
            "ID",
            NamespaceId.class,
            "Its namespace by its id, which saves looking it up by the path.");

    private static final Argument<NamespacePath> TO = Argument.option(
                    "--to", "NAMESPACE", NamespacePath.class, "The namespace that it is moved into, by its path.")
            .alternative();

    private static final Argument<NamespaceId> TO_ID = Argument.option(
                    "--to-id", "ID", NamespaceId.class, "The same by its id.")
            .alternative();

    private static final FieldOptions<RepositoryQuery> QUERY = new FieldOptions<>(List.of(
            SEARCH.sets((query, words) -> query.withSearch(words.text())),
            Argument.option(
                            "--archived",
                            "true|false",
                            Boolean.class,
                            "Lists only archived repositories, or only the others.")
                    .sets(RepositoryQuery::withArchived),
            order(RepositoryQuery.Order.class).sets(RepositoryQuery::withOrder)));

    private static final FieldOptions<NewRepository> CREATED = new FieldOptions<>(
            List.of(DESCRIPTION.sets(NewRepository::withDescription), VISIBILITY.sets(NewRepository::withVisibility)));

    private static final FieldOptions<RepositoryUpdate> UPDATE = new FieldOptions<>(List.of(
            Argument.option("--name", "NAME", PathSegment.class, "Its new name, which changes its path.")
                    .sets((update, name) -> update.withName(name.text())),
            DESCRIPTION.sets(RepositoryUpdate::withDescription),
            VISIBILITY.sets(RepositoryUpdate::withVisibility),
            Argument.option("--default-branch", "BRANCH", BranchName.class, "Its new default branch.")
                    .sets(RepositoryUpdate::withDefaultBranch)));

    static final List<Verb> ALL = List.of(
            Verb.get(KIND, GET_REPOSITORY_BY_PATH, PATH)
                    .examples("codeup/codeup-demo --host codeup")
                    .shows((host, given) -> host.repositories().get(given.get(PATH))),
            Verb.get(KIND, GET_REPOSITORY_BY_ID, ID)
                    .examples("--id 2835387 --host codeup --output json")
                    .shows((host, given) -> host.repositories().get(given.get(ID))),
            Verb.get(KIND, GET_REPOSITORY_BY_CLONE_URL, CLONE_URL)
                    .examples("--clone-url https://codeup.aliyun.com/codeup/codeup-demo.git --host codeup")
                    .shows((host, given) -> host.repositories().get(given.get(CLONE_URL))),
            Verb.list(KIND, LIST_REPOSITORIES, NAMESPACE, NAMESPACE_ID, QUERY)
                    .examples("--host codeup", "--namespace zmg --host servicestage")
                    .lists((host, given) -> from -> host.repositories().list(query(given), from)),
            Verb.create(KIND, CREATE_REPOSITORY, PATH, PARENT_ID, CREATED)
                    .examples("codeup/app --visibility private --host codeup")
                    .shows((host, given) -> host.repositories().create(created(host, given))),
            Verb.update(KIND, UPDATE_REPOSITORY, PATH, UPDATE)
                    .examples("codeup/app --default-branch main --host codeup")
                    .shows((host, given) -> host.repositories()
                            .update(given.get(PATH), UPDATE.applyAny(RepositoryUpdate.none(), given))),
            Verb.delete(KIND, DELETE_REPOSITORY, PATH)
                    .examples("codeup/app --host codeup")
                    .deletes((host, given) -> host.repositories().delete(given.get(PATH))),
            Verb.update(TRANSFER, TRANSFER_REPOSITORY, PATH, TO, TO_ID)
                    .renamed(
                            KIND, "transfer", "Moves one into another namespace; says whether it is there, or will be.")
                    .examples("codeup/app --to test --host codeup")
                    .shows((host, given) ->
                            host.repositories().transfer(given.get(PATH), existingNamespace(host, given, TO, TO_ID)))
                    .asking(given -> Optional.of(transferred(given))));

    private RepositoryVerbs() {}

    /** Returns the query for the repositories in the namespace that the arguments name, or else for all repositories. */
    private static RepositoryQuery query(ArgumentValues given) {
        Optional<Namespace> parent = namespace(given, NAMESPACE, NAMESPACE_ID);
        return QUERY.apply(parent.map(RepositoryQuery::in).orElse(RepositoryQuery.all()), given);
    }

    private static NewRepository created(GitHost host, ArgumentValues given) {
        RepositoryPath path = given.get(PATH);
        Namespace parent = existingNamespace(host, Optional.of(path.namespace()), given.find(PARENT_ID));
        return CREATED.apply(NewRepository.in(parent, path.name()), given);
    }

    /** Returns a description of a transfer, for the question. */
    private static String transferred(ArgumentValues given) {
        String target = given.find(TO).map(Object::toString).orElseGet(() -> "id " + given.get(TO_ID));
        return "Transfer repository " + given.get(PATH) + " to namespace " + target;
    }
}
