package io.github.forgeport.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.benchmarks.client.Call;
import io.github.forgeport.sandbox.PinnedPayload;
import java.util.HashMap;
import java.util.Map;

/** The documented answers, whole and ready to be sent, by path; a longer list repeats the documented entry. */
final class Answers {

    static final byte[] NONE = "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
            .getBytes(ISO_8859_1);

    private Answers() {}

    static Map<String, byte[]> byPath() {
        Map<String, byte[]> answers = new HashMap<>();
        for (Call call : Call.values()) {
            answers.put(call.path(), call.isOfCodeup() ? repository() : authorizations(call.entries()));
        }
        return Map.copyOf(answers);
    }

    private static byte[] repository() {
        PinnedPayload documented = PinnedPayload.named("codeup/get-repository");
        return rendered(documented.headers(), documented.body());
    }

    private static byte[] authorizations(int count) {
        PinnedPayload documented = PinnedPayload.named("servicestage/list-authorizations");
        ObjectNode body = (ObjectNode) documented.body();
        ArrayNode entries = (ArrayNode) body.required("authorizations");
        for (int number = 2; number <= count; number++) {
            ObjectNode copy = entries.get(0).deepCopy();
            entries.add(copy.put("name", Call.nameOfEntry(number)));
        }
        return rendered(documented.headers(), body.put("count", count));
    }

    private static byte[] rendered(Map<String, String> headers, JsonNode json) {
        byte[] body = json.toString().getBytes(UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] answer = new byte[start.length + body.length];
        System.arraycopy(start, 0, answer, 0, start.length);
        System.arraycopy(body, 0, answer, start.length, body.length);
        return answer;
    }
}
