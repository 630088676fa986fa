package io.github.forgeport.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.benchmarks.client.MeasuredCall;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * The documented responses by path, complete and ready to send.
 *
 * <p>A longer list goes on with entries that differ from each other as those of a real team do: of other people, made at other
 * times, some at other hosts.
 */
final class DocumentedResponses {

    static final byte[] NONE = "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
            .getBytes(ISO_8859_1);

    private static final long SECONDS_OF_FOUR_YEARS = 126_230_400;

    private DocumentedResponses() {}

    static Map<String, byte[]> byPath() {
        Map<String, byte[]> answers = new HashMap<>();
        for (MeasuredCall call : MeasuredCall.values()) {
            if (!call.listsRepositories()) {
                answers.put(call.path(), call.isOfCodeup() ? repository() : authorizations(call.entries()));
            }
        }
        repositories(answers);
        return Map.copyOf(answers);
    }

    private static byte[] repository() {
        PinnedPayload documented = PinnedPayload.named("codeup/get-repository");
        return toBytes(documented.headers(), documented.body());
    }

    /** Adds the responses with the pages of the longest list of repositories, and the empty page after them. */
    private static void repositories(Map<String, byte[]> answers) {
        MeasuredCall longest = MeasuredCall.REPOSITORIES_100000;
        PinnedPayload documented = PinnedPayload.named("codeup/list-repositories");
        ObjectNode body = ((ObjectNode) documented.body()).put("total", longest.entries());
        ObjectNode entry = (ObjectNode) body.required("result").get(0);
        for (int page = 0; page <= longest.entries() / MeasuredCall.PAGE; page++) {
            ArrayNode entries = body.putArray("result");
            int end = Math.min((page + 1) * MeasuredCall.PAGE, longest.entries());
            for (int number = page * MeasuredCall.PAGE + 1; number <= end; number++) {
                entries.add(copyOfRepository(entry.deepCopy(), number));
            }
            answers.put(longest.path() + "?page=" + (page + 1), toBytes(documented.headers(), body));
        }
    }

    private static ObjectNode copyOfRepository(ObjectNode entry, int number) {
        String path = MeasuredCall.pathOfEntry(number);
        String name = "codeupTest " + Integer.toString(number * 7_919, 36);
        OffsetDateTime created = OffsetDateTime.parse(
                        entry.required("createdAt").textValue())
                .plusSeconds(number * 86_411L % SECONDS_OF_FOUR_YEARS);
        return entry.put("Id", number)
                .put("archive", number % 7 == 0)
                .put("avatarUrl", entry.required("avatarUrl").textValue() + "?v=" + number * 104_729L)
                .put("createdAt", created.toString())
                .put("description", "holds the service " + name)
                .put("lastActivityAt", created.plusHours(number % 2_000).toString())
                .put("name", name)
                .put("nameWithNamespace", "codeup-test-org / " + name)
                .put("path", path.substring(path.indexOf('/') + 1))
                .put("pathWithNamespace", path)
                .put("starCount", number % 50)
                .put("updatedAt", created.plusHours(number % 1_000).toString())
                .put("visibilityLevel", number % 3 == 0 ? "10" : "0")
                .put("webUrl", "https://codeup.aliyun.com/" + path);
    }

    private static byte[] authorizations(int count) {
        PinnedPayload documented = PinnedPayload.named("servicestage/list-authorizations");
        ObjectNode body = (ObjectNode) documented.body();
        ArrayNode entries = (ArrayNode) body.required("authorizations");
        for (int number = 2; number <= count; number++) {
            entries.add(copyOfAuthorization((ObjectNode) entries.get(0).deepCopy(), number));
        }
        return toBytes(documented.headers(), body.put("count", count));
    }

    private static ObjectNode copyOfAuthorization(ObjectNode entry, int number) {
        HostingProvider hosting = HostingProvider.values()[number % HostingProvider.values().length];
        String user = "user-" + Integer.toString(number * 7_919, 36);
        long created = entry.required("create_time").longValue() + number * 86_411_237L;
        return entry.put("name", MeasuredCall.nameOfEntry(number))
                .put("repo_type", hosting.type)
                .put("repo_host", hosting.api)
                .put("repo_home", hosting.home + user)
                .put("repo_user", user)
                .put("avartar", hosting.avatars + 73_919_200L + number * 104_729L)
                .put("create_time", created)
                .put("update_time", created + number * 1_009L);
    }

    /** The provider of an authorization, with the addresses of its API, pages and avatars. */
    private enum HostingProvider {
        GITHUB("github", "https://api.github.com", "https://github.com/", "https://avatars.githubusercontent.com/u/"),
        GITEE("gitee", "https://gitee.com/api/v5", "https://gitee.com/", "https://foruda.gitee.com/avatar/"),
        GITLAB(
                "gitlab",
                "https://gitlab.com/api/v4",
                "https://gitlab.com/",
                "https://gitlab.com/uploads/-/system/user/avatar/");

        private final String type;
        private final String api;
        private final String home;
        private final String avatars;

        HostingProvider(String type, String api, String home, String avatars) {
            this.type = type;
            this.api = api;
            this.home = home;
            this.avatars = avatars;
        }
    }

    private static byte[] toBytes(Map<String, String> headers, JsonNode json) {
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
