package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The output of {@code --verbose}, which contains no secret. */
@ExtendWith(SandboxExtension.class)
class VerboseTest {

    private static final String CANARY = "fake-canary-4711";
    private static final String[] GET = {"repositories", "get", "test/test", "--host", "codeup"};
    private static final String[] LIST = {"authorizations", "list", "--host", "servicestage"};

    private static RunResult verbose(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--verbose");
        return RunResult.of(environment, all.toArray(String[]::new));
    }

    @Test
    void a_call_is_told_with_status_request_id_time_and_address(Sandbox sandbox) {
        RunResult run = verbose(RunResult.environment(sandbox), GET);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(RunResult.of(RunResult.environment(sandbox), GET).out());
        assertThat(run.err())
                .matches(
                        "forgeport: codeup: get repository by path: attempt 1: success, HTTP 200, request \\S+, \\d+ ms,"
                                + " \\d+ bytes sent, \\d+ received, at /?127\\.0\\.0\\.1:"
                                + sandbox.url("codeup").getPort() + "\n"
                                + "forgeport: codeup: get repository by path: success after 1 attempt, \\d+ ms\n");
    }

    @Test
    void each_attempt_is_told_and_what_became_of_all() {
        try (FaultServer busy = FaultServer.start().answering(Script.answer(CorrectResponses.status(503)))) {
            RunResult run = verbose(RunResult.environment(busy.url()), GET);

            assertThat(run.err())
                    .contains(
                            "attempt 1: Unavailable.SERVICE, HTTP 503, ",
                            "attempt 2: Unavailable.SERVICE, HTTP 503, ",
                            "attempt 3: Unavailable.SERVICE, HTTP 503, ",
                            "forgeport: codeup: get repository by path: Unavailable.SERVICE after 3 attempts, ");
        }
    }

    @Test
    void a_host_that_is_not_reached_is_told_by_its_address() {
        RunResult run = verbose(RunResult.environment(URI.create("http://127.0.0.1:1")), GET);

        assertThat(run.err()).contains("attempt 1: Unavailable.CONNECT, ", "127.0.0.1:1\n");
    }

    @Test
    void signing_in_is_told(Sandbox sandbox) {
        RunResult run = verbose(DoctorRuns.user(sandbox), LIST);

        assertThat(run.err()).contains("servicestage-iam: sign in: attempt 1: success, HTTP 201, ");
    }

    @Test
    void so_is_what_the_doctor_asks(Sandbox sandbox) {
        RunResult run = verbose(RunResult.environment(sandbox), "doctor", "--host", "codeup");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("endpoint: contact: attempt 1: ", "codeup: get repository by id: attempt 1: NotFound, HTTP ");
    }

    @Test
    void a_part_that_cannot_be_read_is_told_masked() {
        String answer = "{\"success\":true,\"repository\":{\"id\":1,\"pathWithNamespace\":\"test/test\","
                + "\"httpUrlToRepository\":\"https://u:" + CANARY + "@h:99999/a.git\"}}";
        try (FaultServer host = FaultServer.start().answering(Script.answer(CorrectResponses.ok(answer)))) {
            RunResult run = verbose(RunResult.environment(host.url()), GET);

            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .contains("codeup: get repository by path: cannot read cloneUrls: 'https://***'"
                            + " (clone URL has a port outside 1 to 65535; expected ");
            assertThat(run.out() + run.err()).doesNotContain(CANARY);
        }
    }

    @Test
    void what_a_program_reads_is_not_mixed_with_it(Sandbox sandbox) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(GET));
        arguments.addAll(List.of("--output", "json"));

        RunResult run = verbose(RunResult.environment(sandbox), arguments.toArray(String[]::new));

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run.out())
                        .at("/repository/id")
                        .textValue())
                .isEqualTo("100");
        assertThat(run.err()).contains("HTTP 200");
    }

    @Test
    void nor_is_a_failure(Sandbox sandbox) throws Exception {
        RunResult run = verbose(
                RunResult.environment(sandbox), "repositories", "get", "no/such", "--host", "codeup", "--output=json");

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run.out())
                        .at("/failure/kind")
                        .textValue())
                .isEqualTo("NotFound");
        assertThat(run.err()).startsWith("forgeport: codeup: get repository by path: attempt 1: NotFound");
    }

    @Test
    void nothing_is_told_of_a_call_that_is_not_made() {
        RunResult run = verbose(Map.of(), GET);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("forgeport: codeup is not configured").doesNotContain("attempt");
    }

    @Test
    void without_the_option_nothing_is_told(Sandbox sandbox) {
        assertThat(RunResult.of(RunResult.environment(sandbox), GET).err()).isEmpty();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.argumentSet("a token in a header", "FORGEPORT_SERVICESTAGE_TOKEN", LIST),
                Arguments.argumentSet("a token in the query", "FORGEPORT_CODEUP_ACCESS_TOKEN", GET),
                Arguments.argumentSet("a token of the doctor's", "FORGEPORT_CODEUP_ACCESS_TOKEN", new String[] {
                    "doctor", "--host", "codeup"
                }));
    }

    /** The host repeats the secret wherever it can: in its headers, request ids, codes and messages. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void no_secret_is_told_even_where_the_host_repeats_it(String variable, String[] arguments) {
        String echo = "{\"requestId\":\"" + CANARY + "\",\"errorCode\":\"" + CANARY + "\",\"error_code\":\"" + CANARY
                + "\",\"request_id\":\"" + CANARY + "\",\"message\":\"" + CANARY + "\\u001b[2J\",\"success\":false}";
        try (FaultServer host = FaultServer.start()
                .answering(Script.answer(CorrectResponses.status(400, echo)
                        .header("X-Request-Id", CANARY + "\u001b[2J")
                        .header("x-acs-request-id", CANARY)))) {
            RunResult run = verbose(RunResult.environment(host.url(), variable, CANARY), arguments);

            assertThat(run.err()).contains("attempt 1: ", "HTTP 400");
            assertThat(run.out() + run.err()).doesNotContain(CANARY, "\u001b");
        }
    }

    @Test
    void a_request_id_commands_no_terminal() {
        try (FaultServer host = FaultServer.start()
                .answering(Script.answer(CorrectResponses.status(
                        404, "{\"requestId\":\"a\\u001b[2J\\u202eb\\nforgeport: done\",\"success\":false}")))) {
            RunResult run = verbose(RunResult.environment(host.url()), GET);

            assertThat(run.err()).doesNotContain("\u001b", "\u202e", "\nforgeport: done");
        }
    }
}
