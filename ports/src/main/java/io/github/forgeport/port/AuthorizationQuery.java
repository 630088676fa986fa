package io.github.forgeport.port;

import org.jspecify.annotations.Nullable;

/** A query that lists authorizations: the order of the list and the size of a page; immutable. */
public final class AuthorizationQuery extends ListQuery {

    /** The order of the listed authorizations. */
    public enum Order {
        /** The host's own order of authorizations; no vendor documents another one. */
        HOST
    }

    private static final AuthorizationQuery ALL = new AuthorizationQuery(Order.HOST, null);

    private final Order order;

    private AuthorizationQuery(Order order, @Nullable Integer pageSize) {
        super(pageSize, order);
        this.order = order;
    }

    /** Returns a query for all authorizations, in the host's own order and page size. */
    public static AuthorizationQuery all() {
        return ALL;
    }

    /**
     * Returns a copy of the query with another page size, in entries; a host whose listing has no pages does not support
     * one.
     *
     * @throws IllegalArgumentException if the number of entries is not positive
     */
    public AuthorizationQuery withPageSize(int entries) {
        return new AuthorizationQuery(order, entries);
    }

    /** Returns the order of the listed authorizations. */
    public Order order() {
        return order;
    }

    @Override
    public String filters() {
        return "all, order " + order;
    }
}
