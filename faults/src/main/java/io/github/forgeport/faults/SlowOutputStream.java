package io.github.forgeport.faults;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream that sends its bytes in small pieces, with a delay after each. */
final class SlowOutputStream extends OutputStream {

    /** A function that waits after each piece, and returns early if the connection ends. */
    @FunctionalInterface
    interface Delay {
        /** Waits until the delay is over. */
        void await() throws IOException;
    }

    private final OutputStream out;
    private final int pieceSize;
    private final Delay delay;
    private int bytesInPiece;

    /** Creates a stream that flushes after each piece of this many bytes, and then waits for the delay. */
    SlowOutputStream(OutputStream out, int pieceSize, Delay delay) {
        if (pieceSize < 1) {
            throw new IllegalArgumentException("a piece has at least one byte");
        }
        this.out = out;
        this.pieceSize = pieceSize;
        this.delay = delay;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        bytesInPiece++;
        if (bytesInPiece == pieceSize) {
            bytesInPiece = 0;
            out.flush();
            delay.await();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }
}
