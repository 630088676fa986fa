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
 * The port that lists namespaces, the groups or organizations that hold repositories.
 *
 * <p>Its listing keeps the clauses of {@link Page}.
 */
public interface Namespaces {

    /** Returns the capabilities of the session; an operation that it does not support throws {@code Unsupported}. */
    Capabilities capabilities();

    /**
     * Returns one page of the namespaces that match a query, in the query's order.
     *
     * @param from {@link Cursor#START}, or {@link Page#next()} of the page before
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Page<Namespace> list(NamespaceQuery query, Cursor from) {
        throw Unsupported.of(capabilities(), Operation.LIST_NAMESPACES);
    }

    /**
     * Returns a lazy stream of the namespaces that match a query, which requests each page when it is needed, or ahead of
     * that.
     *
     * @param ahead the number of pages that may be requested at the same time
     * @throws GitHostException.Unsupported before anything is sent, if the host lacks a feature that the query needs
     */
    default Stream<Namespace> stream(NamespaceQuery query, ReadAhead ahead) {
        return Page.stream(from -> list(query, from));
    }
}
