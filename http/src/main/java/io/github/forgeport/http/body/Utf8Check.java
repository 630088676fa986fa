package io.github.forgeport.http.body;

import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A check that bytes are well-formed UTF-8, since the JSON parser also accepts UTF-16 and some malformed sequences.
 *
 * <p>The JDK's decoder checks the same, but only by creating all the characters.
 */
final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int STRIDE_BYTES = 4 * Long.BYTES;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Utf8Check() {}

    /** Throws if bytes are not well-formed UTF-8, or contain a zero byte. */
    static void require(byte[] bytes, int length) {
        int offset = 0;
        while (offset < length) {
            if (offset + STRIDE_BYTES <= length && isAsciiStride(bytes, offset)) {
                offset += STRIDE_BYTES;
            } else if (offset + Long.BYTES <= length && nonAsciiBits(readLong(bytes, offset)) == 0) {
                offset += Long.BYTES;
            } else {
                offset += characterLength(bytes, offset, length);
            }
        }
    }

    /** Whether the next 32 bytes are ASCII and none of them is zero. */
    private static boolean isAsciiStride(byte[] bytes, int offset) {
        long marks = nonAsciiBits(readLong(bytes, offset))
                | nonAsciiBits(readLong(bytes, offset + Long.BYTES))
                | nonAsciiBits(readLong(bytes, offset + 2 * Long.BYTES))
                | nonAsciiBits(readLong(bytes, offset + 3 * Long.BYTES));
        return marks == 0;
    }

    private static long readLong(byte[] bytes, int offset) {
        return (long) LONGS.get(bytes, offset);
    }

    /** Returns zero if eight bytes, given as a number, are ASCII and none of them is zero. */
    private static long nonAsciiBits(long eight) {
        return ((eight - LOW_BITS) | eight) & HIGH_BITS;
    }

    /** Returns the number of bytes of the character at an offset; throws if it is malformed by the Unicode standard. */
    private static int characterLength(byte[] bytes, int offset, int length) {
        int first = bytes[offset] & 0xFF;
        if (first == 0) {
            // Never in JSON of UTF-8, but always in that of UTF-16 and UTF-32.
            throw new BadResponse(Reason.ENCODING, null);
        }
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            requireContinuation(bytes, offset, length, 2, 0x80, 0xBF);
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            requireContinuation(bytes, offset, length, 3, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
            return 3;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            requireContinuation(bytes, offset, length, 4, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
            return 4;
        }
        throw malformed(bytes, offset, length);
    }

    /**
     * Throws if continuation bytes of a character are missing or malformed; {@code low} and {@code high} bound the first.
     */
    private static void requireContinuation(byte[] bytes, int offset, int length, int size, int low, int high) {
        if (offset + size > length) {
            throw malformed(bytes, offset, length);
        }
        int second = bytes[offset + 1] & 0xFF;
        boolean isContinued = second >= low && second <= high;
        for (int i = 2; i < size; i++) {
            isContinued &= (bytes[offset + i] & 0xC0) == 0x80;
        }
        if (!isContinued) {
            throw malformed(bytes, offset, length);
        }
    }

    /** Creates the failure for malformed bytes, which with a byte order mark are UTF-16. */
    private static BadResponse malformed(byte[] bytes, int offset, int length) {
        boolean utf16 = offset == 0
                && length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return new BadResponse(utf16 ? Reason.ENCODING : Reason.BAD_UTF8, null);
    }
}
