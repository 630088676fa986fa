package io.github.forgeport.sandbox.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** An HTTP response to a Git client. */
public record GitResponse(int status, Map<String, String> headers, byte[] body) {

    /** Answers in words for a person; {@code git} shows them behind "remote:". */
    static GitResponse plain(int status, String words) {
        return new GitResponse(
                status, Map.of("Content-Type", "text/plain;charset=UTF-8"), (words + "\n").getBytes(UTF_8));
    }

    /** Answers with what no cache may keep. */
    static GitResponse git(String type, byte[] body) {
        return new GitResponse(200, Map.of("Content-Type", type, "Cache-Control", "no-cache"), body);
    }

    GitResponse with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new GitResponse(status, Map.copyOf(more), body);
    }
}
