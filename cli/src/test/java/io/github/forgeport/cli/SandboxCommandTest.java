package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.command.SandboxEnvironment;
import io.github.forgeport.cli.console.ExitCode;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.host.RunContext;
import io.github.forgeport.cli.host.SandboxCredential;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class SandboxCommandTest {

    /** The variables of every setting, and those of the vendors' tools. */
    private static final Set<String> VARIABLES = HostRegistry.settings().stream()
            .flatMap(setting -> Stream.concat(Stream.of(setting.variable()), setting.vendorVariable().stream()))
            .collect(Collectors.toSet());

    /**
     * Shell lines that set the parts of every kind of credential, as left by another use, which a session must not use.
     */
    private static final String OTHER_SETTINGS = HostRegistry.ALL.stream()
            .flatMap(host -> host.sandboxCredentials().stream())
            .flatMap(credential -> credential.settings().keySet().stream())
            .flatMap(setting -> Stream.concat(Stream.of(setting.variable()), setting.vendorVariable().stream()))
            .distinct()
            .collect(Collectors.joining("=other ", "export ", "=other\n"));

    /** Returns the settings in a shell's environment after it executed these lines. */
    private static Map<String, String> afterReading(String lines) throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-e", "-s").redirectErrorStream(true).start();
        try (Writer in = shell.outputWriter()) {
            in.write(lines + "\nenv\n");
        }
        try (Stream<String> env = shell.inputReader().lines()) {
            Map<String, String> environment = env.map(line -> line.split("=", 2))
                    .filter(part -> part.length == 2 && VARIABLES.contains(part[0]))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            assertThat(shell.waitFor()).isZero();
            return environment;
        }
    }

    /** Returns the printed lines that a user can paste, by the line before each, which describes it. */
    private static Map<String, String> pasted(String printed) {
        Map<String, String> lines = new LinkedHashMap<>();
        String before = "";
        for (String line : printed.split("\n")) {
            if (line.startsWith("export ")) {
                lines.put(before, line);
            }
            before = line;
        }
        return lines;
    }

    private static RunResult ask(String kind, Map<String, String> environment) {
        HostEntry host = HostRegistry.ALL.stream()
                .filter(each -> kind.contains(each.product()))
                .findFirst()
                .orElseThrow();
        return RunResult.of(
                environment, "repositories", "get", host.sandboxRepository().toString(), "--host", host.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void each_line_leads_the_command_to_it_wherever_it_is_pasted_until_it_is_interrupted() throws Exception {
        StringWriter out = new StringWriter();
        RunContext context = RunResult.context(new PrintWriter(out), new PrintWriter(new StringWriter()));
        AtomicInteger code = new AtomicInteger(-1);
        Thread command = new Thread(() -> code.set(Forgeport.run(context, "sandbox")));
        command.start();
        while (!out.toString().contains("# Then:")) {
            Thread.sleep(Duration.ofMillis(10).toMillis());
        }
        Map<String, String> lines = pasted(out.toString());

        assertThat(lines).hasSize(Math.toIntExact(kinds().count()));
        for (Map.Entry<String, String> line : lines.entrySet()) {
            Map<String, String> fresh = afterReading(line.getValue());
            Map<String, String> used = afterReading(OTHER_SETTINGS + line.getValue());
            assertThat(ask(line.getKey(), fresh)).as(line.getKey()).returns(0, RunResult::code);
            assertThat(ask(line.getKey(), used)).as(line.getKey()).returns(0, RunResult::code);
        }
        command.interrupt();
        command.join();
        Map.Entry<String, String> first = lines.entrySet().iterator().next();

        assertThat(code.get()).isZero();
        assertThat(ask(first.getKey(), afterReading(first.getValue())).code()).isEqualTo(ExitCode.UNAVAILABLE.number());
    }

    /** The doctor's descriptions of credentials, where they differ from the kind. */
    private static final Map<String, String> SHOWN = Map.of(
            "servicestage: an IAM token", "an IAM token",
            "servicestage: an access key", "access key SAND***",
            "servicestage: a temporary access key", "access key SAND***",
            "servicestage: the password of an IAM user", "password sign-in of user sandbox-user",
            "codeup: a personal access token", "a personal access token without a signature",
            "codeup: an access key", "access key sand***,",
            "codeup: a temporary access key", "access key sand***,",
            "codeup: an access key and a personal access token", "access key sand*** and a personal access token");

    /** Returns each credential with the doctor's description, which is by default its kind. */
    static Stream<Arguments> kinds() {
        return HostRegistry.ALL.stream()
                .flatMap(host -> host.sandboxCredentials().stream()
                        .map(credential -> Arguments.argumentSet(
                                host + ": " + credential.kind(),
                                host,
                                credential,
                                SHOWN.getOrDefault(host + ": " + credential.kind(), credential.kind()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @EnabledOnOs(OS.LINUX)
    void each_line_is_of_the_kind_that_it_is_said_to_be(HostEntry host, SandboxCredential credential, String kind)
            throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            String name = host.toString();

            RunResult run = DoctorRuns.at(
                    name,
                    afterReading(
                            OTHER_SETTINGS + SandboxEnvironment.shellCommand(host, credential, sandbox.url(name))));

            assertThat(run.code()).isZero();
            assertThat(DoctorRuns.of("credential", run)).startsWith("ok    credential  " + kind);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everything_it_prints_can_be_read_by_a_shell() throws Exception {
        String printed = printed();

        Map<String, String> environment = afterReading(printed);

        assertThat(printed.lines()).allMatch(line -> line.startsWith("# ") || line.startsWith("export "));
        assertThat(environment)
                .containsKeys("FORGEPORT_CODEUP_ENDPOINT", "FORGEPORT_SERVICESTAGE_ENDPOINT")
                .doesNotContainValue("");
    }

    @Test
    void it_has_ready_made_access_keys_and_no_expired_ones() {
        assertThat(printed())
                .contains(
                        "FORGEPORT_CODEUP_ACCESS_KEY_ID=" + SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                        "FORGEPORT_CODEUP_ACCESS_KEY_SECRET=" + SandboxAccounts.CODEUP_ACCESS_KEY_SECRET,
                        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID=" + SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET=" + SandboxAccounts.SERVICESTAGE_SECRET_KEY,
                        "FORGEPORT_SERVICESTAGE_PASSWORD=" + SandboxAccounts.IAM_PASSWORD)
                .doesNotContainIgnoringCase("expired");
    }

    @Test
    void it_has_a_repository_to_clone_and_says_where() {
        assertThat(printed())
                .containsPattern("(?m)^# To clone a repository that all hosts have:"
                        + " git clone http://127\\.0\\.0\\.1:\\d+/sandbox/hello\\.git$");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_repository_to_clone_is_at_both_hosts() throws Exception {
        StringWriter out = new StringWriter();
        RunContext told = RunResult.context(new PrintWriter(out), new PrintWriter(new StringWriter()));
        Thread command = new Thread(() -> Forgeport.run(told, "sandbox"));
        command.start();
        while (!out.toString().contains("# To clone")) {
            Thread.sleep(Duration.ofMillis(10).toMillis());
        }
        Map<String, String> environment = afterReading(out.toString());

        for (HostEntry host : HostRegistry.ALL) {
            assertThat(RunResult.of(environment, "repositories", "get", "sandbox/hello", "--host", host.toString()))
                    .as(host.toString())
                    .returns(0, RunResult::code);
        }
        command.interrupt();
        command.join();
    }

    private static String printed() {
        StringWriter out = new StringWriter();
        RunContext context = RunResult.context(new PrintWriter(out), new PrintWriter(new StringWriter()));

        Thread.currentThread().interrupt();
        int code = Forgeport.run(context, "sandbox");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(code).isZero();
        return out.toString();
    }

    @Test
    void a_port_that_is_taken_is_wrong_usage() {
        try (Sandbox other = Sandbox.start()) {
            RunResult run = RunResult.of(
                    Map.of(),
                    "sandbox",
                    "--port",
                    Integer.toString(other.url("servicestage").getPort()));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("forgeport: port " + other.url("servicestage").getPort()
                            + " of 127.0.0.1 cannot be used: it is taken or not allowed\n");
        }
    }

    @Test
    void a_port_that_is_none_is_wrong_usage() {
        assertThat(RunResult.of(Map.of(), "sandbox", "--port", "65536").code()).isEqualTo(2);
        assertThat(RunResult.of(Map.of(), "sandbox", "--port", "many").code()).isEqualTo(2);
    }
}
