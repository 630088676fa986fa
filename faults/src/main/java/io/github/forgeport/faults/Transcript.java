package io.github.forgeport.faults;

import java.io.ByteArrayOutputStream;

/** A buffer of the first bytes received on one connection, for comparison with those that a client should have sent. */
final class Transcript {

    private static final int MAX_KEPT = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);

    /** Appends received bytes to the transcript, as far as its limit allows. */
    synchronized void add(byte[] bytes, int offset, int count) {
        kept.write(bytes, offset, Math.min(count, MAX_KEPT - kept.size()));
    }

    /** Deletes the bytes of the transcript. */
    synchronized void clear() {
        kept.reset();
    }

    /** Returns a copy of the bytes of the transcript. */
    synchronized byte[] bytes() {
        return kept.toByteArray();
    }
}
