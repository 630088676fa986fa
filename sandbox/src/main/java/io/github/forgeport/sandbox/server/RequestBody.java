package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, up to a limit. */
final class RequestBody {

    private static final int LARGEST = 1 << 20;
    private static final int DISCARDED = 8 * LARGEST;

    private RequestBody() {}

    /**
     * Reads it.
     *
     * @throws RefusedRequest if it is too large, which may be known before it is read, or not framed as it should be
     */
    static byte[] read(HttpExchange exchange) throws RefusedRequest {
        @Nullable String declared = exchange.getRequestHeaders().getFirst("Content-Length");
        if (declared != null && Long.parseLong(declared) > LARGEST) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        } catch (IOException | RuntimeException unreadable) {
            throw new RefusedRequest(400, "its body cannot be read");
        }
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    private static RefusedRequest tooLarge() {
        return new RefusedRequest(413, "its body is larger than 1 MiB");
    }

    /**
     * Lets a little of the rest go by unread, as long as it comes: a connection that is closed while the peer still writes is
     * reset, and many a client then does not see the answer.
     */
    static void discard(HttpExchange exchange) throws IOException {
        InputStream rest = exchange.getRequestBody();
        byte[] piece = new byte[1 << 13];
        int left = DISCARDED;
        int read;
        while (left > 0 && (read = rest.read(piece)) >= 0) {
            left -= read;
        }
    }
}
