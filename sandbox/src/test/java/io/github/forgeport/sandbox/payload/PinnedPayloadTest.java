package io.github.forgeport.sandbox.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PinnedPayloadTest {

    private static final Path STUBS = Path.of("src/main/resources/forgeport-stubs");
    private static final Path MAPPINGS = STUBS.resolve("mappings");

    /** The pattern of real credentials of either vendor, or of the providers behind them. */
    private static final Pattern REAL_SECRET = Pattern.compile(
            "LTAI[A-Za-z0-9]{12,}|STS\\.[A-Za-z0-9]{8,}|pt-[A-Za-z0-9]{16,}|gh[opsur]_[A-Za-z0-9]{16,}|glpat-|"
                    + "github_pat_|MII[A-Za-z0-9+/]{20,}|AKIA[A-Z0-9]{12,}|-----BEGIN|eyJ[A-Za-z0-9_-]{16,}|"
                    + "://[^/\"@*]+@");

    /** The pattern of a long run of letters with digits, which must be one of the known harmless ones. */
    private static final Pattern LONG_RUN = Pattern.compile("(?=[A-Za-z+]*[0-9])[A-Za-z0-9+]{24,}");

    private static final List<String> HARMLESS_RUNS = List.of(
            SandboxAccounts.SERVICESTAGE_PROJECT,
            SandboxAccounts.CODEUP_ORGANIZATION,
            "d0000000000000000000000000000000", // IAM's ids are made up
            "e0000000000000000000000000000000",
            "0000000000000000000000000000000000000000", // Ids of objects.
            "6c268061a546378276559c713d0ad377d4xxxxxx",
            "76c3f251f414ac31f2e01faf6f2008a9d756a437",
            "9a494e7b88ca35cde00579af2df4ab46136c022e",
            "0e3b6aa5eab2b086b59fde74766b28d4e5faab0d",
            "b8f6f28520b1936aafe2e638373e19ccafa42b02",
            "cb75846da2df3d3d7f290c3569236fcf3dd17224",
            "6c268061a546378276559c713d0ad377d4dsjfh",
            "de02b625ba8488f92eb204bcb3773a40c1b4ddac", // Ids of commits in the Codeup page's examples.
            "e0297d8fb0393c833a8531e7cc8832739e3cba6d",
            "ff4fb5ac6d1f44f452654336d2dba468ae6c8d04",
            "34d2c47c7ce46a5c4639c5ffe208", // the id of a key that signs commits
            "6dcb09b5b57875f334f61aebed695e2e4193db5e", // A commit and a revision of the ServiceStage pages' examples.
            "4c294617b60715c1d218e61164a3abd4808a4284cbc30e6728a01ad9aada4481",
            "112afcb7a6a35c3f67f1bea827c4"); // the avatar in the Codeup page's example

    /** The names of the headers with the request id, by vendor; other vendors document none. */
    private static final Map<String, String> REQUEST_IDS =
            Map.of("codeup", "x-acs-request-id", "servicestage", "X-Request-Id");

    static List<PinnedPayload> payloads() {
        return PinnedPayload.all();
    }

    @Test
    void the_authorizations_are_the_vendor_pages_example_to_the_letter() {
        PinnedPayload payload = PinnedPayload.named("servicestage/list-authorizations");

        assertThat(payload.body().toString())
                .isEqualTo(
                        "{\"authorizations\":[{\"name\":\"test\",\"repo_type\":\"github\",\"repo_host\":\"https://api.github.com\",\"repo_home\":\"https://github.com/tom-repo\",\"repo_user\":\"tom-repo\",\"avartar\":\"https://avatars.githubusercontent.com/u/73919200?v=4\",\"token_type\":\"oauth\",\"create_time\":1649731565642,\"update_time\":1649731565642,\"tag\":null,\"status\":0}],\"count\":1}");
        assertThat(payload.kind()).isEqualTo(PinnedPayload.Kind.VENDOR_PAGE);
        assertThat(payload.source()).endsWith("servicestage_06_0092.html");
        assertThat(payload.date()).isEqualTo("2024-10-11");
        assertThat(payload.status()).isEqualTo(200);
    }

    @Test
    void the_repository_is_the_vendor_pages_example_to_the_letter() {
        PinnedPayload payload = PinnedPayload.named("codeup/get-repository");

        assertThat(payload.body().toString())
                .isEqualTo(
                        "{\"requestId\":\"37294673-00CA-5B8B-914F-A8B35511E90A\",\"errorCode\":\"SYSTEM_UNKNOWN_ERROR\",\"errorMessage\":\"\\\"\\\"\",\"success\":true,\"repository\":{\"archive\":false,\"avatarUrl\":\"https://tcs-devops.aliyuncs.com/thumbnail/112afcb7a6a35c3f67f1bea827c4/w/100/h/100\",\"createdAt\":\"2020-06-19T04:02:00.744Z\",\"creatorId\":19258,\"defaultBranch\":\"master\",\"demoProjectStatus\":false,\"description\":\"repo desc\",\"httpUrlToRepository\":\"https://codeup.aliyun.com/xxx/test/test.git\",\"id\":100,\"lastActivityAt\":\"2020-06-19T04:02:00.744Z\",\"name\":\"test\",\"nameWithNamespace\":\"test / test(斜杠两侧有空格)\",\"namespace\":{\"id\":100,\"avatar\":\"https://xxx.jpg\",\"createdAt\":\"2020-06-19T04:02:00.744Z\",\"description\":\"repo desc\",\"name\":\"xxx\",\"ownerId\":100,\"path\":\"test\",\"updatedAt\":\"2020-06-19T04:02:00.744Z\",\"visibilityLevel\":0},\"path\":\"test\",\"pathWithNamespace\":\"test/test\",\"sshUrlToRepository\":\"git@codeup.aliyun.com:xxx/test/test.git\",\"visibilityLevel\":0,\"webUrl\":\"https://codeup.aliyun.com/xxx/test/test\"}}");
        assertThat(payload.kind()).isEqualTo(PinnedPayload.Kind.VENDOR_PAGE);
        assertThat(payload.source()).endsWith("460466.html");
    }

    @Test
    void the_demo_repository_has_the_examples_shape_but_for_its_avatar() {
        JsonNode example = PinnedPayload.named("codeup/get-repository").body().get("repository");
        JsonNode demo =
                PinnedPayload.named("codeup/get-repository-codeup-demo").body().get("repository");

        assertThat(fields(demo)).isEqualTo(fields(((ObjectNode) example).without("avatarUrl")));
        assertThat(demo.get("visibilityLevel").intValue()).isEqualTo(10);
        assertThat(demo.get("description").isNull()).isTrue();
    }

    @Test
    void the_index_lists_exactly_the_files_there_are() throws IOException {
        try (Stream<Path> files = Files.walk(MAPPINGS)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> MAPPINGS.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();

            assertThat(PinnedPayload.names()).isEqualTo(names);
            assertThat(Files.readString(STUBS.resolve("index.txt"))).isEqualTo(String.join("\n", names) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void each_is_named_as_its_file_and_is_found_by_that_name(PinnedPayload payload) throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(MAPPINGS.resolve(payload.name() + ".json").toFile());

        assertThat(PinnedPayload.named(payload.name())).isSameAs(payload);
        assertThat(payload.body()).isEqualTo(file.at("/response/jsonBody"));
        assertThat(payload.request()).isEqualTo(file.get("request"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void each_says_where_it_is_from_and_a_derived_one_what_is_doubtful(PinnedPayload payload) {
        assertThat(payload.source()).isNotBlank();
        assertThat(payload.date()).isNotBlank();
        assertThat(payload.kind()).isNotNull();
        if (payload.kind() == PinnedPayload.Kind.DERIVED) {
            assertThat(payload.remark()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void each_is_json_in_utf8(PinnedPayload payload) {
        assertThat(payload.headers()).containsEntry("Content-Type", "application/json;charset=UTF-8");
        assertThat(new String(payload.bytes(), UTF_8)).isEqualTo(payload.body().toString());
    }

    static Stream<PinnedPayload> withBody() {
        return PinnedPayload.all().stream().filter(payload -> payload.bytes().length > 0);
    }

    @Test
    void one_of_status_204_has_neither_a_body_nor_its_type() {
        assertThat(PinnedPayload.all())
                .filteredOn(payload -> payload.status() == 204)
                .isNotEmpty()
                .allSatisfy(payload -> assertThat(payload.bytes()).isEmpty())
                .allSatisfy(payload -> assertThat(payload.headers()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("errorsOfGateways")
    void an_error_of_a_gateway_carries_a_request_id(PinnedPayload payload) {
        assertThat(payload.headers()).containsKey(REQUEST_IDS.get(payload.vendor()));
    }

    static Stream<PinnedPayload> errorsOfGateways() {
        return PinnedPayload.all().stream()
                .filter(payload -> payload.status() >= 400 && REQUEST_IDS.containsKey(payload.vendor()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void none_holds_what_looks_like_a_real_secret(PinnedPayload payload) throws IOException {
        String file = Files.readString(MAPPINGS.resolve(payload.name() + ".json"));

        assertThat(file).doesNotContainPattern(REAL_SECRET);
        assertThat(LONG_RUN.matcher(file).results().map(run -> run.group()))
                .allMatch(run -> HARMLESS_RUNS.contains(run) || run.matches("5a9db0c50{20}[0-9]{4}"));
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_caller_cannot_change_it(PinnedPayload payload) {
        ((ContainerNode<?>) payload.body()).removeAll();
        ((ObjectNode) payload.request()).removeAll();

        assertThat(payload.body()).isNotEmpty();
        assertThat(payload.request()).isNotEmpty();
        assertThatThrownBy(() -> payload.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_unknown_name_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> PinnedPayload.named("codeup/nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codeup/get-repository");
    }

    @Test
    void it_prints_its_name_status_and_kind() {
        assertThat(PinnedPayload.named("codeup/not-found")).hasToString("codeup/not-found (404, derived)");
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThatThrownBy(() -> PinnedPayload.Kind.of("hearsay")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PinnedPayload.Kind.of("official SDK")).isEqualTo(PinnedPayload.Kind.OFFICIAL_SDK);
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(field -> field.getKey()).toList();
    }
}
