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
 * The authorizations to other providers' repositories that a host keeps for an account.
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Authorizations {

    /** What the session can do with them; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Lists one page, in the order that the query names.
     *
     * @param from {@link Cursor#START}, or where the page before said to go on
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Page<Authorization> list(AuthorizationQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_AUTHORIZATIONS);
    }

    /** Lists the first page of all of them. */
    default Page<Authorization> list() {
        return list(AuthorizationQuery.all(), Cursor.START);
    }

    /**
     * Streams them, asking for a page when it is needed, or a little before where the host's pages allow it; read pages to learn
     * whether the host cut them short.
     *
     * @param ahead how many pages may be asked for at once
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Stream<Authorization> stream(AuthorizationQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }

    /** Streams all of them, asking for a page when it is needed. */
    default Stream<Authorization> stream() {
        return stream(AuthorizationQuery.all(), ReadAhead.NONE);
    }
}
