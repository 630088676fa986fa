package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.port.capability.Capability;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SandboxExtension.class)
class ExitCodeTest {

    private static final FailedCall CALL =
            FailedCall.builder("stub", Operation.GET_REPOSITORY_BY_PATH).build();

    static Stream<Arguments> members() {
        return Stream.of(
                Arguments.of(10, new Unauthenticated(CALL, Unauthenticated.Reason.REFUSED, "Do.")),
                Arguments.of(11, new Forbidden(CALL, "Do.")),
                Arguments.of(12, new NotFound(CALL, "Do.")),
                Arguments.of(13, new Conflict(CALL, "Do.")),
                Arguments.of(14, new Rejected(CALL, "Do.")),
                Arguments.of(15, new RateLimited(CALL, null, "Do.")),
                Arguments.of(16, new Unavailable(CALL, Unavailable.Reason.DNS, "Do.", null)),
                Arguments.of(17, new TimedOut(CALL, TimedOut.Phase.BODY, "Do.")),
                Arguments.of(18, new Interrupted(CALL)),
                Arguments.of(19, new ProtocolViolation(CALL, ProtocolViolation.Reason.NOT_JSON, "/a")),
                Arguments.of(20, new Unsupported(CALL, Capability.unsupported("No.", URI.create("https://a.example")))),
                Arguments.of(21, new Closed(CALL)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void each_member_of_the_failure_family_ends_with_its_own_code(int code, GitHostException failure) {
        StubHost host = StubHost.failing(failure);

        RunResult run = RunResult.against(host, "repositories", "get", "a/b", "--host", "codeup");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("forgeport: " + failure.getMessage() + "\n");
        assertThat(host.isClosed()).isTrue();
    }

    @Test
    void every_permitted_member_has_exactly_one_code_of_its_own() {
        List<Class<?>> tested =
                members().<Class<?>>map(member -> member.get()[1].getClass()).toList();
        List<ExitCode> codes = members()
                .map(member -> ExitCode.of((GitHostException) member.get()[1]))
                .toList();

        assertThat(tested).containsExactlyInAnyOrder(GitHostException.class.getPermittedSubclasses());
        assertThat(codes).doesNotHaveDuplicates().doesNotContain(ExitCode.DEFECT);
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }

    @Test
    void success_is_0() {
        assertThat(RunResult.of(Map.of(), "--version").code()).isZero();
    }

    @Test
    void a_defect_of_our_own_is_1_and_tells_where_but_not_what_an_exception_says() {
        RuntimeException cause = new IllegalStateException("https://host/?accessToken=canary");

        RunResult run = RunResult.against(
                StubHost.failing(new IllegalArgumentException("canary", cause)),
                "repositories",
                "get",
                "a/b",
                "--host",
                "codeup");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "forgeport: unexpected error: java.lang.IllegalArgumentException at io.github.forgeport.cli."
                                + "ExitCodeTest.")
                .contains(", caused by java.lang.IllegalStateException at ", "report")
                .doesNotContain("canary", "\tat ");
    }

    @Test
    void so_is_an_error_of_the_jvm() {
        RunResult run = RunResult.against(
                StubHost.failing(new StackOverflowError("canary")), "repositories", "get", "a/b", "--host", "codeup");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("forgeport: unexpected error: java.lang.StackOverflowError")
                .doesNotContain("canary", "\tat ");
    }

    @Test
    void an_output_that_cannot_be_written_is_1() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        int code = Forgeport.run(RunResult.context(full, new PrintWriter(err)), "--version");

        assertThat(code).isEqualTo(1);
        assertThat(err).hasToString("forgeport: the output could not be written\n");
    }

    @ParameterizedTest
    @MethodSource
    void wrong_usage_is_2(String message, String[] args) {
        RunResult run = RunResult.of(Map.of(), args);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("forgeport: ").contains(message).doesNotContain("Exception", "\tat ");
    }

    static Stream<Arguments> wrong_usage_is_2() {
        return Stream.of(
                usage("Usage: forgeport "),
                usage("Usage: forgeport repositories ", "repositories"),
                usage("unknown command at position 1; it is one of [demo, authorizations, ", "fetch"),
                usage(
                        "unknown option at position 6\n",
                        "repositories",
                        "get",
                        "a/b",
                        "--host",
                        "codeup",
                        "--token=canary"),
                usage("unexpected argument at position 4\n", "repositories", "get", "a/b", "c/d", "--host", "codeup"),
                usage("needed: --host=HOST\n", "repositories", "get", "a/b"),
                usage(
                        "--host=HOST takes one of " + HostRegistry.ALL + "\n",
                        "repositories",
                        "get",
                        "a/b",
                        "--host",
                        "no-such-host"),
                usage("--output=FORM takes one of [table, json]\n", "demo", "--output", "xml"),
                usage("needed: (PATH | --id=ID | --clone-url=URL)\n", "repositories", "get", "--host", "codeup"),
                usage(
                        "more is given than (PATH | --id=ID | --clone-url=URL) allows\n",
                        "repositories",
                        "get",
                        "a/b",
                        "--id",
                        "1",
                        "--host",
                        "codeup"),
                usage(
                        "PATH takes a repository's path with its namespace",
                        "repositories",
                        "get",
                        "name",
                        "--host",
                        "codeup"),
                usage(
                        "PATH takes a repository's path with its namespace",
                        "repositories",
                        "get",
                        "../name",
                        "--host",
                        "codeup"),
                usage(
                        "--id=ID takes the id that the host gave a repository",
                        "repositories",
                        "get",
                        "--id",
                        " ",
                        "--host",
                        "codeup"),
                usage(
                        "PATH takes a repository's path with its namespace",
                        "repositories",
                        "get",
                        "@args",
                        "--host",
                        "codeup"),
                path("; the path in the address that was given is group/name", "git@host.example:group/name.git"),
                path(
                        "; the path in the address that was given is group/name",
                        "https://user:canary@host.example/group/name.git"),
                path(
                        "; the path in the address that was given is group/sub/name",
                        "https://host.example/group/sub/name/-/tree/main?ref_type=heads"),
                path("", "https://user:can/ary@host.example/group/name"),
                path("", "https://host.example/name"),
                path(", without a blank at either end: U+0020", " group/name"),
                path(", without a blank at either end: U+3000", "group/name\u3000"),
                usage(
                        "--id=ID takes the id that the host gave a repository, without a blank at either end: U+0020\n",
                        "repositories",
                        "get",
                        "--id",
                        "1 ",
                        "--host",
                        "codeup"));
    }

    private static Arguments path(String hint, String path) {
        return usage(
                "PATH takes a repository's path with its namespace, such as group/name" + hint + "\n",
                "repositories",
                "get",
                path,
                "--host",
                "codeup");
    }

    private static Arguments usage(String message, String... args) {
        return Arguments.of(message, args);
    }

    @Test
    void what_follows_an_unknown_option_is_not_repeated() {
        RunResult run = RunResult.of(
                Map.of(), "authorizations", "list", "--host", "codeup", "--token=canary", "--secret", "canary");

        assertThat(run.err()).doesNotContain("canary");
    }

    @Test
    void nor_is_what_is_glued_to_one() {
        RunResult run = RunResult.of(Map.of(), "authorizations", "list", "--host", "codeup", "-tcanary");

        assertThat(run.err())
                .startsWith("forgeport: unknown option at position 5\n")
                .doesNotContain("canary");
    }

    @Test
    void not_configured_is_3() {
        assertThat(RunResult.of(Map.of(), "authorizations", "list", "--host", "servicestage")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void a_wrong_token_is_10(Sandbox sandbox) {
        Map<String, String> environment =
                RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", "canary-token");

        RunResult run = RunResult.of(environment, "repositories", "get", "test/test", "--host", "codeup");

        assertThat(run.code()).isEqualTo(10);
        assertThat(run.err()).contains("codeup: get repository by path: ").doesNotContain("canary-token");
    }

    @Test
    void a_missing_repository_is_12(Sandbox sandbox) {
        RunResult run =
                RunResult.of(RunResult.environment(sandbox), "repositories", "get", "no/such", "--host", "codeup");

        assertThat(run.code()).isEqualTo(12);
    }

    @Test
    void an_id_that_codeup_cannot_have_is_14(Sandbox sandbox) {
        RunResult run =
                RunResult.of(RunResult.environment(sandbox), "repositories", "get", "--id", "x", "--host", "codeup");

        assertThat(run.code()).isEqualTo(14);
    }

    @Test
    void an_unreachable_endpoint_is_16() {
        URI closed;
        try (Sandbox sandbox = Sandbox.start()) {
            closed = sandbox.url("servicestage");
        }

        RunResult run =
                RunResult.of(RunResult.environment(closed), "repositories", "get", "test/test", "--host", "codeup");

        assertThat(run.code()).isEqualTo(16);
    }

    @Test
    void an_id_at_service_stage_is_20(Sandbox sandbox) {
        Map<String, String> environment = RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_AUTHORIZATION", "");

        RunResult run = RunResult.of(environment, "repositories", "get", "--id", "79", "--host", "servicestage");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.err()).contains("https://support.huaweicloud.com/");
    }

    @Test
    void authorizations_at_codeup_are_20(Sandbox sandbox) {
        RunResult run = RunResult.of(RunResult.environment(sandbox), "authorizations", "list", "--host", "codeup");

        assertThat(run.code()).isEqualTo(20);
        assertThat(run.err()).contains("Codeup keeps no authorizations");
    }
}
