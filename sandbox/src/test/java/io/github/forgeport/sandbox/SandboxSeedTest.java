package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxClient.get;
import static io.github.forgeport.sandbox.SandboxClient.json;
import static io.github.forgeport.sandbox.SandboxClient.sendWithBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import io.github.forgeport.sandbox.world.WorldSeed;
import io.github.forgeport.sandbox.world.WorldVisibility;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sandbox serves the data with which a test seeded it. */
class SandboxSeedTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension(SandboxSeedTest::seed);

    private final Sandbox sandbox;

    SandboxSeedTest(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    private static void seed(WorldSeed world) {
        world.repository("group/app").description("an app").branch("trunk").file("README.md", "# App\n");
        world.repository("group/sub/tool")
                .visibility(WorldVisibility.PRIVATE)
                .archived()
                .created(Instant.parse("2025-05-05T05:05:05Z"))
                .authorization("elsewhere");
        world.repository("other/app").file("README.md", "# App\n").file("docs/0.md", "text 0");
        world.repository("test/another");
        world.repository("zmg/another");
        world.authorization("elsewhere")
                .provider("gitee", "https://gitee.com/api/v5")
                .user("ann", "https://gitee.com/ann")
                .status(WorldAuthorization.Status.EXPIRED);
    }

    private HttpResponse<String> codeup(String identity) {
        return codeup("/repository/get", "identity=" + identity);
    }

    private HttpResponse<String> codeup(String path, String query) {
        return get(sandbox.url("codeup"), asCodeupUser(path) + "&" + query);
    }

    private HttpResponse<String> codeup(String method, String path, String body) {
        return sendWithBody(sandbox.url("codeup"), method, asCodeupUser(path), body);
    }

    private static String asCodeupUser(String path) {
        return path + "?organizationId=" + SandboxAccounts.CODEUP_ORGANIZATION + "&accessToken="
                + SandboxAccounts.CODEUP_ACCESS_TOKEN;
    }

    private List<String> codeupPaths(String path, String query) {
        return json(codeup(path, query)).findValuesAsText("pathWithNamespace");
    }

    private HttpResponse<String> serviceStage(String path, String authorization) {
        return get(
                sandbox.url("servicestage"),
                "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git" + path,
                "X-Auth-Token",
                SandboxAccounts.SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json",
                "X-Repo-Auth",
                authorization);
    }

    @Test
    void codeup_shows_a_seeded_repository_by_path_and_by_id_in_its_own_fields() {
        HttpResponse<String> answer = codeup("group/app");
        JsonNode repository = json(answer).required("repository");
        String git = sandbox.cloneUrl("group/app").toString();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(repository.toString())
                .isEqualTo("{\"archive\":false,\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"creatorId\":1001,"
                        + "\"defaultBranch\":\"trunk\",\"demoProjectStatus\":false,\"description\":\"an app\","
                        + "\"httpUrlToRepository\":\"" + git + "\",\"id\":1001,"
                        + "\"lastActivityAt\":\"2026-01-01T00:00:00.000Z\",\"name\":\"app\","
                        + "\"nameWithNamespace\":\"group / app\",\"namespace\":{\"id\":1001,"
                        + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"description\":null,\"name\":\"group\","
                        + "\"ownerId\":1001,\"path\":\"group\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\","
                        + "\"visibilityLevel\":10},\"path\":\"app\",\"pathWithNamespace\":\"group/app\","
                        + "\"visibilityLevel\":10,\"webUrl\":\"" + git.replaceFirst("\\.git$", "") + "\"}");
        assertThat(codeup("1001").body()).isEqualTo(answer.body());
    }

    @Test
    void a_repository_has_the_values_of_its_seed_and_ids_are_in_the_seeds_order() {
        JsonNode tool = json(codeup("group%2Fsub%2Ftool")).required("repository");

        assertThat(tool.required("id").longValue()).isEqualTo(1002);
        assertThat(tool.required("archive").booleanValue()).isTrue();
        assertThat(tool.required("visibilityLevel").intValue()).isZero();
        assertThat(tool.required("createdAt").textValue()).isEqualTo("2025-05-05T05:05:05.000Z");
        assertThat(tool.required("defaultBranch").textValue()).isEqualTo("main");
        assertThat(tool.required("nameWithNamespace").textValue()).isEqualTo("group / sub / tool");
        assertThat(tool.at("/namespace/path").textValue()).isEqualTo("group/sub");
        assertThat(tool.at("/namespace/id").longValue()).isEqualTo(1002);
        assertThat(json(codeup("other/app")).at("/repository/id").longValue()).isEqualTo(1003);
    }

    @Test
    void codeup_lists_archived_repositories_or_the_others() {
        assertThat(codeupPaths("/repository/list", "archived=true")).containsExactly("group/sub/tool");
        assertThat(codeupPaths("/repository/list", "archived=false&search=APP"))
                .containsExactly("group/app", "other/app");
    }

    @Test
    void codeup_lists_groups_by_their_parent_which_is_the_organization_for_outermost_ones() {
        String groups = "/repository/groups/get/all";

        assertThat(codeupPaths(groups, "parentId=100003"))
                .containsExactly("group", "other", "test", "codeup", "codeup-test-org", "zmg");
        assertThat(codeupPaths(groups, "parentId=1001")).containsExactly("group/sub");
        assertThat(codeupPaths(groups, "parentId=1002")).isEmpty();
        assertPinned(codeup(groups, "parentId=4711"), "codeup/not-found");
        assertThat(codeupPaths("/repository/groups/1002/projects", "page=1")).containsExactly("group/sub/tool");
    }

    @Test
    void codeup_adds_a_webhook_for_the_events_whose_flags_are_set() {
        String body = "{\"id\":7,\"url\":\"https://hooks.example.org\",\"pushEvents\":false,\"noteEvents\":true}";

        JsonNode added =
                json(codeup("POST", "/repository/1001/webhooks/create", body)).required("result");

        assertThat(added.required("id").longValue()).isGreaterThan(1003);
        assertThat(added.required("url").textValue()).isEqualTo("https://hooks.example.org");
        assertThat(added.required("noteEvents").booleanValue()).isTrue();
        assertThat(added.required("pushEvents").booleanValue()).isFalse();
        assertThat(added.required("tagPushEvents").booleanValue()).isFalse();
        assertThat(added.required("enableSslVerification").booleanValue()).isFalse();
    }

    @Test
    void codeup_writes_the_fields_of_an_operation_alone_and_refuses_an_unknown_level() {
        JsonNode updated = json(codeup(
                        "PUT", "/repository/1005", "{\"id\":7,\"archived\":true,\"description\":\"New\"}"))
                .required("result");

        assertThat(updated.required("id").longValue()).isEqualTo(1005);
        assertThat(updated.required("archived").booleanValue()).isFalse();
        assertThat(updated.required("description").textValue()).isEqualTo("New");
        assertPinned(codeup("PUT", "/repository/1005", "{\"visibilityLevel\":20}"), "codeup/illegal-field");
    }

    @Test
    void servicestage_lists_the_repositories_of_a_namespace_through_their_authorization() {
        assertThat(json(serviceStage("/repos/group/projects", "test"))
                        .required("projects")
                        .toString())
                .isEqualTo(
                        "[{\"id\":\"1001\",\"name\":\"app\",\"clone_url\":\"" + sandbox.cloneUrl("group/app") + "\"}]");
        assertThat(json(serviceStage("/repos/group%2Fsub/projects", "elsewhere"))
                        .at("/projects/0/id")
                        .textValue())
                .isEqualTo("1002");
        assertPinned(
                serviceStage("/repos/group%2Fsub/projects", "test"), "servicestage/list-projects-of-unknown-namespace");
        assertPinned(serviceStage("/repos/group/projects", "nobody"), "servicestage/no-repository-authorization");
    }

    @Test
    void servicestage_lists_the_namespaces_that_an_authorization_reaches() {
        assertThat(json(serviceStage("/repos/namespaces", "elsewhere"))
                        .required("namespaces")
                        .toString())
                .isEqualTo("[{\"id\":\"group/sub\",\"name\":\"group/sub\"}]");
        assertThat(json(serviceStage("/repos/namespaces", "test")).findValuesAsText("id"))
                .containsExactly("zmg", "group", "other", "test");
        assertPinned(serviceStage("/repos/namespaces", "nobody"), "servicestage/no-repository-authorization");
    }

    @Test
    void servicestage_shows_a_file_with_the_id_of_its_blob_and_the_files_of_all_directories() {
        assertThat(json(serviceStage("/files/other/1003/README.md?ref=main", "test"))
                        .toString())
                .isEqualTo(
                        "{\"path\":\"README.md\",\"sha\":\"95f541a31a59581a0805203467c33f6baf1df983\",\"encoding\":\"base64\",\"content\":\"IyBBcHAK\"}");
        assertThat(serviceStage("/files/other/1003/trees?ref=main", "test").body())
                .contains("{\"paths\":[\"README.md\",\"docs/0.md\"]}");
        assertPinned(serviceStage("/repos/other/1003/commits?ref=nothing", "test"), "servicestage/not-found");
        assertThat(serviceStage("/repos/other/1003/hooks", "test").body()).contains("\"hooks\":[]");
    }

    @Test
    void servicestage_lists_seeded_authorizations_behind_the_documented_one() {
        JsonNode answer = json(serviceStage("/auths", "test"));

        assertThat(answer.required("count").intValue()).isEqualTo(2);
        assertThat(answer.at("/authorizations/0/name").textValue()).isEqualTo("test");
        assertThat(answer.at("/authorizations/1").toString())
                .isEqualTo("{\"name\":\"elsewhere\",\"repo_type\":\"gitee\",\"repo_host\":\"https://gitee.com/api/v5\","
                        + "\"repo_home\":\"https://gitee.com/ann\",\"repo_user\":\"ann\","
                        + "\"avartar\":\"https://gitlab.example.org/avatar.png\",\"token_type\":\"oauth\","
                        + "\"create_time\":1767225600000,\"update_time\":1767225600000,\"tag\":null,\"status\":1}");
    }

    @Test
    void the_documented_examples_are_answered_to_the_letter_and_at_their_own_vendor_alone() {
        assertPinned(codeup("100"), "codeup/get-repository");
        assertPinned(codeup("codeup/codeup-demo"), "codeup/get-repository-codeup-demo");
        assertPinned(codeup("zmg/gradle_custom_gradledir"), "codeup/not-found");
        assertPinned(codeup("79"), "codeup/not-found");
        assertPinned(serviceStage("/repos/codeup/projects", "test"), "servicestage/list-projects-of-unknown-namespace");
        assertPinned(
                serviceStage("/repos/zmg/projects", "elsewhere"), "servicestage/list-projects-of-unknown-namespace");
    }

    @Test
    void a_seeded_repository_can_be_beside_a_documented_one_in_its_namespace() {
        JsonNode documented = json(codeup("test/test")).at("/repository/namespace");

        assertThat(json(codeup("test/another")).at("/repository/namespace")).isEqualTo(documented);
        assertThat(json(serviceStage("/repos/zmg/projects", "test")).findValuesAsText("name"))
                .containsExactly("gradle_custom_gradledir", "another");
    }

    @Test
    void git_serves_what_was_seeded_and_asks_for_the_account_where_it_is_not_public() {
        String refs = "/info/refs?service=git-upload-pack";

        assertThat(get(sandbox.cloneUrl("group/app"), refs).body()).contains("refs/heads/trunk");
        assertThat(get(sandbox.cloneUrl("group/sub/tool"), refs).statusCode()).isEqualTo(401);
        assertThat(get(sandbox.cloneUrl("group/app").resolve("/test/test.git"), refs)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(sandbox.cloneUrl("group/app"), refs + "&%FF").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_repository_that_was_not_seeded_has_no_address_to_clone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.cloneUrl("test/test"))
                .withMessageContaining("test/test");
    }

    @Test
    void what_is_there_already_is_no_seed_and_takes_no_port() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.start(world -> world.repository("test/test")))
                .withMessageContaining("test/test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.start(world -> world.authorization("test")))
                .withMessageContaining("test");
    }
}
