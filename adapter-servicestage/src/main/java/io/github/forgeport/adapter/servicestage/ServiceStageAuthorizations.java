package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.ListingPort;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.capability.Operation;

/** ServiceStage's implementation of the port {@code Authorizations}, for one project. */
final class ServiceStageAuthorizations extends ListingPort<AuthorizationQuery, Authorization>
        implements Authorizations {

    private final ServiceStageApiCaller<ServiceStageApi> serviceStage;

    ServiceStageAuthorizations(ServiceStageApiCaller<ServiceStageApi> serviceStage) {
        super(serviceStage.operations());
        this.serviceStage = serviceStage;
    }

    @Override
    protected Listing<?, Authorization> listing(AuthorizationQuery query) {
        return serviceStage.whole(
                Operation.LIST_AUTHORIZATIONS,
                query.equals(AuthorizationQuery.all()),
                ServiceStageApi::listAuthorizations,
                ServiceStageMapper::authorizations);
    }
}
