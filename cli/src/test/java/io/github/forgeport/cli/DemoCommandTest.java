package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    private static final Run TABLES = Run.of(Map.of(), "demo");

    @Test
    void it_ends_well_and_silent() {
        assertThat(TABLES.code()).isZero();
        assertThat(TABLES.err()).isEmpty();
    }

    @Test
    void it_says_where_the_sandbox_was_and_what_to_try_next() {
        assertThat(TABLES.out().lines().findFirst().orElseThrow())
                .matches("A sandbox plays all vendors, ServiceStage at http://127\\.0\\.0\\.1:\\d+ and Codeup at"
                        + " http://127\\.0\\.0\\.1:\\d+; .*");
        assertThat(TABLES.out()).contains("forgeport demo --output json", "forgeport sandbox", "forgeport --help");
    }

    @Test
    void it_shows_the_documented_authorization_under_its_vendor() {
        assertThat(section("Huawei Cloud ServiceStage", "Alibaba Cloud Codeup"))
                .contains(
                        "NAME  PROVIDER  USER      STATUS  TOKEN TYPE  HOME                         UPDATED",
                        "test  github    tom-repo  usable  oauth       https://github.com/tom-repo  "
                                + "2022-04-12T02:46:05.642Z");
    }

    @Test
    void it_shows_the_service_stage_repository_with_its_visibility_not_supplied() {
        assertThat(section("Huawei Cloud ServiceStage", "Alibaba Cloud Codeup"))
                .contains(
                        "  repository zmg/gradle_custom_gradledir",
                        "id              79",
                        "name            gradle_custom_gradledir",
                        "visibility      not supplied",
                        "clone URLs      http://***@cpe.gitlab.com:8090/zmg/gradle_custom_gradledir.git");
    }

    @Test
    void it_shows_the_documented_repository_under_codeup() {
        assertThat(section("Alibaba Cloud Codeup", "All repositories"))
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
        Run run = Run.of(Map.of(), "demo", "--output", "json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.code()).isZero();
        assertThat(json.at("/authorizations/host").textValue()).isEqualTo("servicestage");
        assertThat(json.at("/authorizations/verdict").textValue()).isEqualTo("COMPLETE");
        assertThat(json.at("/authorizations/authorizations/0/user").textValue()).isEqualTo("tom-repo");
        assertThat(json.at("/repositories/0/host").textValue()).isEqualTo("servicestage");
        assertThat(json.at("/repositories/0/repository/id").textValue()).isEqualTo("79");
        assertThat(json.at("/repositories/0/repository/visibility").isMissingNode())
                .isTrue();
        assertThat(json.at("/repositories/1/host").textValue()).isEqualTo("codeup");
        assertThat(json.at("/repositories/1/repository/path").textValue()).isEqualTo("test/test");
    }

    @Test
    void it_needs_and_reads_no_settings() {
        Run run = Run.of(
                Map.of("FORGEPORT_CODEUP_ENDPOINT", "https://unreachable.invalid", "HOME", "/nonexistent"), "demo");

        assertThat(run.code()).isZero();
    }

    private static String section(String from, String to) {
        return TABLES.out().substring(TABLES.out().indexOf(from), TABLES.out().indexOf(to));
    }
}
