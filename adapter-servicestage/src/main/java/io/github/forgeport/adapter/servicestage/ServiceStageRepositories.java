package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NewProjectJson;
import io.github.forgeport.domain.git.CloneUrl;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.domain.repository.Repository;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.Repositories;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NewRepository;
import io.github.forgeport.port.change.WriteTarget;
import io.github.forgeport.port.failure.GitHostException.Rejected;

/**
 * ServiceStage's implementation of the port {@code Repositories}, for one authorization. A repository is found by listing
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
        return serviceStage.call(
                Operation.GET_REPOSITORY_BY_PATH,
                api -> api.listProjects(path.namespace().toString()),
                (json, lenient) -> ServiceStageMapper.repository(path, json, lenient));
    }

    /** Requests the vendor's id of a repository, for an operation that takes the id. */
    String idOf(Operation operation, RepositoryPath path) {
        return serviceStage.lookUp(
                operation,
                api -> api.listProjects(path.namespace().toString()),
                (json, lenient) ->
                        ServiceStageMapper.repository(path, json, lenient).id().value());
    }

    /** Gets the repository of a clone URL, which is sent without user, password, parameters and fragment. */
    @Override
    public Repository get(CloneUrl url) {
        String address = url.reveal();
        String sent = address.equals(url.toString())
                ? address
                : address.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", "");
        return serviceStage.call(
                Operation.GET_REPOSITORY_BY_CLONE_URL,
                api -> api.showProjectDetail(sent),
                (json, lenient) -> ServiceStageMapper.repository(json));
    }

    @Override
    public Repository create(NewRepository repository) {
        if (repository.description().isPresent() || repository.visibility().isPresent()) {
            throw serviceStage.unsupported(
                    Operation.CREATE_REPOSITORY,
                    "ServiceStage creates a repository by its name alone; leave out the description and the visibility.");
        }
        NamespacePath namespace = path(Operation.CREATE_REPOSITORY, repository.namespace());
        return serviceStage.write(
                Operation.CREATE_REPOSITORY,
                WriteTarget.of(repository),
                api -> api.createProject(namespace.toString(), new NewProjectJson(repository.name())),
                (json, lenient) -> ServiceStageMapper.repository(namespace, json, lenient));
    }

    @Override
    protected Listing<?, Repository> listing(RepositoryQuery query) {
        Namespace namespace = query.namespace()
                .orElseThrow(() -> serviceStage.unsupported(
                        Operation.LIST_REPOSITORIES,
                        "ServiceStage lists the repositories of one namespace; ask for each that namespaces() lists."));
        NamespacePath path = path(Operation.LIST_REPOSITORIES, namespace);
        return serviceStage.singlePageListing(
                Operation.LIST_REPOSITORIES,
                query.equals(RepositoryQuery.in(namespace)),
                api -> api.listProjects(path.toString()),
                (json, lenient) -> ServiceStageMapper.repositories(path, json, lenient));
    }

    /** Returns the path of a namespace; rejects a namespace whose path is missing or malformed. */
    private NamespacePath path(Operation operation, Namespace namespace) {
        try {
            return NamespacePath.parse(namespace.path().orElse(""));
        } catch (IllegalArgumentException noPath) {
            throw new Rejected(
                    serviceStage.session().unsentCall(operation),
                    "ServiceStage needs the path of the namespace; take one that namespaces() lists.");
        }
    }
}
