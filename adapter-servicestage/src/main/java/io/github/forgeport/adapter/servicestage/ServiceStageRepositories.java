package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Rejected;

/**
 * ServiceStage's implementation of the port {@code Repositories}, for one authorization; a repository is found by listing
 * its namespace, since no operation returns it alone.
 */
final class ServiceStageRepositories extends ListingPort<RepositoryQuery, Repository> implements Repositories {

    private final ServiceStageApiCaller<ServiceStageRepositoriesApi> serviceStage;

    ServiceStageRepositories(ServiceStageApiCaller<ServiceStageRepositoriesApi> serviceStage) {
        super(serviceStage.operations());
        this.serviceStage = serviceStage;
    }

    @Override
    public Repository get(RepositoryPath path) {
        return get(Operation.GET_REPOSITORY_BY_PATH, path);
    }

    /** Requests the vendor's id of a repository, for an operation that takes the id. */
    String idOf(Operation operation, RepositoryPath path) {
        return get(operation, path).id().value();
    }

    private Repository get(Operation operation, RepositoryPath path) {
        return serviceStage.call(
                operation,
                api -> api.listProjects(path.namespace().toString()),
                (json, lenient) ->
                        ServiceStageMapper.repository(path, json, lenient).orElseThrow(AbsentFromResponse::new));
    }

    @Override
    protected Listing<?, Repository> listing(RepositoryQuery query) {
        Namespace namespace = query.namespace()
                .orElseThrow(() -> serviceStage.unsupported(
                        Operation.LIST_REPOSITORIES,
                        "ServiceStage lists the repositories of one namespace; ask for each that namespaces() lists."));
        NamespacePath path = path(namespace);
        return serviceStage.whole(
                Operation.LIST_REPOSITORIES,
                query.equals(RepositoryQuery.in(namespace)),
                api -> api.listProjects(path.toString()),
                (json, lenient) -> ServiceStageMapper.repositories(path, json, lenient));
    }

    /** Returns the path of a namespace; rejects a missing or malformed one. */
    private NamespacePath path(Namespace namespace) {
        try {
            return NamespacePath.parse(namespace.path().orElse(""));
        } catch (IllegalArgumentException noPath) {
            throw new Rejected(
                    serviceStage.session().unsentCall(Operation.LIST_REPOSITORIES),
                    "ServiceStage lists the repositories of a namespace by its path; take one that namespaces() lists.");
        }
    }
}
