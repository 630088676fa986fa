package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that lists tags of a repository: search words, the order of the list and the size of a page; immutable. */
public final class TagQuery extends ListQuery {

    /** The order of a listing of tags. */
    public enum Order {
        /** The host's own order, whichever that is. */
        HOST,
        /** The order by name, from A to Z as the host compares them. */
        NAME,
        /** The order by name, from Z to A as the host compares them. */
        NAME_REVERSED,
        /** The order by time of the last change, the latest first. */
        LAST_UPDATED,
        /** The order by time of the last change, the earliest first. */
        FIRST_UPDATED
    }

    private static final TagQuery ALL = new TagQuery(null, Order.HOST, null);

    private final @Nullable String search;
    private final Order order;

    private TagQuery(@Nullable String search, Order order, @Nullable Integer pageSize) {
        super(pageSize, search, order);
        this.search = search;
        this.order = requireNonNull(order, "order");
    }

    /** Returns a query for all tags, in the host's own order and page size. */
    public static TagQuery all() {
        return ALL;
    }

    /**
     * Returns a copy of the query with search words, by which the host selects the tags.
     *
     * @throws IllegalArgumentException if the words are blank, or have a blank at either end or an invisible character
     */
    public TagQuery withSearch(String words) {
        return new TagQuery(QueryRules.requireSearchWords(words), order, entries());
    }

    /** Returns a copy of the query with another order of the listing. */
    public TagQuery withOrder(Order other) {
        return new TagQuery(search, other, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public TagQuery withPageSize(int entries) {
        return new TagQuery(search, order, entries);
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
