package io.github.forgeport.port;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import io.github.forgeport.domain.namespace.NamespacePath;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.change.NamespaceUpdate;
import io.github.forgeport.port.change.NewNamespace;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that lists, finds and changes namespaces, the groups or organizations that hold repositories.
 *
 * <ul>
 *   <li><b>g1</b> A namespace is found by its id, the same as by its path.
 *   <li><b>g2</b> A missing namespace is an empty {@code Optional} from {@code find} and {@link GitHostException.NotFound}
 *       from {@code get}.
 *   <li><b>g3</b> A created namespace is found; a taken path is {@link GitHostException.Conflict}.
 *   <li><b>g4</b> An update changes what it names, and leaves the rest as it was.
 *   <li><b>g5</b> A deleted namespace is missing, as soon as the host has carried the deletion out; what becomes of its
 *       repositories is the host's choice.
 * </ul>
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

    /**
     * Returns a namespace by its id.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Namespace get(NamespaceId id) {
        throw Unsupported.of(capabilities(), Operation.GET_NAMESPACE_BY_ID);
    }

    /**
     * Returns a namespace by its path.
     *
     * @throws GitHostException.NotFound if there is none or the account may not see it
     */
    default Namespace get(NamespacePath path) {
        throw Unsupported.of(capabilities(), Operation.GET_NAMESPACE_BY_PATH);
    }

    /** Returns a namespace by its id; empty if there is none or the account may not see it. */
    default Optional<Namespace> find(NamespaceId id) {
        return Absence.orEmpty(() -> get(id));
    }

    /** Returns a namespace by its path; empty if there is none or the account may not see it. */
    default Optional<Namespace> find(NamespacePath path) {
        return Absence.orEmpty(() -> get(path));
    }

    /**
     * Creates a namespace, and returns it.
     *
     * @throws GitHostException.Conflict if its path is taken, where the host tells so
     * @throws GitHostException.Unsupported before anything is sent, if the host cannot create one of this visibility
     */
    default Namespace create(NewNamespace namespace) {
        throw Unsupported.of(capabilities(), Operation.CREATE_NAMESPACE);
    }

    /**
     * Updates a namespace, and returns it; what the update leaves out stays as it was.
     *
     * @param namespace the namespace, usually a listed one, since some hosts need its id and others its path
     */
    default Namespace update(Namespace namespace, NamespaceUpdate update) {
        throw Unsupported.of(capabilities(), Operation.UPDATE_NAMESPACE);
    }

    /**
     * Deletes a namespace; returns when the host has accepted the deletion, which may happen later.
     *
     * @param namespace the namespace, usually a listed one, since some hosts need its id and others its path
     * @throws GitHostException.Rejected before anything is sent, if the session's policy forbids destructive operations
     * @throws GitHostException.NotFound if there is none, where the host tells so
     */
    default void delete(Namespace namespace) {
        throw Unsupported.of(capabilities(), Operation.DELETE_NAMESPACE);
    }
}
