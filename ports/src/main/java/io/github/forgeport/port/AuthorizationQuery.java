package io.github.forgeport.port;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A query that lists authorizations: the order of the list and the size of a page; immutable. */
public final class AuthorizationQuery {

    /** The order of the listed authorizations. */
    public enum Order {
        /** The host's own order, since no vendor documents one. */
        HOST
    }

    private static final AuthorizationQuery ALL = new AuthorizationQuery(Order.HOST, null);

    private final Order order;
    private final @Nullable Integer pageSize;

    private AuthorizationQuery(Order order, @Nullable Integer pageSize) {
        this.order = order;
        this.pageSize = pageSize;
    }

    /** Returns the query for all authorizations, in the host's own order and page size. */
    public static AuthorizationQuery all() {
        return ALL;
    }

    /**
     * Returns a copy of the query with another page size; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the number of entries is not positive
     */
    public AuthorizationQuery withPageSize(int entries) {
        return new AuthorizationQuery(order, QueryRules.requirePageSize(entries));
    }

    /** Returns the order of the listed authorizations. */
    public Order order() {
        return order;
    }

    /** Returns the number of entries in a page; empty for the host's own page size. */
    public OptionalInt pageSize() {
        return pageSize == null ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuthorizationQuery query
                && query.order == order
                && Objects.equals(query.pageSize, pageSize);
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, pageSize);
    }

    @Override
    public String toString() {
        return "AuthorizationQuery[all, order " + order + (pageSize == null ? "]" : ", " + pageSize + " at once]");
    }
}
