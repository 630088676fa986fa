package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With JSON output, a failure is also printed as JSON on stdout, and nothing else is printed. */
@ExtendWith(SandboxExtension.class)
class FailureJsonConverterTest {

    private static final FailedCall CALL = FailedCall.builder("stub", Operation.GET_REPOSITORY_BY_PATH)
            .effect(Effect.REJECTED)
            .attempts(2)
            .elapsed(Duration.ofMillis(1_234))
            .status(418)
            .vendorCode("A.b")
            .requestId("r-1")
            .build();

    private static JsonNode json(RunResult run) {
        assertThat(run.err()).isEmpty();
        try {
            JsonNode json = JsonMapper.builder().build().readTree(run.out());
            assertThat(json.get("exitCode").intValue()).isEqualTo(run.code());
            return json.get("failure");
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(run.out(), noJson);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.forgeport.cli.ExitCodeTest#members")
    void each_member_of_the_failure_family_keeps_its_code_and_tells_its_kind(int code, GitHostException failure) {
        RunResult run = RunResult.against(
                StubHost.failing(failure), "repositories", "get", "a/b", "--host", "codeup", "--output", "json");

        JsonNode told = json(run);
        assertThat(run.code()).isEqualTo(code);
        assertThat(told.get("kind").textValue()).isEqualTo(failure.getClass().getSimpleName());
        assertThat(told.get("message").textValue()).isEqualTo(failure.getMessage());
        assertThat(told.get("host").textValue()).isEqualTo("stub");
        assertThat(told.get("operation").textValue()).isEqualTo("get repository by path");
        assertThat(told.get("effect").textValue()).isEqualTo("NOT_SENT");
        assertThat(told.has("status") || told.has("code") || told.has("requestId"))
                .isFalse();
    }

    static Stream<Arguments> details() {
        return Stream.of(
                Arguments.of(
                        new Unauthenticated(CALL, Unauthenticated.Reason.SUPPLIER, "Do.", IllegalStateException.class),
                        "\"reason\":\"SUPPLIER\","),
                Arguments.of(new Unavailable(CALL, Unavailable.Reason.DNS, "Do.", null), "\"reason\":\"DNS\","),
                Arguments.of(new TimedOut(CALL, TimedOut.Phase.BODY, "Do."), "\"phase\":\"BODY\","),
                Arguments.of(new RateLimited(CALL, Duration.ofSeconds(3), "Do."), "\"retryAfterMillis\":3000,"),
                Arguments.of(
                        new ProtocolViolation(CALL, ProtocolViolation.Reason.WRONG_TYPE, "/a/0"),
                        "\"reason\":\"WRONG_TYPE\",\"pointer\":\"/a/0\","));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("details")
    void all_that_is_known_of_it_is_there_in_a_stable_order(GitHostException failure, String detail) throws Exception {
        RunResult run = RunResult.against(
                StubHost.failing(failure), "authorizations", "list", "--host", "servicestage", "--output=json");

        assertThat(json(run).toString())
                .isEqualTo("{\"kind\":\"" + failure.getClass().getSimpleName() + "\",\"message\":"
                        + JsonMapper.builder().build().writeValueAsString(failure.getMessage()) + ","
                        + detail + "\"host\":\"stub\",\"operation\":\"get repository by path\",\"status\":418,"
                        + "\"code\":\"A.b\",\"requestId\":\"r-1\",\"effect\":\"REJECTED\",\"attempts\":2,"
                        + "\"elapsedMillis\":1234}");
    }

    private static Arguments misused(String name, String kind, int code, String... arguments) {
        return Arguments.argumentSet(name, kind, code, arguments);
    }

    static Stream<Arguments> own() {
        return Stream.of(
                misused("an unknown command", "Usage", 2, "fetch", "--output", "json"),
                misused("no command", "Usage", 2, "--output=json"),
                misused("half a command", "Usage", 2, "repositories", "--output=json"),
                misused("an unknown option", "Usage", 2, "demo", "--output", "json", "--token=x"),
                misused("no host", "Usage", 2, "repositories", "get", "a/b", "--output", "json"),
                misused("another host", "Usage", 2, "doctor", "--host", "github", "--output", "JSON"),
                misused("a form twice", "Usage", 2, "demo", "--output", "table", "--output=json"),
                misused("a form twice, in two words", "Usage", 2, "demo", "--output", "table", "--output", "json"),
                misused("a form twice, JSON first", "Usage", 2, "demo", "--output", "json", "--output", "table"),
                misused("a wrong time", "Usage", 2, "doctor", "--host=codeup", "--output=json", "--timeout=0"),
                misused("no such file", "Usage", 2, "doctor", "--output=json", "--host=codeup", "--profile="),
                misused("no such shell", "Usage", 2, "completion", "fish", "--output=json"),
                misused(
                        "nothing configured",
                        "NotConfigured",
                        3,
                        "repositories",
                        "get",
                        "a/b",
                        "--host",
                        "codeup",
                        "--output",
                        "json"),
                misused(
                        "nothing configured to list by",
                        "NotConfigured",
                        3,
                        "authorizations",
                        "list",
                        "--host",
                        "servicestage",
                        "--output",
                        "json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("own")
    void so_are_wrong_usage_and_a_missing_configuration(String kind, int code, String[] arguments) {
        RunResult run = RunResult.of(Map.of(), arguments);

        assertThat(run.code()).isEqualTo(code);
        assertThat(json(run).get("kind").textValue()).isEqualTo(kind);
        assertThat(json(run).get("message").textValue()).isNotBlank();
    }

    @Test
    void a_profile_that_cannot_be_used_is(@TempDir Path folder) throws Exception {
        Path open = Files.writeString(folder.resolve("profile"), "codeup.access-token=fake-canary\n");

        RunResult run = RunResult.of(
                Map.of(),
                "repositories",
                "get",
                "a/b",
                "--host",
                "codeup",
                "--profile",
                open.toString(),
                "--output",
                "json");

        assertThat(json(run).get("kind").textValue()).isEqualTo("Usage");
        assertThat(run.out()).doesNotContain("canary");
    }

    @Test
    void a_misspelt_variable_is() {
        RunResult run = RunResult.of(
                Map.of("FORGEPORT_CODUP_TOKEN", "fake"),
                "repositories",
                "get",
                "a/b",
                "--host=codeup",
                "--output=json");

        assertThat(json(run).get("message").textValue()).contains("FORGEPORT_CODUP_TOKEN");
    }

    @Test
    void a_defect_is_without_what_an_exception_says() {
        RunResult run = RunResult.against(
                StubHost.failing(new IllegalStateException("canary")),
                "repositories",
                "get",
                "a/b",
                "--host",
                "codeup",
                "--output",
                "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(json(run).get("kind").textValue()).isEqualTo("Defect");
        assertThat(run.out()).contains("java.lang.IllegalStateException").doesNotContain("canary");
    }

    @Test
    void an_error_of_the_jvm_is() {
        RunResult run = RunResult.against(
                StubHost.failing(new StackOverflowError("canary")),
                "repositories",
                "get",
                "a/b",
                "--host",
                "codeup",
                "--output",
                "json");

        assertThat(json(run).get("kind").textValue()).isEqualTo("Defect");
    }

    @Test
    void a_refusal_of_a_real_call_has_status_and_code(Sandbox sandbox) {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", "fake-canary"),
                "repositories",
                "get",
                "test/test",
                "--host",
                "codeup",
                "--output",
                "json");

        JsonNode told = json(run);
        assertThat(run.code()).isEqualTo(10);
        assertThat(told.get("status").intValue()).isBetween(200, 499);
        assertThat(told.get("code").textValue()).isNotBlank();
        assertThat(told.get("requestId").textValue()).isNotBlank();
        assertThat(told.get("effect").textValue()).isEqualTo("REJECTED");
        assertThat(run.out()).doesNotContain("canary");
    }

    @Test
    void what_a_doctor_finds_stays_his_report(Sandbox sandbox) throws Exception {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", "fake"),
                "doctor",
                "--host",
                "codeup",
                "--output",
                "json");

        assertThat(run.code()).isEqualTo(10);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run.out())
                        .get("exitCode")
                        .intValue())
                .isEqualTo(10);
        assertThat(run.err()).isEmpty();
    }

    static Stream<Arguments> notAsked() {
        return Stream.of(
                Arguments.argumentSet("another form", (Object) new String[] {"fetch", "--output", "table"}),
                Arguments.argumentSet("no form", (Object) new String[] {"demo", "json", "--output"}),
                Arguments.argumentSet(
                        "behind the end of options", (Object) new String[] {"demo", "--", "--output", "json"}),
                Arguments.argumentSet("the word alone", (Object) new String[] {"json"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notAsked")
    void who_does_not_ask_for_json_gets_a_message(String[] arguments) {
        RunResult run = RunResult.of(Map.of(), arguments);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("forgeport: ");
    }
}
