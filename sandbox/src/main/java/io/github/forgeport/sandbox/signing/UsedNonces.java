package io.github.forgeport.sandbox.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** A registry of the nonces already used, each kept for as long as its signature is valid. */
public final class UsedNonces {

    /** A used nonce, and the time until which its signature is valid. */
    private record UsedNonce(String nonce, Instant expiry) {}

    private final Queue<UsedNonce> byExpiry = new PriorityQueue<>(Comparator.comparing(UsedNonce::expiry));
    private final Set<String> used = new HashSet<>();

    /** Records a nonce as used until a signature of this date expires, and returns whether it is new. */
    public synchronized boolean use(String nonce, Instant signed, Instant now) {
        removeExpired(now);
        if (!used.add(nonce)) {
            return false;
        }
        byExpiry.add(new UsedNonce(nonce, signed.plus(AllowedClockSkew.MAXIMUM)));
        return true;
    }

    /** Returns the number of used nonces that are still kept. */
    public synchronized int size() {
        return used.size();
    }

    /** Removes the nonces whose signatures have expired. */
    private void removeExpired(Instant now) {
        for (UsedNonce first = byExpiry.peek();
                first != null && first.expiry().isBefore(now);
                first = byExpiry.peek()) {
            byExpiry.remove();
            used.remove(first.nonce());
        }
    }
}
