package io.github.forgeport.faults;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream that sends what it is given in small pieces, with a pause after each. */
final class DripStream extends OutputStream {

    /** A wait that the end of the connection cuts short. */
    @FunctionalInterface
    interface Pause {
        void take() throws IOException;
    }

    private final OutputStream out;
    private final int pieceSize;
    private final Pause pause;
    private int inPiece;

    DripStream(OutputStream out, int pieceSize, Pause pause) {
        if (pieceSize < 1) {
            throw new IllegalArgumentException("a piece has at least one byte");
        }
        this.out = out;
        this.pieceSize = pieceSize;
        this.pause = pause;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        inPiece++;
        if (inPiece == pieceSize) {
            inPiece = 0;
            out.flush();
            pause.take();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }
}
