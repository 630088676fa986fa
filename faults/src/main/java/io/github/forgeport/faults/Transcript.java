package io.github.forgeport.faults;

import java.io.ByteArrayOutputStream;

/** A buffer of the first bytes received on one connection, for comparison with those that a client should have sent. */
final class Transcript {

    private static final int MAX_BYTES = 64 * 1024;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);

    /** Appends received bytes to the transcript, as far as its limit allows. */
    synchronized void add(byte[] bytes, int offset, int count) {
        buffer.write(bytes, offset, Math.min(count, MAX_BYTES - buffer.size()));
    }

    /** Deletes the bytes of the transcript. */
    synchronized void clear() {
        buffer.reset();
    }

    /** Returns a copy of the bytes of the transcript. */
    synchronized byte[] bytes() {
        return buffer.toByteArray();
    }
}
