package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A reader of request bodies, up to a maximum length. */
final class RequestBodyReader {

    // Room for a file of 1 MiB in Base64 or with escapes.
    private static final int MAX_LENGTH = 4 << 20;
    private static final int MAX_DISCARDED = 2 * MAX_LENGTH;

    private RequestBodyReader() {}

    /**
     * Reads the whole body of a request.
     *
     * @throws MalformedRequestException if it is larger than 4 MiB, by its Content-Length or when read, or its framing is
     *     wrong
     */
    static byte[] read(HttpExchange exchange) throws MalformedRequestException {
        @Nullable String declared = exchange.getRequestHeaders().getFirst("Content-Length");
        if (declared != null && Long.parseLong(declared) > MAX_LENGTH) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = exchange.getRequestBody().readNBytes(MAX_LENGTH + 1);
        } catch (IOException | RuntimeException unreadable) {
            throw new MalformedRequestException(400, "its body cannot be read");
        }
        if (body.length > MAX_LENGTH) {
            throw tooLarge();
        }
        return body;
    }

    private static MalformedRequestException tooLarge() {
        return new MalformedRequestException(413, "its body is larger than 4 MiB");
    }

    /**
     * Reads and discards the rest of a body, up to 8 MiB: a connection that is closed while the client still writes is
     * reset, and many a client then does not see the response.
     */
    static void discard(HttpExchange exchange) throws IOException {
        InputStream rest = exchange.getRequestBody();
        byte[] piece = new byte[1 << 13];
        int left = MAX_DISCARDED;
        int read;
        while (left > 0 && (read = rest.read(piece)) >= 0) {
            left -= read;
        }
    }
}
