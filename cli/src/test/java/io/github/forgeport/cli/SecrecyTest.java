package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SandboxExtension.class)
class SecrecyTest {

    private static final String CANARY = "canary-4711";

    static Stream<String> commands() {
        return Stream.of(
                "demo",
                "--help",
                "--version",
                "authorizations list --host servicestage",
                "authorizations list --host codeup",
                "repositories get test/test --host codeup",
                "repositories get test/test --host codeup --output json",
                "repositories get --id 100 --host codeup",
                "repositories get zmg/gradle_custom_gradledir --host servicestage",
                "repositories get --id 79 --host servicestage",
                "repositories get nonsense --host servicestage",
                "doctor --host servicestage",
                "doctor --host codeup",
                "doctor --host codeup --output json",
                "help doctor",
                "version --output json",
                "completion bash",
                "authorizations list --host servicestage --verbose",
                "authorizations list --host servicestage --verbose --output json",
                "repositories get test/test --host codeup --verbose --reveal --retries 0",
                "repositories get --id 100 --host codeup --verbose --output json --timeout 5s",
                "doctor --host codeup --verbose --retries=1",
                "doctor --host servicestage --verbose --output json");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_command_prints_a_secret_whether_it_is_refused(String command, Sandbox sandbox) {
        assertSilent(withCanaries(RunResult.environment(sandbox)), command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nor_by_password(String command, Sandbox sandbox) {
        Map<String, String> environment = withCanaries(RunResult.environment(sandbox));
        environment.remove("FORGEPORT_SERVICESTAGE_TOKEN");

        assertSilent(environment, command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nor_when_nobody_answers(String command) {
        assertSilent(withCanaries(RunResult.environment(URI.create("http://127.0.0.1:1"))), command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nor_when_it_cannot_be_sent(String command, Sandbox sandbox) {
        Map<String, String> environment = withCanaries(RunResult.environment(sandbox));
        environment.replaceAll((name, value) -> value.equals(CANARY) ? CANARY + "\n" + CANARY + "密" : value);

        assertSilent(environment, command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nor_when_something_else_is_misconfigured(String command) {
        Map<String, String> environment = withCanaries(RunResult.environment(URI.create("http://127.0.0.1:1")));
        environment.put("FORGEPORT_ALLOW_PLAIN_HTTP", "");

        assertSilent(environment, command);
    }

    private static Map<String, String> withCanaries(Map<String, String> environment) {
        return RunResult.changed(
                environment,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                CANARY,
                "FORGEPORT_SERVICESTAGE_DOMAIN",
                "domain",
                "FORGEPORT_SERVICESTAGE_USER",
                "user",
                "FORGEPORT_SERVICESTAGE_PASSWORD",
                CANARY,
                "FORGEPORT_CODEUP_ACCESS_TOKEN",
                CANARY);
    }

    private static void assertSilent(Map<String, String> environment, String command) {
        RunResult run = RunResult.of(environment, command.split(" "));

        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(CANARY, "Exception", "\tat ");
    }
}
