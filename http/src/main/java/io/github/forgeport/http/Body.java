package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.port.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * The bytes of an answer's body.
 *
 * @param bytes an array that begins with them
 * @param length how many they are
 * @param isWhole whether there were no more; a failure's body is read only so far
 */
record Body(byte[] bytes, int length, boolean isWhole) {

    private static final byte[] NOTHING = {};
    private static final int FIRST_ERROR = 400;

    static Body none(boolean isWhole) {
        return new Body(NOTHING, 0, isWhole);
    }

    /** The bytes, which stay as they are when this is read into again. */
    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** The text that they are in UTF-8. */
    String text() {
        Utf8.require(bytes, length);
        return new String(bytes, 0, length, UTF_8);
    }

    /** Reads up to the limits; what a success has beyond them is a failure, what a failure has is left unread. */
    static Body read(ClassicHttpResponse head, Limits limits, Buffers buffers) throws IOException {
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return none(true);
        }
        boolean isError = head.getCode() >= FIRST_ERROR;
        int limit = isError ? limits.errorBytes() : limits.answerBytes();
        if (!isError && entity.getContentLength() > limit) {
            throw new BadAnswer(Reason.TOO_LARGE, null);
        }
        Body body = isCompressed(head)
                ? inflated(entity.getContent(), isError, limit, buffers)
                : whole(entity.getContent(), limit, buffers);
        if (!body.isWhole() && !isError) {
            throw new BadAnswer(Reason.TOO_LARGE, null);
        }
        return body;
    }

    private static boolean isCompressed(ClassicHttpResponse head) {
        Header[] encodings = head.getHeaders(HttpHeaders.CONTENT_ENCODING);
        if (encodings.length == 0) {
            return false;
        }
        String encoding = encodings[0].getValue().trim().toLowerCase(Locale.ROOT);
        if (encodings.length == 1 && (encoding.equals("gzip") || encoding.equals("x-gzip"))) {
            return true;
        }
        if (encodings.length == 1 && (encoding.isEmpty() || encoding.equals("identity"))) {
            return false;
        }
        throw new BadAnswer(Reason.ENCODING, null);
    }

    private static Body inflated(InputStream raw, boolean isError, int limit, Buffers buffers) throws IOException {
        try (Gunzip inflating = inflating(raw)) {
            Body body = whole(inflating, limit, buffers);
            if (!inflating.isTrailed()) {
                return body;
            }
            if (isError) {
                return new Body(body.bytes(), body.length(), false);
            }
            throw new BadAnswer(Reason.TRAILING, null);
        }
    }

    private static Gunzip inflating(InputStream raw) throws IOException {
        try {
            return Gunzip.of(raw);
        } catch (ZipException noGzip) {
            throw new BadAnswer(Reason.ENCODING, null);
        }
    }

    private static Body whole(InputStream in, int limit, Buffers buffers) throws IOException {
        byte[] buffer = buffers.take();
        int length = 0;
        while (true) {
            int read = in.read(buffer, length, Math.min(buffer.length, limit) - length);
            if (read < 0) {
                return new Body(buffer, length, true);
            }
            length += read;
            if (length == limit) {
                return new Body(buffer, length, in.read() < 0);
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min((long) buffer.length * 4, limit));
            }
        }
    }
}
