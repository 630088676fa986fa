package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that lists namespaces: their parent, search words, the order of the list and the size of a page; immutable. */
public final class NamespaceQuery extends ListQuery {

    /** The order of a listing of namespaces. */
    public enum Order {
        /** The host's own order, which may be undocumented. */
        HOST,
        /** The order by time of creation, the oldest first. */
        OLDEST,
        /** The order by time of creation, the newest first. */
        NEWEST,
        /** The order by time of the last change, the latest first. */
        LAST_UPDATED
    }

    private static final NamespaceQuery TOP_LEVEL = new NamespaceQuery(null, null, Order.HOST, null);

    private final @Nullable Namespace parent;
    private final @Nullable String search;
    private final Order order;

    private NamespaceQuery(
            @Nullable Namespace parent, @Nullable String search, Order order, @Nullable Integer pageSize) {
        super(pageSize, parent, search, order);
        this.parent = parent;
        this.search = search;
        this.order = requireNonNull(order, "order");
    }

    /** Returns a query for the namespaces without a parent; for all of them at a host that does not nest namespaces. */
    public static NamespaceQuery top() {
        return TOP_LEVEL;
    }

    /**
     * Returns a query for the direct children of a namespace, in the host's own order and page size.
     *
     * @throws IllegalArgumentException if the namespace has neither id nor path
     */
    public static NamespaceQuery in(Namespace parent) {
        return new NamespaceQuery(parent.requireIdOrPath(), null, Order.HOST, null);
    }

    /**
     * Returns a copy of the query with search words, by which the host selects the namespaces.
     *
     * @throws IllegalArgumentException if the words are blank, or have a blank at either end or an invisible character
     */
    public NamespaceQuery withSearch(String words) {
        return new NamespaceQuery(parent, QueryRules.requireSearchWords(words), order, entries());
    }

    /** Returns a copy of the query with another order of the listing. */
    public NamespaceQuery withOrder(Order other) {
        return new NamespaceQuery(parent, search, other, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public NamespaceQuery withPageSize(int entries) {
        return new NamespaceQuery(parent, search, order, entries);
    }

    /** Returns the namespace whose children are listed; empty for the namespaces without a parent. */
    public Optional<Namespace> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the search words; empty for no search. */
    public Optional<String> search() {
        return Optional.ofNullable(search);
    }

    /** Returns the order of the listing. */
    public Order order() {
        return order;
    }

    @Override
    public String filters() {
        return (parent == null ? "top" : "in " + QueryRules.idOrPath(parent))
                + (search == null ? "" : ", search " + search)
                + ", order " + order;
    }
}
