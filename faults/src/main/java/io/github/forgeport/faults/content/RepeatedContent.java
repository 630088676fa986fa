package io.github.forgeport.faults.content;

import java.io.IOException;
import java.io.OutputStream;

/** A content that repeats a sequence of bytes, and writes it some kilobytes at a time. */
final class RepeatedContent implements Content {

    private static final int BLOCK_SIZE = 16 * 1024;

    private final byte[] repeatedBytes;
    private final long times;

    /** Creates a content that repeats these bytes this many times. */
    RepeatedContent(byte[] unit, long times) {
        if (unit.length == 0 || times < 0) {
            throw new IllegalArgumentException("repeats something, and not less than never");
        }
        this.repeatedBytes = unit;
        this.times = times;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        int unitsInBlock = (int) Math.min(times, Math.max(1, BLOCK_SIZE / repeatedBytes.length));
        byte[] block = new byte[unitsInBlock * repeatedBytes.length];
        for (int at = 0; at < block.length; at += repeatedBytes.length) {
            System.arraycopy(repeatedBytes, 0, block, at, repeatedBytes.length);
        }
        long left = times;
        while (left > 0) {
            int units = (int) Math.min(left, unitsInBlock);
            out.write(block, 0, units * repeatedBytes.length);
            left -= units;
        }
    }

    @Override
    public long length() {
        return Math.multiplyExact(repeatedBytes.length, times);
    }
}
