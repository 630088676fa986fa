package io.github.forgeport.port;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The port that lists authorizations: credentials stored at the host, by which it reaches repositories at other providers.
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Authorizations {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the authorizations that match a query, in the query's order.
     *
     * @param from {@link Cursor#START}, or the cursor that the page before returned
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Authorization> list(AuthorizationQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_AUTHORIZATIONS);
    }

    /** Returns the first page of all authorizations, in the host's own order. */
    default Page<Authorization> list() {
        return list(AuthorizationQuery.all(), Cursor.START);
    }

    /**
     * Returns a lazy stream of the authorizations that match a query, which requests each page when it is needed, or ahead
     * of that. Only {@link #list} tells whether the host truncated the listing.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Authorization> stream(AuthorizationQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }

    /** Returns a lazy stream of all authorizations, which requests each page when it is needed. */
    default Stream<Authorization> stream() {
        return stream(AuthorizationQuery.all(), ReadAhead.NONE);
    }
}
