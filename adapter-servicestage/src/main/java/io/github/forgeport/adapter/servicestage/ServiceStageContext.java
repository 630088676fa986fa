package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.text.UnreadablePart;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What the ports of one session share: the declared endpoints, the project and the checks of arguments.
 *
 * @param project supplies the id of the project, which may first have to be requested
 */
record ServiceStageContext(
        HttpSession session,
        Calls<ServiceStageApi> calls,
        CredentialSource<String> project,
        OperationTable operations) {

    /** Creates the context of a session. */
    static ServiceStageContext of(HttpSession session, SessionIdentity identity, OperationTable operations) {
        return new ServiceStageContext(
                session, session.calls(ServiceStageApi.class, operations), identity.project(), operations);
    }

    /** Creates a listing of a single page with all entries, since the vendor has no paging. */
    <T> Listing<?, T> whole(
            Operation operation, BiFunction<ServiceStageApi, Consumer<UnreadablePart>, FetchedPage<T>> call) {
        return new Listing<>(session, operation, "all", new Unpaged(), place -> calls.run(operation, call));
    }

    /** Refuses a query with a filter, order or page size as unsupported, since the vendor has no parameters for them. */
    void requireWhole(Operation operation, boolean isWhole) {
        if (!isWhole) {
            throw unsupported(
                    operation,
                    "ServiceStage lists all of them at once, in its own order; leave out the page size, the order and filters.");
        }
    }

    /** Creates the failure of an operation that the vendor does not support in this form. */
    Unsupported unsupported(Operation operation, String reason) {
        return Unsupported.of(operations.capabilities(), operation, reason);
    }
}
