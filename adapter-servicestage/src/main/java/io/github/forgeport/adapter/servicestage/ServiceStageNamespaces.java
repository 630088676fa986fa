package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.capability.Operation;

/**
 * ServiceStage's implementation of the port {@code Namespaces}, for one authorization. A namespace is found by listing all,
 * since no operation returns it alone.
 */
final class ServiceStageNamespaces extends ListingPort<NamespaceQuery, Namespace> implements Namespaces {

    private final ServiceStageApiCaller<ServiceStageRepositoriesApi> serviceStage;

    ServiceStageNamespaces(ServiceStageApiCaller<ServiceStageRepositoriesApi> serviceStage) {
        super(serviceStage.operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Namespace> listing(NamespaceQuery query) {
        return serviceStage.singlePageListing(
                Operation.LIST_NAMESPACES,
                query.equals(NamespaceQuery.top()),
                ServiceStageRepositoriesApi::listNamespaces,
                ServiceStageMapper::namespaces);
    }

    @Override
    public Namespace get(NamespacePath path) {
        return serviceStage.call(
                Operation.GET_NAMESPACE_BY_PATH,
                ServiceStageRepositoriesApi::listNamespaces,
                (json, lenient) -> ServiceStageMapper.namespace(path, json));
    }
}
