package io.github.forgeport.faults;

import java.io.ByteArrayOutputStream;

/** The first bytes received on one connection, for comparison with what a client should have sent. */
final class Transcript {

    private static final int MAX_KEPT = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);

    /** Appends received bytes, as far as the limit allows. */
    synchronized void add(byte[] bytes, int offset, int count) {
        kept.write(bytes, offset, Math.min(count, MAX_KEPT - kept.size()));
    }

    /** Deletes the bytes kept so far. */
    synchronized void clear() {
        kept.reset();
    }

    /** Returns a copy of the bytes kept. */
    synchronized byte[] bytes() {
        return kept.toByteArray();
    }
}
