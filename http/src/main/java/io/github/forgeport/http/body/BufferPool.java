package io.github.forgeport.http.body;

import java.util.concurrent.ConcurrentLinkedDeque;

/** A pool of byte arrays into which bodies of responses are read. */
public final class BufferPool {

    private static final int NEW_BUFFER_BYTES = 16 * 1024;
    private static final int LARGEST_POOLED = 1024 * 1024;
    private static final int MOST_POOLED = 16;

    private final ConcurrentLinkedDeque<byte[]> pooled = new ConcurrentLinkedDeque<>();

    /** Returns a pooled array, or a new one of 16 KiB. */
    byte[] acquire() {
        byte[] buffer = pooled.pollFirst();
        return buffer == null ? new byte[NEW_BUFFER_BYTES] : buffer;
    }

    /** Returns an array to the pool, unless the pool is full or the array too large to keep. */
    public void release(byte[] buffer) {
        if (buffer.length >= NEW_BUFFER_BYTES && buffer.length <= LARGEST_POOLED && pooled.size() < MOST_POOLED) {
            pooled.addFirst(buffer);
        }
    }
}
