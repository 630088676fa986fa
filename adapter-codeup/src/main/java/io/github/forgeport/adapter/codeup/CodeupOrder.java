package io.github.forgeport.adapter.codeup;

import io.github.forgeport.port.BranchQuery;
import io.github.forgeport.port.NamespaceQuery;
import io.github.forgeport.port.RepositoryQuery;
import io.github.forgeport.port.TagQuery;
import org.jspecify.annotations.Nullable;

/**
 * The order of a listing as the vendor's parameters {@code orderBy} and {@code sort}; for the host's default order neither
 * is sent.
 *
 * @param by the value of {@code orderBy}; null for none
 * @param sort the value of {@code sort}; null for none
 */
record CodeupOrder(@Nullable String by, @Nullable String sort) {

    private static final CodeupOrder HOST = new CodeupOrder(null, null);

    /** Returns the vendor's parameters for an order of repositories. */
    static CodeupOrder of(RepositoryQuery.Order order) {
        return switch (order) {
            case HOST -> HOST;
            case NAME -> new CodeupOrder("name", "asc");
            case PATH -> new CodeupOrder("path", "asc");
            case OLDEST -> new CodeupOrder("created_at", "asc");
            case NEWEST -> new CodeupOrder("created_at", "desc");
            case LAST_UPDATED -> new CodeupOrder("updated_at", "desc");
            case LAST_ACTIVE -> new CodeupOrder("last_activity_at", "desc");
        };
    }

    /** Returns the vendor's parameters for an order of namespaces. */
    static CodeupOrder of(NamespaceQuery.Order order) {
        return switch (order) {
            case HOST -> HOST;
            case OLDEST -> new CodeupOrder("created_at", "asc");
            case NEWEST -> new CodeupOrder("created_at", "desc");
            case LAST_UPDATED -> new CodeupOrder("updated_at", "desc");
        };
    }

    /** Returns the value of {@code sort} for an order of branches; null for none. */
    static @Nullable String of(BranchQuery.Order order) {
        return switch (order) {
            case HOST -> null;
            case LAST_UPDATED -> "updated_desc";
            case FIRST_UPDATED -> "updated_asc";
        };
    }

    /** Returns the value of {@code sort} for an order of tags; null for none. */
    static @Nullable String of(TagQuery.Order order) {
        return switch (order) {
            case HOST -> null;
            case NAME -> "name_asc";
            case NAME_REVERSED -> "name_desc";
            case LAST_UPDATED -> "updated_desc";
            case FIRST_UPDATED -> "updated_asc";
        };
    }
}
