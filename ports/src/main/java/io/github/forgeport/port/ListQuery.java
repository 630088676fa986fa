package io.github.forgeport.port;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The base class of queries for listings: the size of a page, the filters as text, and equality. */
public abstract class ListQuery {

    private final @Nullable Integer pageSize;
    private final @Nullable Object[] filters;

    /** Checks and stores the page size, and stores the filters and order by which queries are compared. */
    ListQuery(@Nullable Integer pageSize, @Nullable Object... filters) {
        if (pageSize != null && pageSize < 1) {
            throw new IllegalArgumentException("a page has at least one entry: " + pageSize);
        }
        this.pageSize = pageSize;
        this.filters = filters;
    }

    /** Returns the number of entries of a page; empty for the host's own page size. */
    public final OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /** Returns the page size; null for the host's own. */
    final @Nullable Integer entries() {
        return pageSize;
    }

    /** Returns the filters and the order as one line of text, to which cursors are bound; for adapters. */
    public abstract String filters();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ListQuery query
                && query.getClass() == getClass()
                && query.pageSize().equals(pageSize())
                && Arrays.equals(query.filters, filters);
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(filters) + pageSize().hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + filters() + (pageSize == null ? "]" : ", " + pageSize + " at once]");
    }
}
