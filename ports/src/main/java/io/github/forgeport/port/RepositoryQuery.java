package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A query for repositories: the namespace, search words, the order of the list and the size of a page; immutable. */
public final class RepositoryQuery {

    /** The order that they are listed in. */
    public enum Order {
        /** The host's own, whichever that is. */
        HOST,
        /** By name, from A to Z as the host compares them. */
        NAME,
        /** By path, from A to Z as the host compares them. */
        PATH,
        /** The one that was made first, first. */
        OLDEST,
        /** The one that was made last, first. */
        NEWEST,
        /** The one that was changed last, first. */
        LAST_UPDATED,
        /** The one in which something happened last, first. */
        LAST_ACTIVE
    }

    private static final RepositoryQuery ALL = new RepositoryQuery(null, null, null, Order.HOST, null);

    private final @Nullable Namespace namespace;
    private final @Nullable String search;
    private final @Nullable Boolean archived;
    private final Order order;
    private final @Nullable Integer pageSize;

    private RepositoryQuery(
            @Nullable Namespace namespace,
            @Nullable String search,
            @Nullable Boolean archived,
            Order order,
            @Nullable Integer pageSize) {
        this.namespace = namespace;
        this.search = search;
        this.archived = archived;
        this.order = requireNonNull(order, "order");
        this.pageSize = pageSize;
    }

    /** All that the account may see, in the host's own order, as many at once as it gives. */
    public static RepositoryQuery all() {
        return ALL;
    }

    /**
     * All of this namespace, in the host's own order.
     *
     * @throws IllegalArgumentException if it has neither id nor path
     */
    public static RepositoryQuery in(Namespace namespace) {
        return new RepositoryQuery(QueryText.requireNamed(namespace), null, null, Order.HOST, null);
    }

    /**
     * The same that the host finds by these words.
     *
     * @throws IllegalArgumentException if they are blank, or have a blank at either end or an invisible character
     */
    public RepositoryQuery withSearch(String words) {
        return new RepositoryQuery(namespace, QueryText.requireWords(words), archived, order, pageSize);
    }

    /** The same with only those that are kept for reading, or only those that are not. */
    public RepositoryQuery withArchived(boolean isArchived) {
        return new RepositoryQuery(namespace, search, isArchived, order, pageSize);
    }

    /** The same in another order. */
    public RepositoryQuery withOrder(Order other) {
        return new RepositoryQuery(namespace, search, archived, other, pageSize);
    }

    /**
     * The same with this many at once; a host whose listing has no pages does not support it.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RepositoryQuery withPageSize(int entries) {
        return new RepositoryQuery(namespace, search, archived, order, QueryText.requirePageSize(entries));
    }

    /** The namespace that they are in; empty for any. */
    public Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** The words that the host looks for; empty for all. */
    public Optional<String> search() {
        return Optional.ofNullable(search);
    }

    /** Whether they are kept for reading only; empty for both. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
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
        return (namespace == null ? "all" : "in " + QueryText.of(namespace))
                + (search == null ? "" : ", search " + search)
                + (archived == null ? "" : ", archived " + archived)
                + ", order " + order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepositoryQuery query
                && Objects.equals(query.namespace, namespace)
                && Objects.equals(query.search, search)
                && Objects.equals(query.archived, archived)
                && query.order == order
                && Objects.equals(query.pageSize, pageSize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(namespace, search, archived, order, pageSize);
    }

    @Override
    public String toString() {
        return "RepositoryQuery[" + filters() + (pageSize == null ? "]" : ", " + pageSize + " at once]");
    }
}
