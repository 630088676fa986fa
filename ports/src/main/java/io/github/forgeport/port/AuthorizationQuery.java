package io.github.forgeport.port;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which authorizations are listed, in which order, and how many at once. */
public final class AuthorizationQuery {

    /** The order that they are listed in. */
    public enum Order {
        /** The host's own, whichever that is: no vendor states one. */
        HOST
    }

    private static final AuthorizationQuery ALL = new AuthorizationQuery(Order.HOST, null);

    private final Order order;
    private final @Nullable Integer pageSize;

    private AuthorizationQuery(Order order, @Nullable Integer pageSize) {
        this.order = order;
        this.pageSize = pageSize;
    }

    /** All of them, in the host's own order, as many at once as it gives. */
    public static AuthorizationQuery all() {
        return ALL;
    }

    /**
     * The same with this many at once; a host whose listing has no pages does not support it.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public AuthorizationQuery withPageSize(int entries) {
        return new AuthorizationQuery(order, QueryText.requirePageSize(entries));
    }

    /** The order that they are listed in. */
    public Order order() {
        return order;
    }

    /** How many at once; empty for as many as the host gives. */
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
