package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.Steps;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Network;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The output of {@code doctor} for each problem: what is wrong, and what to do. */
@ExtendWith(SandboxExtension.class)
class DoctorFindsTest {

    private static final String CANARY = "fake-canary-4711";

    @Test
    void nothing_configured_for_service_stage() {
        RunResult run = DoctorRuns.at("servicestage", Map.of());

        assertThat(run.out()).isEqualTo("""
                ok    profile   none; it would be ~/.config/forgeport/profile.properties or the file that --profile names
                FAIL  settings  servicestage is not configured
                        Set these in the environment, or in a profile:
                          ENVIRONMENT VARIABLE                     PROFILE KEY                 WHAT IT IS
                          FORGEPORT_SERVICESTAGE_REGION            servicestage.region         the region, such as cn-north-4
                          or FORGEPORT_SERVICESTAGE_ENDPOINT       servicestage.endpoint       the API's address, instead of the region's own
                          FORGEPORT_SERVICESTAGE_PROJECT           servicestage.project        the IAM project's id, 32 hex digits; a token needs it
                          FORGEPORT_SERVICESTAGE_TOKEN             servicestage.token          an IAM token of the project (secret)
                          or FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID  servicestage.access-key-id  an access key's id
                          or FORGEPORT_SERVICESTAGE_USER           servicestage.user           an IAM user, to sign in by password
                        The profile is ~/.config/forgeport/profile.properties or the file that --profile names.
                        'forgeport --help' tells more; 'forgeport demo' needs no settings.
                """);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void nothing_configured_for_codeup() {
        RunResult run = DoctorRuns.at("codeup", Map.of());

        assertThat(run.out()).isEqualTo("""
                ok    profile   none; it would be ~/.config/forgeport/profile.properties or the file that --profile names
                FAIL  settings  codeup is not configured
                        Set these in the environment, or in a profile:
                          ENVIRONMENT VARIABLE               PROFILE KEY           WHAT IT IS
                          FORGEPORT_CODEUP_ORGANIZATION      codeup.organization   the organization's id, from its page's address
                          FORGEPORT_CODEUP_ACCESS_TOKEN      codeup.access-token   a personal access token (secret)
                          or FORGEPORT_CODEUP_ACCESS_KEY_ID  codeup.access-key-id  an access key's id
                        The profile is ~/.config/forgeport/profile.properties or the file that --profile names.
                        'forgeport --help' tells more; 'forgeport demo' needs no settings.
                """);
        assertThat(run.code()).isEqualTo(3);
    }

    private static void assertRefused(RunResult run, String hints) {
        assertThat(DoctorRuns.of("accepted", run))
                .startsWith("FAIL  accepted  the credential was refused (HTTP ")
                .endsWith(hints);
        assertThat(run.out()).contains("not tried: the credential is not accepted");
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.out() + run.err()).doesNotContain(CANARY);
    }

    @Test
    void a_wrong_token_of_service_stage(Sandbox sandbox) {
        RunResult run =
                DoctorRuns.at("servicestage", RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_TOKEN", CANARY));

        assertRefused(run, """
                        Check the token: it lives for 24 hours and belongs to one project.
                        Put one that the host accepts where this one is set: FORGEPORT_SERVICESTAGE_TOKEN in the environment.
                """);
        assertThat(DoctorRuns.of("list authorizations", run)).isEqualTo("""
                FAIL  list authorizations  refused: the credential is not accepted
                        See 'accepted' above.
                """);
    }

    @Test
    void a_wrong_secret_of_service_stage(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "servicestage",
                DoctorRuns.serviceStageKey(sandbox, "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET", CANARY));

        assertRefused(run, """
                        Put one that the host accepts where this one is set: FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET in the environment.
                """);
    }

    @Test
    void a_wrong_password_of_service_stage(Sandbox sandbox) {
        RunResult run =
                DoctorRuns.at("servicestage", DoctorRuns.user(sandbox, "FORGEPORT_SERVICESTAGE_PASSWORD", CANARY));

        assertThat(DoctorRuns.of("accepted", run)).isEqualTo("""
                FAIL  accepted  'sign in' at IAM ended with Unauthenticated.REFUSED
                        Check account, user and password, or the access key; IAM locks who tries too often.
                        Put one that the host accepts where this one is set: FORGEPORT_SERVICESTAGE_USER, FORGEPORT_SERVICESTAGE_DOMAIN, FORGEPORT_SERVICESTAGE_PASSWORD in the environment.
                """);
        assertThat(run.code()).isEqualTo(10);
        assertThat(run.out() + run.err()).doesNotContain(CANARY);
    }

    @Test
    void a_region_where_the_account_has_no_project(Sandbox sandbox) {
        Map<String, String> key = DoctorRuns.serviceStageKey(
                sandbox, "FORGEPORT_SERVICESTAGE_PROJECT", "", "FORGEPORT_SERVICESTAGE_REGION", "cn-south-1");
        Map<String, String> user = DoctorRuns.user(
                sandbox, "FORGEPORT_SERVICESTAGE_PROJECT", "", "FORGEPORT_SERVICESTAGE_REGION", "cn-south-1");

        RunResult byKey = DoctorRuns.at("servicestage", key);
        RunResult byPassword = DoctorRuns.at("servicestage", user);

        String hint = "        Check FORGEPORT_SERVICESTAGE_REGION, or FORGEPORT_SERVICESTAGE_PROJECT if it is set: the"
                + " account has no such project.\n";
        assertThat(DoctorRuns.of("accepted", byKey))
                .isEqualTo("FAIL  accepted  'find project' at IAM ended with NotFound\n" + hint);
        assertThat(DoctorRuns.of("accepted", byPassword))
                .isEqualTo("FAIL  accepted  'sign in' at IAM ended with NotFound\n" + hint);
        assertThat(byKey.code()).isEqualTo(12);
        assertThat(byPassword.code()).isEqualTo(12);
    }

    @Test
    void a_wrong_token_of_codeup(Sandbox sandbox) {
        RunResult run =
                DoctorRuns.at("codeup", RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", CANARY));

        assertRefused(run, """
                        Check the key or token and that it belongs to a member of the organization.
                        Put one that the host accepts where this one is set: FORGEPORT_CODEUP_ACCESS_TOKEN in the environment.
                        If it is right, Codeup may want a signature beside it: set FORGEPORT_CODEUP_ACCESS_KEY_ID and FORGEPORT_CODEUP_ACCESS_KEY_SECRET, too.
                """);
    }

    @Test
    void a_wrong_secret_of_codeup(Sandbox sandbox) {
        RunResult run =
                DoctorRuns.at("codeup", DoctorRuns.codeupKey(sandbox, "FORGEPORT_CODEUP_ACCESS_KEY_SECRET", CANARY));

        assertRefused(run, """
                        Check the key or token and that it belongs to a member of the organization.
                        Put one that the host accepts where this one is set: FORGEPORT_CODEUP_ACCESS_KEY_ID, FORGEPORT_CODEUP_ACCESS_KEY_SECRET in the environment.
                """);
    }

    @Test
    void an_expired_token_of_service_stage(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "servicestage",
                RunResult.environment(
                        sandbox, "FORGEPORT_SERVICESTAGE_TOKEN", SandboxAccounts.SERVICESTAGE_EXPIRED_TOKEN));

        assertRefused(run, """
                        Get a new token: this one is no longer good.
                        Put one that the host accepts where this one is set: FORGEPORT_SERVICESTAGE_TOKEN in the environment.
                """);
        assertThat(run.out()).doesNotContain(SandboxAccounts.SERVICESTAGE_EXPIRED_TOKEN);
    }

    @Test
    void an_expired_token_of_codeup(Sandbox sandbox) {
        Map<String, String> environment = DoctorRuns.codeupKey(
                sandbox,
                "FORGEPORT_CODEUP_ACCESS_KEY_ID",
                SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_ID,
                "FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
                SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_SECRET,
                "FORGEPORT_CODEUP_SECURITY_TOKEN",
                SandboxAccounts.CODEUP_EXPIRED_SECURITY_TOKEN);

        RunResult run = DoctorRuns.at("codeup", environment);

        assertRefused(run, """
                        Get a new temporary key.
                        Put one that the host accepts where this one is set: FORGEPORT_CODEUP_ACCESS_KEY_ID, FORGEPORT_CODEUP_ACCESS_KEY_SECRET, FORGEPORT_CODEUP_SECURITY_TOKEN in the environment.
                """);
        assertThat(run.out())
                .doesNotContain(
                        SandboxAccounts.CODEUP_EXPIRED_ACCESS_KEY_SECRET,
                        SandboxAccounts.CODEUP_EXPIRED_SECURITY_TOKEN);
    }

    @Test
    void an_authorization_that_the_project_has_not(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "servicestage", RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_AUTHORIZATION", "another"));

        assertThat(DoctorRuns.of("accepted", run)).startsWith("ok    accepted  yes");
        assertThat(DoctorRuns.of("get repository by path", run))
                .startsWith("FAIL  get repository by path  failed: the request was rejected (HTTP 400, ")
                .endsWith("        Check the session's authorization name: the project has none so called.\n");
        assertThat(run.code()).isEqualTo(14);
    }

    @Test
    void an_organization_that_the_account_is_not_in(Sandbox sandbox) {
        RunResult run =
                DoctorRuns.at("codeup", RunResult.environment(sandbox, "FORGEPORT_CODEUP_ORGANIZATION", "another"));

        assertThat(DoctorRuns.of("accepted", run)).startsWith("ok    accepted  yes");
        assertThat(DoctorRuns.of("get repository by id", run))
                .startsWith("FAIL  get repository by id  refused: not allowed (HTTP ")
                .endsWith("        Check the organization, and that the account is a member of it.\n");
        assertThat(run.code()).isEqualTo(11);
    }

    static Stream<ScriptedResponse> ofAnybody() {
        return Stream.of(
                CorrectResponses.html(404, "no such page"),
                CorrectResponses.status(404, "{\"code\":404,\"msg\":\"not found\"}"),
                CorrectResponses.status(404, "{\"code\":\"404\"}"));
    }

    @ParameterizedTest
    @MethodSource("ofAnybody")
    void a_server_that_is_not_the_vendors(ScriptedResponse nothing) {
        try (FaultServer server = FaultServer.start().answering(request -> nothing)) {
            RunResult run = DoctorRuns.at("codeup", RunResult.environment(server.url()));

            assertThat(DoctorRuns.of("get repository by id", run)).isEqualTo("""
                    FAIL  get repository by id  failed: HTTP 404 without a word of the vendor's
                            Check the endpoint: what answers there does not seem to be this vendor's API.
                    """);
            assertThat(DoctorRuns.of("accepted", run))
                    .isEqualTo("skip  accepted  not established: nothing was answered\n");
            assertThat(run.code()).isEqualTo(12);
        }
    }

    private static void assertUnreached(RunResult run, String found) {
        assertThat(DoctorRuns.of("endpoint", run)).isEqualTo(found);
        assertThat(run.out()).contains("skip  accepted    not tried: nobody was reached\n");
        assertThat(run.code()).isEqualTo(16);
    }

    @Test
    void a_port_where_nobody_listens() {
        URI closed;
        try (Sandbox sandbox = Sandbox.start()) {
            closed = sandbox.url("servicestage");
        }

        for (String host : new String[] {"servicestage", "codeup"}) {
            String variable = "FORGEPORT_" + host.toUpperCase(Locale.ROOT) + "_ENDPOINT";
            assertUnreached(DoctorRuns.at(host, RunResult.environment(closed)), """
                    FAIL  endpoint  CLOSED: no connection (Connection refused)
                            Check the endpoint and the way to it. Tried ADDRESS (Connection refused).
                            The address is VARIABLE in the environment.
                    """.replace("CLOSED", closed.toString())
                    .replace("ADDRESS", closed.getAuthority())
                    .replace("VARIABLE", variable));
        }
    }

    @Test
    void a_host_that_no_resolver_knows(Sandbox sandbox) {
        for (String host : new String[] {"servicestage", "codeup"}) {
            String variable = "FORGEPORT_" + host.toUpperCase(Locale.ROOT) + "_ENDPOINT";
            Map<String, String> environment = RunResult.environment(sandbox, variable, "https://unknown.invalid");

            assertUnreached(DoctorRuns.at(host, environment), """
                    FAIL  endpoint  https://unknown.invalid: the host's name is unknown
                            Check the endpoint's name and the resolver. Tried unknown.invalid:443 (unknown name).
                            The address is VARIABLE in the environment.
                    """.replace("VARIABLE", variable));
        }
    }

    /** The requests go through a proxy, which alone resolves these names; here they are unknown. */
    @ParameterizedTest
    @CsvSource({
        "http://b\u00FCcher.invalid, http://b\u00FCcher.invalid",
        "HTTP://\u4EE3\u7801.invalid:8080, HTTP://\u4EE3\u7801.invalid:8080",
        "http://under_score.invalid, http://under_score.invalid",
        "http://\u0430\u0440\u0440\u04CF\u0435.invalid, http://xn--80ak6aa92e.invalid",
        "http://g\u03BFogle.invalid, http://xn--gogle-rce.invalid"
    })
    void a_host_whose_name_is_beyond_ascii_and_the_name_alone_if_it_is_unknown_here(String endpoint, String shown) {
        try (FaultServer server = FaultServer.start().answering(request -> CorrectResponses.status(404, "{}"));
                FaultServer proxy = FaultServer.start().byDefault(ProxyScripts.forwardTo(server))) {
            Network over = Network.DEFAULTS.withProxy(
                    ProxyServer.of("127.0.0.1", proxy.address().getPort()));

            RunResult run = DoctorRuns.at(
                    "codeup",
                    RunResult.environment(URI.create(endpoint)),
                    HttpPolicy.defaults().withNetwork(over));

            assertThat(DoctorRuns.of("endpoint", run)).isEqualTo("ok    endpoint  " + shown + " answers\n");
        }
    }

    @Test
    void an_underscore_in_the_name_of_a_host_over_tls(Sandbox sandbox) {
        RunResult run = DoctorRuns.at(
                "codeup", RunResult.environment(sandbox, "FORGEPORT_CODEUP_ENDPOINT", "https://under_score.example"));

        assertThat(DoctorRuns.of("settings", run))
                .contains("FORGEPORT_CODEUP_ENDPOINT", "the endpoint's host has an underscore");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_host_that_is_silent() {
        Timeouts impatient =
                Timeouts.DEFAULTS.withAttempt(Duration.ofMillis(500)).withCall(Duration.ofSeconds(1));

        try (FaultServer server = FaultServer.start().byDefault(Script.of(Steps.hang()))) {
            RunResult run = DoctorRuns.at(
                    "codeup",
                    RunResult.environment(server.url()),
                    HttpPolicy.defaults().withTimeouts(impatient));

            assertThat(DoctorRuns.of("endpoint", run))
                    .isEqualTo("""
                    FAIL  endpoint  SILENT: no time left waiting for the answer
                            Check the way to it: a firewall may swallow what is sent, or a proxy be needed (FORGEPORT_JAVA_OPTS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT').
                            The address is FORGEPORT_CODEUP_ENDPOINT in the environment.
                    """.replace("SILENT", server.url().toString()));
            assertThat(run.code()).isEqualTo(17);
        }
    }

    @Test
    void an_address_that_cannot_be_used(Sandbox sandbox) {
        RunResult run = DoctorRuns.at("codeup", RunResult.environment(sandbox, "FORGEPORT_ALLOW_PLAIN_HTTP", ""));

        assertThat(DoctorRuns.of("settings", run)).isEqualTo("""
                FAIL  settings  FORGEPORT_CODEUP_ENDPOINT (in a profile: codeup.endpoint) is plain HTTP, which shows credentials to the network
                        Use https, or for a sandbox set FORGEPORT_ALLOW_PLAIN_HTTP=true
                """);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_profile_that_others_may_read(@TempDir Path folder) throws Exception {
        Path profile = Files.writeString(folder.resolve("open"), "codeup.access-token=" + CANARY + "\n");
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-r--r--"));

        RunResult run = RunResult.of(Map.of(), "doctor", "--host", "codeup", "--profile", profile.toString());

        assertThat(run.out()).isEqualTo("""
                FAIL  profile  the profile PROFILE is open to other users
                        Run: chmod 600 'PROFILE'
                """.replace("PROFILE", profile.toString()));
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void what_a_profile_has_is_told_apart_from_the_environment(Sandbox sandbox, @TempDir Path folder) throws Exception {
        Path profile = Files.writeString(folder.resolve("own"), "codeup.access-token=" + CANARY + "\n");
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = RunResult.environment(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN", "");

        RunResult run = RunResult.of(environment, "doctor", "--host", "codeup", "--profile", profile.toString());

        assertThat(DoctorRuns.of("profile", run))
                .isEqualTo("ok    profile  " + profile + ", which only its owner may read\n");
        assertThat(DoctorRuns.of("settings", run))
                .endsWith("FORGEPORT_CODEUP_ORGANIZATION, FORGEPORT_ALLOW_PLAIN_HTTP in the environment;"
                        + " codeup.access-token in the profile\n");
        assertThat(DoctorRuns.of("credential", run)).contains("because codeup.access-token is set in the profile");
        assertThat(DoctorRuns.of("accepted", run))
                .contains("where this one is set: codeup.access-token in the profile.\n");
        assertThat(run.out() + run.err()).doesNotContain(CANARY);
    }
}
