package io.github.forgeport.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.cli.verb.ArgumentValues;
import io.github.forgeport.cli.verb.ProbeTargets;
import io.github.forgeport.cli.verb.Verb;
import io.github.forgeport.cli.verb.Verbs;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.capability.Capabilities;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The output of {@code doctor} for a correct configuration. */
@ExtendWith(SandboxExtension.class)
class DoctorCommandTest {

    /** The length of the longest name of a check. */
    private static final int NAME_WIDTH = Stream.of(Operation.values())
            .mapToInt(operation -> operation.toString().length())
            .max()
            .orElseThrow();

    /** Returns the output with a clock difference of zero, since the clock may advance a second during the run. */
    private static String steady(RunResult run) {
        return run.out().replaceAll("clock is [01] s (off|behind|ahead of) the host's", "clock is 0 s off the host's");
    }

    /** Aligns the lines of other checks with those of the operations, whose names are longer. */
    private static String aligned(String lines) {
        return lines.lines()
                .map(line -> line.substring(0, 31) + " ".repeat(NAME_WIDTH + 8 - 31) + line.substring(31) + "\n")
                .collect(joining());
    }

    /** Returns all operations in the order of the report: first those that list. */
    private static List<Operation> inOrder() {
        return Stream.concat(
                        Verbs.ALL.stream().filter(Verb::isListing).map(Verb::operation), Stream.of(Operation.values()))
                .distinct()
                .toList();
    }

    /** Returns the expected lines of the report about the operations. */
    private static String operations(Sandbox sandbox, String name, String namespace, Map<Operation, String> found) {
        ProbeTargets targets = new ProbeTargets();
        targets.setNamespace(Namespace.builder().path(namespace).build());
        StringBuilder lines = new StringBuilder();
        Capabilities capabilities = capabilities(sandbox, name);
        for (Operation operation : inOrder()) {
            String state = state(operation, capabilities, "answered");
            lines.append(state.equals("answered") ? "ok    " : "skip  ")
                    .append(operation)
                    .append(" ".repeat(NAME_WIDTH + 2 - operation.toString().length()))
                    .append(state + ": ")
                    .append(
                            switch (state) {
                                case "unsupported" -> capabilities.of(operation).reason();
                                case "not tried" -> "no harmless call checks it";
                                case "unknown" -> "it writes, which is never tried";
                                default ->
                                    found.containsKey(operation)
                                            ? found.get(operation)
                                            : "not found, as expected of " + probed(operation, targets);
                            })
                    .append('\n');
        }
        return lines.toString();
    }

    /** Returns the expected state of an operation: the given one if it is probed. */
    private static String state(Operation operation, Capabilities capabilities, String ofProbed) {
        if (capabilities.of(operation).support() == Support.UNSUPPORTED) {
            return "unsupported";
        }
        return verb(operation)
                .map(verb -> verb.isProbed() ? ofProbed : verb.writes() ? "unknown" : "not tried")
                .orElseThrow();
    }

    /** Returns the arguments of an operation's probe. */
    private static ArgumentValues probed(Operation operation, ProbeTargets targets) {
        return verb(operation).orElseThrow().probeValues(targets);
    }

    private static Optional<Verb> verb(Operation operation) {
        return Verbs.ALL.stream().filter(verb -> verb.operation() == operation).findFirst();
    }

    private static Capabilities capabilities(Sandbox sandbox, String name) {
        HostEntry host = HostRegistry.ALL.stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
        try (GitHost session = host.connect(host.read(RunResult.environment(sandbox), null), null)) {
            return session.capabilities();
        }
    }

    @Test
    void all_is_well_with_service_stage(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("servicestage", RunResult.environment(sandbox));

        assertThat(steady(run))
                .isEqualTo(aligned("""
                ok    profile                  none; it would be ~/.config/forgeport/profile.properties or the file that --profile names
                ok    settings                 FORGEPORT_SERVICESTAGE_REGION, FORGEPORT_SERVICESTAGE_ENDPOINT, FORGEPORT_SERVICESTAGE_IAM_ENDPOINT, FORGEPORT_SERVICESTAGE_PROJECT, FORGEPORT_SERVICESTAGE_TOKEN, FORGEPORT_SERVICESTAGE_AUTHORIZATION, FORGEPORT_ALLOW_PLAIN_HTTP in the environment
                ok    endpoint                 SANDBOX answers (127.0.0.1)
                skip  TLS                      plain HTTP, which shows credentials to the network; for a sandbox only
                ok    clock                    this machine's clock is 0 s off the host's
                ok    credential               an IAM token, because FORGEPORT_SERVICESTAGE_TOKEN is set in the environment
                ok    accepted                 yes, by the answer to: list authorizations
                """.replace(
                                        "SANDBOX", sandbox.url("servicestage").toString()))
                        + operations(
                                sandbox,
                                "servicestage",
                                "zmg",
                                Map.of(
                                        Operation.LIST_AUTHORIZATIONS, "1 authorization",
                                        Operation.LIST_NAMESPACES, "1 namespace",
                                        Operation.LIST_REPOSITORIES, "1 repository")));
        assertThat(run.out()).contains("unsupported: It has no operation that takes a repository's id alone.\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void all_is_well_with_codeup(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", RunResult.environment(sandbox));

        assertThat(steady(run))
                .isEqualTo(aligned("""
                ok    profile                  none; it would be ~/.config/forgeport/profile.properties or the file that --profile names
                ok    settings                 FORGEPORT_CODEUP_ENDPOINT, FORGEPORT_CODEUP_ORGANIZATION, FORGEPORT_CODEUP_ACCESS_TOKEN, FORGEPORT_ALLOW_PLAIN_HTTP in the environment
                ok    endpoint                 SANDBOX answers (127.0.0.1)
                skip  TLS                      plain HTTP, which shows credentials to the network; for a sandbox only
                ok    clock                    this machine's clock is 0 s off the host's
                ok    credential               a personal access token without a signature, because FORGEPORT_CODEUP_ACCESS_TOKEN is set in the environment, and FORGEPORT_CODEUP_ACCESS_KEY_ID is not
                ok    accepted                 yes, by the answer to: list namespaces
                """.replace("SANDBOX", sandbox.url("codeup").toString()))
                        + operations(
                                sandbox,
                                "codeup",
                                "test",
                                Map.of(
                                        Operation.LIST_NAMESPACES, "3 namespaces",
                                        Operation.LIST_REPOSITORIES, "1 repository")));
        assertThat(run.out()).contains("unsupported: Codeup keeps no authorizations to other providers.\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void an_access_key_is_told_by_the_beginning_of_its_id(Sandbox sandbox) {
        RunResult serviceStage = DoctorRuns.at("servicestage", DoctorRuns.serviceStageKey(sandbox));
        RunResult codeup = DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox));

        assertThat(DoctorRuns.of("credential", serviceStage))
                .isEqualTo(
                        "ok    credential  access key SAND***, because FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID is set in"
                                + " the environment, and FORGEPORT_SERVICESTAGE_TOKEN is not\n");
        assertThat(DoctorRuns.of("credential", codeup))
                .isEqualTo("ok    credential  access key sand***, because FORGEPORT_CODEUP_ACCESS_KEY_ID is set in the"
                        + " environment, and FORGEPORT_CODEUP_ACCESS_TOKEN is not\n");
        assertThat(serviceStage.code()).isZero();
        assertThat(codeup.code()).isZero();
        assertThat(serviceStage.out() + codeup.out())
                .doesNotContain(
                        SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                        SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                        SandboxAccounts.SERVICESTAGE_SECRET_KEY,
                        SandboxAccounts.CODEUP_ACCESS_KEY_SECRET);
    }

    @Test
    void with_a_token_beside_a_key_both_are_told(Sandbox sandbox) {
        Map<String, String> environment =
                DoctorRuns.codeupKey(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", SandboxAccounts.CODEUP_ACCESS_TOKEN);

        RunResult run = DoctorRuns.at("codeup", environment);

        assertThat(DoctorRuns.of("credential", run))
                .isEqualTo("ok    credential  access key sand*** and a personal access token, because"
                        + " FORGEPORT_CODEUP_ACCESS_KEY_ID is set in the environment, and so is"
                        + " FORGEPORT_CODEUP_ACCESS_TOKEN\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_user_is_signed_in_and_iam_looked_at_and_what_is_not_used_named(Sandbox sandbox) {
        Map<String, String> environment =
                DoctorRuns.user(sandbox, "HUAWEICLOUD_SDK_AK", "VENDORSKEY", "HUAWEICLOUD_SDK_SK", "fake-canary");

        RunResult run = DoctorRuns.at("servicestage", environment);

        assertThat(DoctorRuns.of("IAM", run))
                .startsWith("ok    IAM  " + sandbox.url("servicestage") + " answers (127.0.0.1)\n");
        assertThat(DoctorRuns.of("credential", run))
                .isEqualTo("ok    credential  password sign-in of user sandbox-user, because"
                        + " FORGEPORT_SERVICESTAGE_USER is set in the environment, and FORGEPORT_SERVICESTAGE_TOKEN and"
                        + " FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID are not; not used: HUAWEICLOUD_SDK_AK in the"
                        + " environment\n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain(SandboxAccounts.IAM_PASSWORD, "fake-canary");
    }

    @Test
    void without_an_authorization_repositories_are_unsupported_and_it_says_how_to_have_one(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "servicestage", RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_AUTHORIZATION", ""));

        assertThat(DoctorRuns.of("get repository by path", run))
                .startsWith("skip  get repository by path  unsupported: ")
                .endsWith("        Set FORGEPORT_SERVICESTAGE_AUTHORIZATION to the name of an authorization; 'forgeport"
                        + " authorizations list --host servicestage' shows them.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void programs_get_the_same_as_json(Sandbox sandbox) throws Exception {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", "fake-canary"),
                "doctor",
                "--host",
                "codeup",
                "--output",
                "json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/host").textValue()).isEqualTo("codeup");
        assertThat(json.at("/exitCode").intValue()).isEqualTo(run.code()).isEqualTo(10);
        assertThat(json.at("/checks").findValuesAsText("check"))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("profile", "settings", "endpoint", "TLS", "clock", "credential", "accepted"),
                                inOrder().stream().map(Operation::toString))
                        .toList());
        assertThat(json.at("/checks/6/verdict").textValue()).isEqualTo("fail");
        assertThat(json.at("/checks/6/hints")).hasSize(3);
        Capabilities capabilities = capabilities(sandbox, "codeup");
        List<String> states = new ArrayList<>();
        for (Operation operation : inOrder()) {
            states.add(state(operation, capabilities, states.contains("refused") ? "not tried" : "refused"));
        }
        assertThat(states).startsWith("unsupported", "refused", "not tried");
        assertThat(json.at("/checks").findValuesAsText("state")).isEqualTo(states);
        assertThat(run.out()).doesNotContain("fake-canary");
    }
}
