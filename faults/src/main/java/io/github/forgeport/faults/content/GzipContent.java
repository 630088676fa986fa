package io.github.forgeport.faults.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A factory of contents in gzip: a correct one, broken ones, and a decompression bomb that is generated while it is sent.
 */
public final class GzipContent {

    /** The length of the gzip trailer in bytes: CRC-32 and size, four each. */
    public static final int TRAILER_LENGTH = 8;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** The bytes of an empty last block, which ends the deflated data. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int MEBIBYTE = 1024 * 1024;

    /** The cached checksums of bombs, by their size in mebibytes, since that of a gibibyte takes long to compute. */
    private static final Map<Long, Integer> CHECKSUMS = new ConcurrentHashMap<>();

    private GzipContent() {}

    /** Compresses a content by gzip, in memory. */
    public static Content of(Content plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            plain.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteContent(bytes.toByteArray());
    }

    /** Compresses a content by gzip, in memory, and falsifies its CRC-32 checksum. */
    public static Content withBadCrc(Content plain) {
        byte[] bytes = of(plain).bytes();
        bytes[bytes.length - TRAILER_LENGTH] ^= 1;
        return new ByteContent(bytes);
    }

    /** Returns a decompression bomb of this many mebibytes of blanks in gzip, as repetitions of one deflate block. */
    static Content bomb(long mebibytes) {
        byte[] blanks = new byte[MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        Content blocks = new RepeatedContent(deflateBlock(blanks), mebibytes);
        return new ByteContent(HEADER)
                .then(blocks)
                .then(new ByteContent(LAST_BLOCK))
                .then(new Trailer(blanks, mebibytes));
    }

    private static byte[] deflateBlock(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            byte[] bytes = new byte[plain.length];
            int length = deflater.deflate(bytes, 0, bytes.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(bytes, length);
        } finally {
            deflater.end();
        }
    }

    /** The gzip trailer of a bomb, whose checksum is computed when it is first written. */
    private record Trailer(byte[] unit, long times) implements Content {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(ByteBuffer.allocate(TRAILER_LENGTH)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(CHECKSUMS.computeIfAbsent(times, this::checksum))
                    .putInt((int) (unit.length * times))
                    .array());
        }

        private int checksum(long ofTimes) {
            CRC32 crc = new CRC32();
            for (long i = 0; i < ofTimes; i++) {
                crc.update(unit);
            }
            return (int) crc.getValue();
        }

        @Override
        public long length() {
            return TRAILER_LENGTH;
        }
    }
}
