package io.github.forgeport.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
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
 * The decompressed bytes of a response's body.
 *
 * @param bytes an array that begins with the body's bytes
 * @param length the number of the body's bytes
 * @param isWhole whether the body was read completely; that of an error is read up to a limit
 */
public record ResponseBody(byte[] bytes, int length, boolean isWhole) {

    private static final byte[] NO_BYTES = {};
    private static final int FIRST_ERROR = 400;

    /** Returns a body without bytes. */
    public static ResponseBody none(boolean isWhole) {
        return new ResponseBody(NO_BYTES, 0, isWhole);
    }

    /** Returns a copy of the body's bytes, which does not change when the buffer is reused. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** Decodes the body as UTF-8; throws if it is malformed. */
    public String text() {
        Utf8Check.require(bytes, length);
        return new String(bytes, 0, length, UTF_8);
    }

    /** Reads a body up to a limit; throws if a success has a longer body, and truncates that of an error. */
    public static ResponseBody read(ClassicHttpResponse head, Limits limits, BufferPool buffers) throws IOException {
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return none(true);
        }
        boolean isError = head.getCode() >= FIRST_ERROR;
        int limit = isError ? limits.errorBytes() : limits.responseBytes();
        if (!isError) {
            requireWithin(limit, entity);
        }
        ResponseBody body = isCompressed(head)
                ? readCompressed(entity.getContent(), isError, limit, buffers)
                : readAll(entity.getContent(), limit, buffers);
        if (!body.isWhole() && !isError) {
            throw new BadResponse(Reason.TOO_LARGE, null);
        }
        return body;
    }

    /** Delivers the body of a success to a sink; throws if it is longer than the limit. */
    public static void deliver(ClassicHttpResponse head, Limits limits, Delivery delivery) throws IOException {
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return;
        }
        requireWithin(limits.streamBytes(), entity);
        if (!isCompressed(head)) {
            delivery.deliver(entity.getContent(), limits.streamBytes());
            return;
        }
        try (GzipInput inflating = openGzip(entity.getContent())) {
            delivery.deliver(inflating, limits.streamBytes());
            if (inflating.hasTrailingBytes()) {
                throw new BadResponse(Reason.TRAILING, null);
            }
        }
    }

    /** Throws if the declared length of a body is above a limit. */
    private static void requireWithin(long limit, HttpEntity entity) {
        if (entity.getContentLength() > limit) {
            throw new BadResponse(Reason.TOO_LARGE, null);
        }
    }

    /** Whether the {@code Content-Encoding} of a response is gzip; throws for encodings that are not supported. */
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
        throw new BadResponse(Reason.ENCODING, null);
    }

    /** Reads a gzip body; throws if bytes follow the gzip member of a success. */
    private static ResponseBody readCompressed(InputStream raw, boolean isError, int limit, BufferPool buffers)
            throws IOException {
        try (GzipInput inflating = openGzip(raw)) {
            ResponseBody body = readAll(inflating, limit, buffers);
            if (!inflating.hasTrailingBytes()) {
                return body;
            }
            if (isError) {
                return new ResponseBody(body.bytes(), body.length(), false);
            }
            throw new BadResponse(Reason.TRAILING, null);
        }
    }

    /** Opens a stream of the decompressed bytes of a body; throws if it is not gzip. */
    private static GzipInput openGzip(InputStream raw) throws IOException {
        try {
            return GzipInput.of(raw);
        } catch (ZipException noGzip) {
            throw new BadResponse(Reason.ENCODING, null);
        }
    }

    /** Reads a body from a stream, to its end or to the limit. */
    private static ResponseBody readAll(InputStream in, int limit, BufferPool buffers) throws IOException {
        byte[] buffer = buffers.acquire();
        int length = 0;
        while (true) {
            int read = in.read(buffer, length, Math.min(buffer.length, limit) - length);
            if (read < 0) {
                return new ResponseBody(buffer, length, true);
            }
            length += read;
            if (length == limit) {
                return new ResponseBody(buffer, length, in.read() < 0);
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min((long) buffer.length * 4, limit));
            }
        }
    }
}
