package io.github.forgeport.faults.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** A content in HTTP's chunked encoding, in chunks of one size, without the empty last chunk. */
public final class ChunkedContent implements Content {

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Content plain;
    private final int size;

    /**
     * Creates the chunked encoding of a content.
     *
     * @param size of each chunk but the last, in bytes
     */
    public ChunkedContent(Content plain, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a chunk has at least one byte");
        }
        this.plain = plain;
        this.size = size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ChunkStream chunks = new ChunkStream(out, size);
        plain.writeTo(chunks);
        chunks.endChunk();
    }

    /** An output stream that writes its bytes in chunks. */
    private static final class ChunkStream extends OutputStream {

        private final OutputStream out;
        private final byte[] chunk;
        private int filled;

        ChunkStream(OutputStream out, int size) {
            this.out = out;
            this.chunk = new byte[size];
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int fitting = Math.min(length - done, chunk.length - filled);
                System.arraycopy(bytes, offset + done, chunk, filled, fitting);
                filled += fitting;
                done += fitting;
                if (filled == chunk.length) {
                    endChunk();
                }
            }
        }

        /** Writes the buffered bytes as a chunk, if there are any. */
        void endChunk() throws IOException {
            if (filled > 0) {
                out.write((Integer.toHexString(filled) + "\r\n").getBytes(US_ASCII));
                out.write(chunk, 0, filled);
                out.write(LINE_END);
                filled = 0;
            }
        }
    }
}
