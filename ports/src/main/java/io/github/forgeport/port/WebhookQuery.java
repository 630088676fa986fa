package io.github.forgeport.port;

import org.jspecify.annotations.Nullable;

/**
 * A query that lists the webhooks of a repository, with the size of a page as its only value; immutable. Their order is the
 * host's own.
 */
public final class WebhookQuery extends ListQuery {

    private static final WebhookQuery ALL = new WebhookQuery(null);

    private WebhookQuery(@Nullable Integer pageSize) {
        super(pageSize);
    }

    /** Returns a query for all webhooks, in the host's own page size. */
    public static WebhookQuery all() {
        return ALL;
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public WebhookQuery withPageSize(int entries) {
        return new WebhookQuery(entries);
    }

    @Override
    public String filters() {
        return "all";
    }
}
