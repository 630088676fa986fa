package io.github.forgeport.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token bucket for retries: a retry takes tokens and a success returns some, so that a host that is down is not flooded.
 */
final class RetryQuota {

    private final int capacity;
    private final AtomicInteger tokens;

    RetryQuota(int most) {
        this.capacity = most;
        this.tokens = new AtomicInteger(most);
    }

    /** Takes the tokens that a retry costs; returns false if too few are left. */
    boolean spend(int cost) {
        return tokens.getAndUpdate(now -> now >= cost ? now - cost : now) >= cost;
    }

    /** Returns tokens to the bucket after a success: as many as its last retry cost, or else one. */
    void refill(int cost) {
        if (tokens.get() < capacity) {
            tokens.updateAndGet(now -> Math.min(capacity, now + Math.max(cost, 1)));
        }
    }
}
