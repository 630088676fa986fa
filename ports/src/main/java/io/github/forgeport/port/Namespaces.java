package io.github.forgeport.port;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.stream.Stream;

/**
 * The port for namespaces, the groups or organizations that hold repositories.
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Namespaces {

    /** What the session can do with them; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Lists one page, in the order that the query names.
     *
     * @param from {@link Cursor#START}, or where the page before said to go on
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Page<Namespace> list(NamespaceQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_NAMESPACES);
    }

    /**
     * Streams them, asking for a page when it is needed, or a little before where the host's pages allow it.
     *
     * @param ahead how many pages may be asked for at once
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks something that the query asks for
     */
    default Stream<Namespace> stream(NamespaceQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }
}
