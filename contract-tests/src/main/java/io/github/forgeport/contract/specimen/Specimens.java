package io.github.forgeport.contract.specimen;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The registry of example calls, one for each operation, from which the tests of operations are derived. */
public final class Specimens {

    /** The path of the repository of all specimens. */
    public static final RepositoryPath PATH = InRepository.PATH;

    private static final Repository REPOSITORY = Repository.builder(new RepositoryId("7"), PATH)
            .defaultBranch("main")
            .build();

    /** The example call that gets a repository by its path. */
    public static final Specimen<Repository> REPOSITORY_BY_PATH = new Specimen<>(
            Operation.GET_REPOSITORY_BY_PATH,
            REPOSITORY,
            (host, existing) -> host.repositories().get(existing.path()));

    /** The example call that gets a repository by its id. */
    public static final Specimen<Repository> REPOSITORY_BY_ID = new Specimen<>(
            Operation.GET_REPOSITORY_BY_ID,
            REPOSITORY,
            (host, existing) -> host.repositories().get(existing.id()));

    private static final Namespace NAMESPACE = Namespace.builder().path("tools").build();

    /** The example call that lists the namespaces without a parent. */
    public static final ListSpecimen<NamespaceQuery, Namespace> NAMESPACES = new ListSpecimen<>(
            Operation.LIST_NAMESPACES,
            NamespaceQuery.top(),
            List.of(NAMESPACE),
            (host, query, from) -> host.namespaces().list(query, from),
            (host, query, ahead) -> host.namespaces().stream(query, ahead),
            query -> Stream.concat(
                            Stream.of(NamespaceQuery.in(NAMESPACE), query.withSearch("tools")),
                            Arrays.stream(NamespaceQuery.Order.values())
                                    .filter(order -> order != query.order())
                                    .map(query::withOrder))
                    .toList(),
            NamespaceQuery::withPageSize);

    /** The example call that lists the repositories of a namespace. */
    public static final ListSpecimen<RepositoryQuery, Repository> REPOSITORIES = new ListSpecimen<>(
            Operation.LIST_REPOSITORIES,
            RepositoryQuery.in(NAMESPACE),
            List.of(REPOSITORY),
            (host, query, from) -> host.repositories().list(query, from),
            (host, query, ahead) -> host.repositories().stream(query, ahead),
            query -> Stream.concat(
                            Stream.of(query.withSearch("anvil"), query.withArchived(true)),
                            Arrays.stream(RepositoryQuery.Order.values())
                                    .filter(order -> order != query.order())
                                    .map(query::withOrder))
                    .toList(),
            RepositoryQuery::withPageSize);

    /** The example call that lists all authorizations. */
    public static final ListSpecimen<AuthorizationQuery, Authorization> AUTHORIZATIONS = new ListSpecimen<>(
            Operation.LIST_AUTHORIZATIONS,
            AuthorizationQuery.all(),
            List.of(Authorization.builder(new AuthorizationName("of-the-shop"))
                    .provider(Provider.GITHUB)
                    .build()),
            (host, query, from) -> host.authorizations().orElseThrow().list(query, from),
            (host, query, ahead) -> host.authorizations().orElseThrow().stream(query, ahead),
            query -> List.of(),
            AuthorizationQuery::withPageSize);

    /** The example calls of the listing operations. */
    public static final List<ListSpecimen<?, ?>> LISTINGS = List.of(
            NAMESPACES,
            REPOSITORIES,
            AUTHORIZATIONS,
            CommitSpecimens.BRANCHES,
            CommitSpecimens.TAGS,
            CommitSpecimens.COMMITS,
            CommitSpecimens.DIFF,
            FileSpecimens.TREE,
            WebhookSpecimens.WEBHOOKS);

    /** The example calls of the operations that return one value. */
    private static final List<Specimen<?>> SINGLE = List.of(
            REPOSITORY_BY_PATH,
            REPOSITORY_BY_ID,
            CommitSpecimens.BRANCH,
            CommitSpecimens.TAG,
            CommitSpecimens.COMMIT,
            FileSpecimens.FILE_CONTENT,
            FileSpecimens.LAST_COMMIT,
            RepositorySpecimens.REPOSITORY_BY_CLONE_URL,
            RepositorySpecimens.NAMESPACE_BY_ID,
            RepositorySpecimens.NAMESPACE_BY_PATH,
            AuthorizationSpecimens.AUTHORIZATION,
            AuthorizationSpecimens.OAUTH_PAGE,
            AuthorizationSpecimens.CHECK_PASSWORD,
            RefSpecimens.COMPARE);

    /** The example calls of the operations that change something. */
    public static final List<WriteSpecimen<?>> WRITES = List.of(
            RepositorySpecimens.CREATE_REPOSITORY,
            RepositorySpecimens.UPDATE_REPOSITORY,
            RepositorySpecimens.DELETE_REPOSITORY,
            RepositorySpecimens.TRANSFER_REPOSITORY,
            RepositorySpecimens.CREATE_NAMESPACE,
            RepositorySpecimens.UPDATE_NAMESPACE,
            RepositorySpecimens.DELETE_NAMESPACE,
            AuthorizationSpecimens.CREATE_FROM_OAUTH,
            AuthorizationSpecimens.CREATE_FROM_TOKEN,
            AuthorizationSpecimens.CREATE_FROM_PASSWORD,
            AuthorizationSpecimens.DELETE_AUTHORIZATION,
            RefSpecimens.CREATE_BRANCH,
            RefSpecimens.DELETE_BRANCH,
            RefSpecimens.CREATE_TAG,
            RefSpecimens.DELETE_TAG,
            FileSpecimens.CREATE_FILE,
            FileSpecimens.UPDATE_FILE,
            FileSpecimens.DELETE_FILE,
            FileSpecimens.COMMIT_FILES,
            WebhookSpecimens.CREATE_WEBHOOK,
            WebhookSpecimens.DELETE_WEBHOOK);

    /** The example calls of all operations. */
    public static final List<Specimen<?>> ALL = Stream.of(SINGLE, LISTINGS, WRITES)
            .<Specimen<?>>flatMap(List::stream)
            .toList();

    private Specimens() {}

    /** Returns a value or query together with the repository of all specimens. */
    public static <V> InRepository<V> inRepository(V value) {
        return InRepository.of(value);
    }
}
