package io.github.forgeport.cli;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.vendor.HostRegistry;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final RunResult TABLES = RunResult.of(Map.of(), "demo");

    @Test
    void it_ends_well_and_silent() {
        assertThat(TABLES.code()).isZero();
        assertThat(TABLES.err()).isEmpty();
    }

    @Test
    void it_says_where_the_sandbox_was_and_what_to_try_next() {
        assertThat(TABLES.out().lines().findFirst().orElseThrow())
                .matches(HostRegistry.ALL.stream()
                        .map(host -> host.product() + " at http://127\\.0\\.0\\.1:\\d+")
                        .collect(joining(" and ", "A sandbox plays all vendors, ", "; .*")));
        assertThat(TABLES.out()).contains("forgeport demo --output json", "forgeport sandbox", "forgeport --help");
    }

    @Test
    void it_shows_the_documented_authorization_under_its_vendor() {
        assertThat(section("Huawei Cloud ServiceStage"))
                .contains(
                        "NAME  PROVIDER  USER      STATUS  TOKEN TYPE  HOME                         UPDATED",
                        "test  github    tom-repo  usable  oauth       https://github.com/tom-repo  "
                                + "2022-04-12T02:46:05.642Z");
    }

    @Test
    void it_shows_the_service_stage_repository_with_its_visibility_not_supplied() {
        assertThat(section("Huawei Cloud ServiceStage"))
                .contains(
                        "  repository zmg/gradle_custom_gradledir",
                        "id              79",
                        "name            gradle_custom_gradledir",
                        "visibility      not supplied",
                        "clone URLs      http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git");
    }

    @Test
    void it_shows_the_documented_repository_under_codeup() {
        assertThat(section("Alibaba Cloud Codeup"))
                .contains(
                        "  repository test/test",
                        "id                   100",
                        "path                 test/test",
                        "visibility           private",
                        "default branch       master",
                        "archived             no",
                        "clone URLs           https://codeup.aliyun.com/xxx/test/test.git",
                        "                     git@codeup.aliyun.com:xxx/test/test.git",
                        "web URL              https://codeup.aliyun.com/xxx/test/test",
                        "namespace            xxx, id 100, path test, visibility private",
                        "created              2020-06-19T04:02:00.744Z",
                        "codeup.demo-project  no");
    }

    @Test
    void as_json_it_prints_one_document_with_the_same() throws Exception {
        RunResult run = RunResult.of(Map.of(), "demo", "--output", "json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.code()).isZero();
        assertThat(json.at("/authorizations/host").textValue()).isEqualTo("servicestage");
        assertThat(json.at("/authorizations/verdict").textValue()).isEqualTo("COMPLETE");
        assertThat(json.at("/authorizations/authorizations/0/user").textValue()).isEqualTo("tom-repo");
        assertThat(json.at("/repositories").findValuesAsText("host"))
                .isEqualTo(HostRegistry.ALL.stream().map(HostEntry::toString).toList());
        assertThat(repositoryAt("servicestage", json).at("/id").textValue()).isEqualTo("79");
        assertThat(repositoryAt("servicestage", json).at("/visibility").isMissingNode())
                .isTrue();
        assertThat(repositoryAt("codeup", json).at("/path").textValue()).isEqualTo("test/test");
    }

    private static JsonNode repositoryAt(String host, JsonNode json) {
        for (JsonNode each : json.get("repositories")) {
            if (each.get("host").textValue().equals(host)) {
                return each.get("repository");
            }
        }
        throw new AssertionError("none at " + host);
    }

    @Test
    void it_needs_and_reads_no_settings() {
        RunResult run = RunResult.of(
                Map.of("FORGEPORT_CODEUP_ENDPOINT", "https://unreachable.invalid", "HOME", "/nonexistent"), "demo");

        assertThat(run.code()).isZero();
    }

    /** Returns the lines of the output about a host, up to the next title or the end. */
    private static String section(String title) {
        String rest = TABLES.out().substring(TABLES.out().indexOf("\n" + title + "\n") + 1);
        return Stream.concat(HostRegistry.ALL.stream().map(HostEntry::title), Stream.of("All repositories"))
                .mapToInt(next -> rest.indexOf("\n" + next))
                .filter(end -> end > 0)
                .mapToObj(end -> rest.substring(0, end))
                .min(comparing(String::length))
                .orElseThrow();
    }
}
