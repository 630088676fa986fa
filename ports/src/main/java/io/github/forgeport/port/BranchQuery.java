package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that lists branches of a repository: search words, the order of the list and the size of a page; immutable. */
public final class BranchQuery extends ListQuery {

    /** The order of a listing of branches. */
    public enum Order {
        /** The host's own order, whichever that is. */
        HOST,
        /** The order by time of the last change, the latest first. */
        LAST_UPDATED,
        /** The order by time of the last change, the earliest first. */
        FIRST_UPDATED
    }

    private static final BranchQuery ALL = new BranchQuery(null, Order.HOST, null);

    private final @Nullable String search;
    private final Order order;

    private BranchQuery(@Nullable String search, Order order, @Nullable Integer pageSize) {
        super(pageSize, search, order);
        this.search = search;
        this.order = requireNonNull(order, "order");
    }

    /** Returns a query for all branches, in the host's own order and page size. */
    public static BranchQuery all() {
        return ALL;
    }

    /**
     * Returns a copy of the query with search words, by which the host selects the branches.
     *
     * @throws IllegalArgumentException if the words are blank, or have a blank at either end or an invisible character
     */
    public BranchQuery withSearch(String words) {
        return new BranchQuery(QueryRules.requireSearchWords(words), order, entries());
    }

    /** Returns a copy of the query with another order of the listing. */
    public BranchQuery withOrder(Order other) {
        return new BranchQuery(search, other, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public BranchQuery withPageSize(int entries) {
        return new BranchQuery(search, order, entries);
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
        return (search == null ? "all" : "search " + search) + ", order " + order;
    }
}
