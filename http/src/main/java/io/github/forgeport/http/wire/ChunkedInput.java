package io.github.forgeport.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * An input stream that decodes a body in chunked encoding (RFC 9112), to the end of its trailer.
 *
 * <p>The codec's own stream takes signs and blanks for a size, any end of a line, and the end of the connection for that of the
 * trailer.
 */
final class ChunkedInput extends InputStream {

    private static final int LONGEST_LINE = 4 * 1024;
    private static final int MOST_TRAILER_LINES = 64;

    /** The pattern of chunk extensions, which are skipped if well-formed; possessive, so that no input is matched twice. */
    private static final Pattern EXTENSIONS = Pattern.compile("(?:BLANK;BLANKTOKEN(?:BLANK=BLANK(?:TOKEN|QUOTED))?+)*+"
            .replace("QUOTED", "\"(?:[\t !#-\\[\\]-~\\x80-\\xFF]|\\\\[\t -~\\x80-\\xFF])*+\"")
            .replace("TOKEN", "[!#$%&'*+.^_`|~0-9A-Za-z-]++")
            .replace("BLANK", "[ \t]*+"));

    private final SessionInputBuffer buffer;
    private final InputStream socket;
    private final CharArrayBuffer line = new CharArrayBuffer(32);
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedInput(SessionInputBuffer buffer, InputStream socket) {
        this.buffer = buffer;
        this.socket = socket;
    }

    @Override
    public int read() throws IOException {
        if (!isWithinChunk()) {
            return -1;
        }
        left--;
        return readByte();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!isWithinChunk()) {
            return -1;
        }
        int read = buffer.read(bytes, offset, (int) Math.min(length, left), socket);
        if (read < 0) {
            throw new ConnectionClosedException();
        }
        left -= read;
        return read;
    }

    /** Whether bytes of the body are left; reads the size of the next chunk if the current one has ended. */
    private boolean isWithinChunk() throws IOException {
        if (left == 0 && !ended) {
            if (begun) {
                requireBlankLine();
            }
            begun = true;
            readLine();
            left = parseSize();
            if (left == 0) {
                readTrailer();
                ended = true;
            }
        }
        return left > 0;
    }

    private void requireBlankLine() throws IOException {
        readLine();
        if (!line.isEmpty()) {
            throw malformed();
        }
    }

    private long parseSize() throws IOException {
        long size = 0;
        int digits = 0;
        while (digits < line.length() && Character.digit(line.charAt(digits), 16) >= 0) {
            if (size > Long.MAX_VALUE >> 4) {
                throw malformed();
            }
            size = size << 4 | Character.digit(line.charAt(digits), 16);
            digits++;
        }
        if (digits == 0
                || !EXTENSIONS.matcher(line).region(digits, line.length()).matches()) {
            throw malformed();
        }
        return size;
    }

    /** Skips the trailer of the body; throws if it is malformed, since the body may be damaged, too. */
    private void readTrailer() throws IOException {
        readLine();
        for (int i = 0; !line.isEmpty(); i++) {
            if (!HeadParser.isHeader(line)) {
                throw malformed();
            }
            if (i == MOST_TRAILER_LINES) {
                throw new MessageConstraintException("trailer");
            }
            readLine();
        }
    }

    /** Reads a line into the buffer; throws if it does not end with CR LF, or contains either of them. */
    private void readLine() throws IOException {
        line.clear();
        int next = readByte();
        while (next != '\r') {
            if (HeadParser.isForbidden(next)) {
                throw malformed();
            }
            if (line.length() == LONGEST_LINE) {
                throw new MessageConstraintException("line");
            }
            line.append((char) next);
            next = readByte();
        }
        if (readByte() != '\n') {
            throw malformed();
        }
    }

    private int readByte() throws IOException {
        int next = buffer.read(socket);
        if (next < 0) {
            throw new ConnectionClosedException();
        }
        return next;
    }

    private static IOException malformed() {
        return new MalformedChunkCodingException("no chunk");
    }
}
