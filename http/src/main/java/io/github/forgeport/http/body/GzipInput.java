package io.github.forgeport.http.body;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * An input stream that decompresses one gzip member (RFC 1952), and verifies its checksum and length.
 *
 * <p>The JDK's own stream goes on with another member behind the first, and leaves out what is none.
 */
final class GzipInput extends InflaterInputStream {

    private static final int BUFFER_BYTES = 512;
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int CHECKSUM_FLAG = 2;
    private static final int EXTRA_FLAG = 4;
    private static final int NAME_FLAG = 8;
    private static final int COMMENT_FLAG = 16;
    private static final int RESERVED_FLAGS = 0xE0;

    private final CRC32 checksum = new CRC32();
    private boolean ended;
    private boolean hasTrailing;

    private GzipInput(InputStream compressed) {
        super(compressed, new Inflater(true), BUFFER_BYTES);
    }

    /**
     * Reads the gzip header and returns a stream of the decompressed bytes.
     *
     * @throws ZipException if the header is malformed
     */
    static GzipInput of(InputStream compressed) throws IOException {
        readHeader(compressed);
        return new GzipInput(compressed);
    }

    private static void readHeader(InputStream compressed) throws IOException {
        CheckedInputStream header = new CheckedInputStream(compressed, new CRC32());
        if (readNumber(header, 2) != MAGIC || readNumber(header, 1) != DEFLATE) {
            throw new ZipException("no gzip");
        }
        int flags = (int) readNumber(header, 1);
        readNumber(header, 6); // When, how and where it was compressed.
        if ((flags & EXTRA_FLAG) != 0) {
            skip(header, readNumber(header, 2));
        }
        if ((flags & NAME_FLAG) != 0) {
            skipText(header);
        }
        if ((flags & COMMENT_FLAG) != 0) {
            skipText(header);
        }
        long soFar = header.getChecksum().getValue() & 0xFFFF;
        if ((flags & RESERVED_FLAGS) != 0 || ((flags & CHECKSUM_FLAG) != 0 && readNumber(header, 2) != soFar)) {
            throw new ZipException("no header of gzip");
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            checksum.update(bytes, offset, read);
        } else if (read < 0 && !ended) {
            verifyTrailer();
            ended = true;
        }
        return read;
    }

    /** Throws if checksum or length in the gzip trailer differ from those of the decompressed bytes. */
    private void verifyTrailer() throws IOException {
        int rest = inf.getRemaining();
        InputStream behind = new SequenceInputStream(new ByteArrayInputStream(buf, len - rest, rest), in);
        boolean isIntact = readNumber(behind, 4) == checksum.getValue()
                && readNumber(behind, 4) == (inf.getBytesWritten() & 0xFFFFFFFFL);
        if (!isIntact) {
            throw new ZipException("wrong checksum or length");
        }
        hasTrailing = behind.read() >= 0;
    }

    /** Whether any bytes followed the gzip member, known once that was read to its end. */
    boolean hasTrailingBytes() {
        return hasTrailing;
    }

    /** Skips a text of the gzip header, which ends with a zero byte. */
    private static void skipText(InputStream in) throws IOException {
        for (int i = 0; readNumber(in, 1) != 0; i++) {
            if (i == LONGEST_TEXT) {
                throw new ZipException("no header of gzip");
            }
        }
    }

    private static void skip(InputStream in, long bytes) throws IOException {
        for (long i = 0; i < bytes; i++) {
            readNumber(in, 1);
        }
    }

    /** Reads a little-endian number with the given number of bytes. */
    private static long readNumber(InputStream in, int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            number |= (long) next << (8 * i);
        }
        return number;
    }

    /** Releases the inflater, and leaves the compressed stream open. */
    @Override
    public void close() {
        inf.end();
    }
}
