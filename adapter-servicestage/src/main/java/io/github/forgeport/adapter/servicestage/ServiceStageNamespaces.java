package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.Namespaces;
import io.github.forgeport.port.capability.Operation;

/** ServiceStage's implementation of the port {@code Namespaces}, for one authorization. */
final class ServiceStageNamespaces extends ListingPort<NamespaceQuery, Namespace> implements Namespaces {

    private final ServiceStageContext context;
    private final String authorization;

    ServiceStageNamespaces(ServiceStageContext context, String authorization) {
        super(context.operations());
        this.context = context;
        this.authorization = authorization;
    }

    @Override
    protected Listing<?, Namespace> listing(NamespaceQuery query) {
        context.requireWhole(Operation.LIST_NAMESPACES, query.equals(NamespaceQuery.top()));
        return context.whole(
                Operation.LIST_NAMESPACES,
                (api, unreadable) ->
                        ServiceStageMapper.namespaces(api.listNamespaces(context.project(), authorization)));
    }
}
