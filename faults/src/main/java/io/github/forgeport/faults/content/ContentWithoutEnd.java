package io.github.forgeport.faults.content;

import java.io.IOException;
import java.io.OutputStream;

/** A content that consists of another content without its last bytes. */
final class ContentWithoutEnd implements Content {

    private final Content whole;
    private final int count;

    /** Creates a content of another one without its last {@code count} bytes. */
    ContentWithoutEnd(Content whole, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("leaves out at least one byte");
        }
        this.whole = whole;
        this.count = count;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        whole.writeTo(new TailDroppingStream(out, count));
    }

    @Override
    public long length() {
        return whole.length() < 0 ? -1 : Math.max(0, whole.length() - count);
    }

    /** An output stream that holds back the last bytes, so that they are never written. */
    private static final class TailDroppingStream extends OutputStream {

        private final OutputStream out;
        private final byte[] tail;
        private long written;

        TailDroppingStream(OutputStream out, int count) {
            this.out = out;
            this.tail = new byte[count];
        }

        @Override
        public void write(int b) throws IOException {
            int slot = (int) (written % tail.length);
            if (written >= tail.length) {
                out.write(tail[slot]);
            }
            tail[slot] = (byte) b;
            written++;
        }
    }
}
