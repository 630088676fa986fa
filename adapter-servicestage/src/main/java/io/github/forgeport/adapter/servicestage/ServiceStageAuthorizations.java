package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.Authorization;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.Capabilities;
import io.github.forgeport.port.Cursor;
import io.github.forgeport.port.GitHostException.Rejected;
import io.github.forgeport.port.Operation;
import io.github.forgeport.port.Page;

/** The authorizations of one project; always one page, since the vendor knows no paging. */
final class ServiceStageAuthorizations implements Authorizations {

    private final HttpSession session;
    private final Calls<ServiceStageApi> calls;
    private final Identity identity;
    private final Capabilities capabilities;

    ServiceStageAuthorizations(HttpSession session, Identity identity, Capabilities capabilities) {
        this.session = session;
        this.calls = session.calls(ServiceStageApi.class);
        this.identity = identity;
        this.capabilities = capabilities;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Page<Authorization> list(Cursor from) {
        if (!from.isStart()) {
            throw new Rejected(
                    session.notSent(Operation.LIST_AUTHORIZATIONS),
                    "The cursor is of another listing: this one has a single page.");
        }
        return calls.run(
                Operation.LIST_AUTHORIZATIONS,
                Repetition.READ,
                (api, unreadable) ->
                        ServiceStageMapper.authorizations(api.listAuthorizations(identity.project()), unreadable));
    }
}
