package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** An HTTP response to a Git client. */
public record GitResponse(int status, Map<String, String> headers, byte[] body) {

    /** Returns a plain-text response, which {@code git} shows to the user behind "remote:". */
    static GitResponse plainText(int status, String text) {
        return new GitResponse(
                status, Map.of("Content-Type", "text/plain;charset=UTF-8"), (text + "\n").getBytes(UTF_8));
    }

    /** Returns a 200 response of this Content-Type that no cache may keep. */
    static GitResponse ok(String contentType, byte[] body) {
        return new GitResponse(200, Map.of("Content-Type", contentType, "Cache-Control", "no-cache"), body);
    }

    /** Returns a copy with one more header. */
    GitResponse withHeader(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new GitResponse(status, Map.copyOf(more), body);
    }
}
