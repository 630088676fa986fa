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
 *   <li><b>a5</b> An answer that is not what the host documents is {@link GitHostException.ProtocolViolation}; an entry
 *       that cannot be read fails the listing, it is never left out.
 *   <li><b>a6</b> A cursor of another listing is {@link GitHostException.Rejected} before anything is sent.
 *   <li><b>a7</b> What a query asks for is asked of the host, or it is {@link GitHostException.Unsupported} before anything is sent;
 *       it is neither left out nor done by us.
 *   <li><b>a8</b> What the host left out of one is not supplied, never a default.
 * </ul>
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
