package io.github.forgeport.sandbox.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** The nonces already used, each kept for as long as its signature is valid. */
public final class Nonces {

    private record Used(String nonce, Instant until) {}

    private final Queue<Used> byExpiry = new PriorityQueue<>(Comparator.comparing(Used::until));
    private final Set<String> used = new HashSet<>();

    /** Uses a nonce that came with a signature of this date; false when it was used before. */
    public synchronized boolean use(String nonce, Instant signed, Instant now) {
        forgetBefore(now);
        if (!used.add(nonce)) {
            return false;
        }
        byExpiry.add(new Used(nonce, signed.plus(AllowedSkew.EITHER_WAY)));
        return true;
    }

    public synchronized int remembered() {
        return used.size();
    }

    private void forgetBefore(Instant now) {
        for (Used first = byExpiry.peek(); first != null && first.until().isBefore(now); first = byExpiry.peek()) {
            byExpiry.remove();
            used.remove(first.nonce());
        }
    }
}
