package io.github.forgeport.http.body;

import java.util.concurrent.ConcurrentLinkedDeque;

/** A pool of byte arrays into which bodies of responses are read. */
public final class BufferPool {

    private static final int SMALLEST = 16 * 1024;
    private static final int LARGEST_KEPT = 1024 * 1024;
    private static final int MOST_KEPT = 16;

    private final ConcurrentLinkedDeque<byte[]> kept = new ConcurrentLinkedDeque<>();

    /** Returns a pooled array, or a new one of 16 KiB. */
    byte[] acquire() {
        byte[] buffer = kept.pollFirst();
        return buffer == null ? new byte[SMALLEST] : buffer;
    }

    /** Returns an array to the pool, unless the pool is full or the array too large to keep. */
    public void release(byte[] buffer) {
        if (buffer.length >= SMALLEST && buffer.length <= LARGEST_KEPT && kept.size() < MOST_KEPT) {
            kept.addFirst(buffer);
        }
    }
}
