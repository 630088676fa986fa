package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.http.Calls;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.paging.FetchedPage;
import io.github.forgeport.http.paging.Listing;
import io.github.forgeport.http.paging.Unpaged;
import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A caller of the endpoints declared in a Java interface, for one session; it checks the arguments. */
record ServiceStageApiCaller<A>(HttpSession session, Calls<A> calls, OperationTable operations) {

    /**
     * Creates a caller for a session.
     *
     * @param values the session's {@code project_id} and, if it has one, {@code authorization}
     */
    static <A> ServiceStageApiCaller<A> of(
            HttpSession session, OperationTable operations, Map<String, ?> values, Class<A> api) {
        return new ServiceStageApiCaller<>(session, session.calls(api, operations, values), operations);
    }

    /** Calls an endpoint, and returns the domain value mapped from its response. */
    <J, T> T call(Operation operation, Function<A, J> call, BiFunction<J, LenientFields, T> map) {
        return calls.run(operation, call, map);
    }

    /**
     * Creates a listing of a single page with all entries, since the vendor has no paging; refuses a query with a filter,
     * order or page size as unsupported.
     */
    <J, T> Listing<?, T> whole(
            Operation operation,
            boolean isWhole,
            Function<A, J> call,
            BiFunction<J, LenientFields, FetchedPage<T>> map) {
        if (!isWhole) {
            throw unsupported(
                    operation,
                    "ServiceStage lists all of them at once, in its own order; leave out the page size, the order and filters.");
        }
        return new Listing<>(session, operation, "all", new Unpaged(), place -> call(operation, call, map));
    }

    /** Creates the exception for an operation that the vendor does not support with these arguments. */
    Unsupported unsupported(Operation operation, String reason) {
        return Unsupported.of(operations.capabilities(), operation, reason);
    }
}
