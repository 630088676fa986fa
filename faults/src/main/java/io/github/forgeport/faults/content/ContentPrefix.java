package io.github.forgeport.faults.content;

import java.io.IOException;
import java.io.OutputStream;

/** A content that consists of the first bytes of another content. */
final class ContentPrefix implements Content {

    private final Content whole;
    private final long count;

    /** Creates a content of the first {@code count} bytes of another content. */
    ContentPrefix(Content whole, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("cannot send fewer than no bytes");
        }
        this.whole = whole;
        this.count = count;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (count == 0) {
            return;
        }
        LimitedStream limited = new LimitedStream(out, count);
        try {
            whole.writeTo(limited);
        } catch (LimitReachedException reached) {
            if (reached.stream != limited) {
                throw reached;
            }
        }
    }

    @Override
    public long length() {
        // A content without a known length may be shorter or longer than the cut.
        return whole.length() < 0 ? -1 : Math.min(count, whole.length());
    }

    /** An output stream that throws an exception once it has written a number of bytes. */
    private static final class LimitedStream extends OutputStream {

        private final OutputStream out;
        private long left;

        LimitedStream(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fitting = (int) Math.min(left, length);
            out.write(bytes, offset, fitting);
            left -= fitting;
            if (left == 0) {
                throw new LimitReachedException(this);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }

    /** Thrown when a limited output stream has written all the bytes that it may write. */
    private static final class LimitReachedException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient LimitedStream stream;

        LimitReachedException(LimitedStream stream) {
            super("enough");
            this.stream = stream;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
