package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A query for namespaces: the parent, search words, the order of the list and the size of a page; immutable. */
public final class NamespaceQuery {

    /** The order that they are listed in. */
    public enum Order {
        /** The host's own, whichever that is. */
        HOST,
        /** The one that was made first, first. */
        OLDEST,
        /** The one that was made last, first. */
        NEWEST,
        /** The one that was changed last, first. */
        LAST_UPDATED
    }

    private static final NamespaceQuery TOP = new NamespaceQuery(null, null, Order.HOST, null);

    private final @Nullable Namespace parent;
    private final @Nullable String search;
    private final Order order;
    private final @Nullable Integer pageSize;

    private NamespaceQuery(
            @Nullable Namespace parent, @Nullable String search, Order order, @Nullable Integer pageSize) {
        this.parent = parent;
        this.search = search;
        this.order = requireNonNull(order, "order");
        this.pageSize = pageSize;
    }

    /** The outermost ones, in the host's own order, as many at once as it gives; all of them at a host that nests none. */
    public static NamespaceQuery top() {
        return TOP;
    }

    /**
     * Those directly in this one, in the host's own order.
     *
     * @throws IllegalArgumentException if it has neither id nor path
     */
    public static NamespaceQuery in(Namespace parent) {
        return new NamespaceQuery(QueryText.requireNamed(parent), null, Order.HOST, null);
    }

    /**
     * The same that the host finds by these words.
     *
     * @throws IllegalArgumentException if they are blank, or have a blank at either end or an invisible character
     */
    public NamespaceQuery withSearch(String words) {
        return new NamespaceQuery(parent, QueryText.requireWords(words), order, pageSize);
    }

    /** The same in another order. */
    public NamespaceQuery withOrder(Order other) {
        return new NamespaceQuery(parent, search, other, pageSize);
    }

    /**
     * The same with this many at once; a host whose listing has no pages does not support it.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public NamespaceQuery withPageSize(int entries) {
        return new NamespaceQuery(parent, search, order, QueryText.requirePageSize(entries));
    }

    /** The namespace that they are in; empty for the outermost ones. */
    public Optional<Namespace> parent() {
        return Optional.ofNullable(parent);
    }

    /** The words that the host looks for; empty for all. */
    public Optional<String> search() {
        return Optional.ofNullable(search);
    }

    /** The order that they are listed in. */
    public Order order() {
        return order;
    }

    /** How many at once; empty for as many as the host gives. */
    public OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /** The filters and the order on one line, which cursors are bound to; for adapters. */
    public String filters() {
        return (parent == null ? "top" : "in " + QueryText.of(parent))
                + (search == null ? "" : ", search " + search)
                + ", order " + order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamespaceQuery query
                && Objects.equals(query.parent, parent)
                && Objects.equals(query.search, search)
                && query.order == order
                && Objects.equals(query.pageSize, pageSize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parent, search, order, pageSize);
    }

    @Override
    public String toString() {
        return "NamespaceQuery[" + filters() + (pageSize == null ? "]" : ", " + pageSize + " at once]");
    }
}
