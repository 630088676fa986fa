package io.github.forgeport.port;

import io.github.forgeport.domain.Authorization;
import java.util.stream.Stream;

/**
 * The authorizations to other providers' repositories that a host keeps for an account.
 *
 * <ul>
 *   <li><b>a1</b> Each authorization is listed with everything the host said of it.
 *   <li><b>a2</b> A host that counts more than it lists says so in the page's verdict, with the reason.
 *   <li><b>a3</b> None at all is a complete, empty page.
 *   <li><b>a4</b> A wrong credential is {@link GitHostException.Unauthenticated}.
 *   <li><b>a5</b> An answer that is not what the host documents is {@link GitHostException.ProtocolViolation}; an entry
 *       that cannot be read fails the listing, it is never left out.
 *   <li><b>a6</b> A cursor of another listing is {@link GitHostException.Rejected} before anything is sent.
 * </ul>
 */
public interface Authorizations {

    /** What the session can do with them; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Lists one page, in the host's own order.
     *
     * @param from {@link Cursor#START}, or where the page before said to go on
     */
    default Page<Authorization> list(Cursor from) {
        throw capabilities().refusal(Operation.LIST_AUTHORIZATIONS);
    }

    /** Lists the first page. */
    default Page<Authorization> list() {
        return list(Cursor.START);
    }

    /** Streams all of them, asking for a page when it is needed; read pages to learn whether the host cut them short. */
    default Stream<Authorization> stream() {
        return Page.stream(this::list);
    }
}
