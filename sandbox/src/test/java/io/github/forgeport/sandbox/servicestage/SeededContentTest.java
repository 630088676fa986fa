package io.github.forgeport.sandbox.servicestage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.json.StrictJson;
import io.github.forgeport.sandbox.world.RepositorySeed;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What ServiceStage shows of a seeded repository is Git's, within the vendor's limits. */
class SeededContentTest {

    @AutoClose
    private static final Sandbox SANDBOX = Sandbox.start(SeededContentTest::seed);

    private static void seed(WorldSeed world) {
        RepositorySeed app = world.repository("group/app").branch("main").file("README.md", "# App\n");
        for (int i = 0; i < 10; i++) {
            app.file("docs/" + i + ".md", "text " + i);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI target = URI.create(
                SANDBOX.url("servicestage") + "/v1/" + SandboxAccounts.SERVICESTAGE_PROJECT + "/git/" + path);
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("X-Auth-Token", SandboxAccounts.SERVICESTAGE_TOKEN)
                .header("X-Repo-Auth", SandboxAccounts.SERVICESTAGE_AUTHORIZATION)
                .header("Content-Type", "application/json")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        return StrictJson.read(get(path).body().getBytes(UTF_8));
    }

    @Test
    void a_file_is_shown_with_the_id_of_its_blob() throws Exception {
        JsonNode file = json("files/group/1001/README.md?ref=main");

        assertThat(file.required("path").textValue()).isEqualTo("README.md");
        assertThat(file.required("content").textValue()).isEqualTo("IyBBcHAK");
        assertThat(file.required("sha").textValue()).isEqualTo("95f541a31a59581a0805203467c33f6baf1df983");
    }

    @Test
    void the_files_of_all_directories_are_listed_and_no_directory() throws Exception {
        assertThat(json("files/group/1001/trees?ref=main").required("paths"))
                .hasSize(11)
                .extracting(JsonNode::textValue)
                .contains("README.md", "docs/0.md")
                .doesNotContain("docs");
    }

    @Test
    void of_more_commits_the_latest_ten_are_listed() throws Exception {
        assertThat(json("repos/group/1001/commits").required("commits")).hasSize(10);
    }

    @Test
    void what_is_missing_is_not_found() throws Exception {
        assertThat(get("files/group/1001/docs?ref=main").statusCode()).isEqualTo(404);
        assertThat(get("files/group/1001/trees?ref=nothing").statusCode()).isEqualTo(404);
        assertThat(get("repos/group/1001/commits?ref=nothing").statusCode()).isEqualTo(404);
        assertThat(json("repos/group/1001/hooks").required("hooks")).isEmpty();
    }
}
