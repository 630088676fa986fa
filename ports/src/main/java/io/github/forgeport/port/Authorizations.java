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
 * The port for authorizations, which a host stores to reach repositories at other providers.
 *
 * <ul>
 *   <li><b>a1</b> Each authorization is listed with everything the host said of it.
 *   <li><b>a2</b> A host that counts more than it lists says so in the page's verdict, with the reason.
 *   <li><b>a3</b> None at all is a complete, empty page.
 *   <li><b>a4</b> A wrong credential is {@link GitHostException.Unauthenticated}.
 *   <li><b>a5</b> A response that is not what the host documents is {@link GitHostException.ProtocolViolation}; an entry
 *       that cannot be read fails the listing, it is never left out.
 *   <li><b>a6</b> A cursor of another listing is {@link GitHostException.Rejected} before anything is sent.
 *   <li><b>a7</b> What a query asks for is asked of the host, or it is {@link GitHostException.Unsupported} before anything is sent;
 *       it is neither left out nor done by us.
 *   <li><b>a8</b> What the host left out of one is not supplied, never a default.
 * </ul>
 */
public interface Authorizations {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Lists one page of authorizations, in the order that the query names.
     *
     * @param from {@link Cursor#START}, or the cursor that the page before returned
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Page<Authorization> list(AuthorizationQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_AUTHORIZATIONS);
    }

    /** Lists the first page of all authorizations. */
    default Page<Authorization> list() {
        return list(AuthorizationQuery.all(), Cursor.START);
    }

    /**
     * Returns a lazy stream of the authorizations, which requests a page when it is needed, or ahead of that where the
     * host's pages allow it; only {@link #list} tells whether the host truncated the listing.
     *
     * @param ahead how many pages may be requested at once
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Stream<Authorization> stream(AuthorizationQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }

    /** Returns a lazy stream of all authorizations, which requests a page when it is needed. */
    default Stream<Authorization> stream() {
        return stream(AuthorizationQuery.all(), ReadAhead.NONE);
    }
}
