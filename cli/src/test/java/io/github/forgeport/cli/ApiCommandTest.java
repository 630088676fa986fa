package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class ApiCommandTest {

    private static final String SECRET = "fake-secret-argument";

    private static RunResult api(URI url, String... arguments) {
        return RunResult.of(
                RunResult.environment(url),
                Stream.concat(Stream.of("api"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void it_asks_codeup_by_the_name_of_its_operation(Sandbox sandbox) {
        RunResult run = api(
                sandbox.url("codeup"),
                "GET",
                "/repository/get",
                "--query",
                "identity=codeup/codeup-demo",
                "--operation",
                "GetRepository",
                "--host",
                "codeup");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"pathWithNamespace\"");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void as_json_it_has_status_and_headers_too(Sandbox sandbox) throws Exception {
        RunResult run = api(
                sandbox.url("servicestage"),
                "get",
                "/v1/{project_id}/git/repos/{namespace}/projects",
                "--path=namespace=zmg",
                "--host=servicestage",
                "--output=json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.code()).isZero();
        assertThat(json.path("host").textValue()).isEqualTo("servicestage");
        assertThat(json.path("status").intValue()).isEqualTo(200);
        assertThat(json.at("/headers/content-type/0").textValue()).startsWith("application/json");
        assertThat(json.at("/body/projects/0/name").textValue()).isEqualTo("gradle_custom_gradledir");
    }

    @Test
    void a_body_is_sent_from_a_file(@TempDir Path folder) throws IOException {
        Path body = Files.writeString(folder.resolve("body.json"), "{\"name\":\"研\"}");
        try (FaultServer server = FaultServer.start().answering(request -> CorrectResponses.ok("{}"))) {
            RunResult run = api(
                    server.url(),
                    "POST",
                    "/v1/{project_id}/git/auths/{repo_type}/personal",
                    "--path=repo_type=github",
                    "--header=X-Own=o",
                    "--input",
                    body.toString(),
                    "--host=servicestage");

            ReceivedRequest received = server.requests().get(0);
            assertThat(run.code()).isZero();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.target()).endsWith("/git/auths/github/personal");
            assertThat(received.bodyText()).isEqualTo("{\"name\":\"研\"}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"table", "json"})
    void nothing_that_a_terminal_would_obey_is_printed(String output) {
        try (FaultServer server =
                FaultServer.start().answering(request -> CorrectResponses.ok("a\u001b[31mb\u202e\nc"))) {
            RunResult run = api(server.url(), "GET", "/a", "--host=servicestage", "--output", output);

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("c").doesNotContain("\u001b", "\u202e");
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                given("a path that climbs", "GET", "/" + SECRET + "/../a", "--host=servicestage"),
                given("a path with a query", "GET", "/a?token=" + SECRET, "--host=servicestage"),
                given("a method", SECRET, "/a", "--host=servicestage"),
                given("a value without a name", "GET", "/a", "--query", SECRET, "--host=servicestage"),
                given("a header of the library's", "GET", "/a", "--header=Authorization=" + SECRET, "--host=codeup"),
                given("no operation", "GET", "/a", "--query=a=" + SECRET, "--host=codeup"),
                given("an operation", "GET", "/a", "--operation=" + SECRET, "--host=codeup"),
                given("an operation elsewhere", "GET", "/a", "--operation=" + SECRET, "--host=servicestage"),
                given("no file", "POST", "/a", "--input=/no/" + SECRET, "--host=servicestage"),
                given("a repetition", "GET", "/a", "--repetition=" + SECRET, "--host=servicestage"));
    }

    private static Arguments given(String what, String... arguments) {
        return Arguments.argumentSet(what, (Object) arguments);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void what_cannot_be_sent_is_wrong_usage(String[] arguments, Sandbox sandbox) {
        RunResult run = api(sandbox.url("servicestage"), arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("forgeport: ").doesNotContain(SECRET);
    }

    @Test
    void a_failure_is_told_as_any(Sandbox sandbox) {
        RunResult run = api(sandbox.url("codeup"), "GET", "/" + SECRET, "--operation=Nothing", "--host=codeup");

        assertThat(run.code()).isGreaterThanOrEqualTo(10);
        assertThat(run.err()).startsWith("forgeport: codeup: raw call").doesNotContain(SECRET);
    }

    @Test
    void a_setting_that_is_missing_is_named() {
        RunResult run = RunResult.of(Map.of(), "api", "GET", "/a", "--operation=A", "--host=codeup");

        assertThat(run.code()).isEqualTo(3);
    }
}
