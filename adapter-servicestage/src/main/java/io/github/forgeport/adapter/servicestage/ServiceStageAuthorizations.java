package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/** The authorizations of one project; always one page, since the vendor knows no paging. */
final class ServiceStageAuthorizations implements Authorizations {

    private final OperationTable operations;
    private final Listing<?, Authorization> listing;

    ServiceStageAuthorizations(HttpSession session, Identity identity, OperationTable operations) {
        Calls<ServiceStageApi> calls = session.calls(ServiceStageApi.class, operations);
        this.operations = operations;
        this.listing = new Listing<>(
                session,
                Operation.LIST_AUTHORIZATIONS,
                "all",
                new Unpaged(),
                place -> calls.run(
                        Operation.LIST_AUTHORIZATIONS,
                        (api, unreadable) -> ServiceStageMapper.authorizations(
                                api.listAuthorizations(identity.project()), unreadable)));
    }

    @Override
    public Capabilities capabilities() {
        return operations.capabilities();
    }

    @Override
    public Page<Authorization> list(AuthorizationQuery query, Cursor from) {
        requireNoPageSize(query);
        return listing.page(from);
    }

    @Override
    public Stream<Authorization> stream(AuthorizationQuery query, ReadAhead ahead) {
        requireNoPageSize(query);
        return listing.stream(Cursor.START, ahead);
    }

    private void requireNoPageSize(AuthorizationQuery query) {
        if (query.pageSize().isPresent()) {
            throw Unsupported.of(
                    operations.capabilities(),
                    Operation.LIST_AUTHORIZATIONS,
                    "ServiceStage lists all of them at once; leave out the page size.");
        }
    }
}
