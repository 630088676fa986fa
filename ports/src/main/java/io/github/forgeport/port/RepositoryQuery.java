package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.namespace.Namespace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that lists repositories: their namespace, search words, the order of the list and the size of a page; immutable.
 */
public final class RepositoryQuery extends ListQuery {

    /** The order of a listing of repositories. */
    public enum Order {
        /** The host's own order, which may be undocumented. */
        HOST,
        /** The order by name, from A to Z as the host compares them. */
        NAME,
        /** The order by path, from A to Z as the host compares them. */
        PATH,
        /** The order by time of creation, the oldest first. */
        OLDEST,
        /** The order by time of creation, the newest first. */
        NEWEST,
        /** The order by time of the last change, the latest first. */
        LAST_UPDATED,
        /** The order by time of the last activity, the latest first. */
        LAST_ACTIVE
    }

    private static final RepositoryQuery ALL = new RepositoryQuery(null, null, null, Order.HOST, null);

    private final @Nullable Namespace namespace;
    private final @Nullable String search;
    private final @Nullable Boolean archived;
    private final Order order;

    private RepositoryQuery(
            @Nullable Namespace namespace,
            @Nullable String search,
            @Nullable Boolean archived,
            Order order,
            @Nullable Integer pageSize) {
        super(pageSize, namespace, search, archived, order);
        this.namespace = namespace;
        this.search = search;
        this.archived = archived;
        this.order = requireNonNull(order, "order");
    }

    /** Returns a query for all repositories that the account may see, in the host's own order and page size. */
    public static RepositoryQuery all() {
        return ALL;
    }

    /**
     * Returns a query for all repositories of a namespace, in the host's own order and page size.
     *
     * @throws IllegalArgumentException if the namespace has neither id nor path
     */
    public static RepositoryQuery in(Namespace namespace) {
        return new RepositoryQuery(namespace.requireIdOrPath(), null, null, Order.HOST, null);
    }

    /**
     * Returns a copy of the query with search words, by which the host selects the repositories.
     *
     * @throws IllegalArgumentException if the words are blank, or have a blank at either end or an invisible character
     */
    public RepositoryQuery withSearch(String words) {
        return new RepositoryQuery(namespace, QueryRules.requireSearchWords(words), archived, order, entries());
    }

    /** Returns a copy of the query that selects only archived repositories (true), or only those that are not (false). */
    public RepositoryQuery withArchived(boolean isArchived) {
        return new RepositoryQuery(namespace, search, isArchived, order, entries());
    }

    /** Returns a copy of the query with another order of the listing. */
    public RepositoryQuery withOrder(Order other) {
        return new RepositoryQuery(namespace, search, archived, other, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public RepositoryQuery withPageSize(int entries) {
        return new RepositoryQuery(namespace, search, archived, order, entries);
    }

    /** Returns the namespace whose repositories are listed; empty for all namespaces. */
    public Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Returns the search words; empty for no search. */
    public Optional<String> search() {
        return Optional.ofNullable(search);
    }

    /** Returns whether only archived repositories are selected, or only those that are not; empty for both kinds. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
    }

    /** Returns the order of the listing. */
    public Order order() {
        return order;
    }

    @Override
    public String filters() {
        return (namespace == null ? "all" : "in " + QueryRules.idOrPath(namespace))
                + (search == null ? "" : ", search " + search)
                + (archived == null ? "" : ", archived " + archived)
                + ", order " + order;
    }
}
