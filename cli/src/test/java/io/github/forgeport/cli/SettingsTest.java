package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.forgeport.cli.command.SandboxEnvironment;
import io.github.forgeport.cli.host.HostEntry;
import io.github.forgeport.cli.vendor.CodeupHostEntry;
import io.github.forgeport.cli.vendor.HostRegistry;
import io.github.forgeport.http.settings.Setting;
import io.github.forgeport.http.settings.Settings;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class SettingsTest {

    private static final String[] GET = {"repositories", "get", "codeup/codeup-demo", "--host", "codeup"};

    @TempDir
    Path home;

    private static String profileOf(Sandbox sandbox) {
        return profileOf(sandbox, "sandbox-access-token");
    }

    private static String profileOf(Sandbox sandbox, String token) {
        return "codeup.endpoint=" + sandbox.url("codeup") + "\n"
                + "codeup.organization=60de7a6852743a5162b5f957\n"
                + "codeup.access-token=" + token + "\n"
                + "allow-plain-http=true\n";
    }

    private Path defaultProfile(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/forgeport"));
        return write(folder.resolve("profile.properties"), text, "rw-------");
    }

    private static Path write(Path file, String text, String permissions) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private RunResult get(String... environment) {
        Map<String, String> variables = new HashMap<>(Map.of("HOME", home.toString()));
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        return RunResult.of(variables, GET);
    }

    @Test
    void without_settings_it_names_each_variable_and_key_and_ends_with_3() {
        RunResult run = get();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("forgeport: codeup is not configured. ")
                .contains("FORGEPORT_CODEUP_ORGANIZATION", "codeup.organization")
                .contains("FORGEPORT_CODEUP_ACCESS_TOKEN", "codeup.access-token")
                .doesNotContain("FORGEPORT_CODEUP_ENDPOINT", "SERVICESTAGE", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1\u200B, U+200B",
        "https://127.0.0.1\u2028, U+2028",
        "https://127.0.0.1\u3000, U+3000",
        "https://host\u00A0.example, U+00A0",
        "https://host\u00AD.example, U+00AD",
        "https://host\u3164.example, U+3164",
        "https://host.example/\u202E, U+202E"
    })
    @Tag("row:H46")
    void h46_an_endpoint_with_an_invisible_character_is_refused_by_the_characters_name(String endpoint, String name) {
        String[] variables = {"FORGEPORT_CODEUP_ENDPOINT", "FORGEPORT_SERVICESTAGE_ENDPOINT"};
        String[] hosts = {"codeup", "servicestage"};
        for (int i = 0; i < hosts.length; i++) {
            RunResult run = RunResult.of(
                    RunResult.environment(URI.create("https://host.example"), variables[i], endpoint),
                    "repositories",
                    "get",
                    "test/test",
                    "--host",
                    hosts[i]);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains(variables[i], "invisible or control character: " + name)
                    .doesNotContain("host.example", "127.0.0.1");
        }
    }

    @Test
    void only_what_is_missing_is_named() {
        RunResult run = get("FORGEPORT_CODEUP_ORGANIZATION", "60de7a6852743a5162b5f957");

        assertThat(run.err()).contains("FORGEPORT_CODEUP_ACCESS_TOKEN").doesNotContain("FORGEPORT_CODEUP_ORGANIZATION");
    }

    @Test
    void where_one_of_two_will_do_both_are_named() {
        RunResult run = RunResult.of(Map.of(), "authorizations", "list", "--host", "servicestage");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .containsSubsequence(
                        "  FORGEPORT_SERVICESTAGE_REGION ",
                        "  or FORGEPORT_SERVICESTAGE_ENDPOINT ",
                        "  FORGEPORT_SERVICESTAGE_PROJECT ",
                        "  FORGEPORT_SERVICESTAGE_TOKEN ")
                .doesNotContain("FORGEPORT_SERVICESTAGE_AUTHORIZATION");
    }

    @Test
    void repositories_at_service_stage_need_an_authorization(Sandbox sandbox) {
        RunResult run = RunResult.of(
                RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_AUTHORIZATION", ""),
                "repositories",
                "get",
                "zmg/gradle_custom_gradledir",
                "--host",
                "servicestage");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FORGEPORT_SERVICESTAGE_AUTHORIZATION", "servicestage.authorization");
    }

    @Test
    void the_profile_in_the_home_directory_is_read(Sandbox sandbox) throws Exception {
        defaultProfile(profileOf(sandbox));

        assertThat(get().code()).isZero();
    }

    @Test
    void a_byte_order_mark_does_not_hide_the_endpoint_on_the_first_line(Sandbox sandbox) throws Exception {
        defaultProfile("\uFEFF" + profileOf(sandbox));

        assertThat(get().code()).isZero();
    }

    @Test
    void a_named_profile_is_read_instead(Sandbox sandbox) throws Exception {
        defaultProfile(profileOf(sandbox, "another-token"));
        Path named = write(home.resolve("named"), profileOf(sandbox), "r--------");

        RunResult run = RunResult.of(
                Map.of("HOME", home.toString()),
                "repositories",
                "get",
                "test/test",
                "--host",
                "codeup",
                "--profile",
                named.toString());

        assertThat(run.code()).isZero();
    }

    @Test
    void the_environment_wins_over_the_profile_key_by_key(Sandbox sandbox) throws Exception {
        defaultProfile(profileOf(sandbox, "another-token"));

        assertThat(get().code()).isEqualTo(10);
        assertThat(get("FORGEPORT_CODEUP_ACCESS_TOKEN", "sandbox-access-token").code())
                .isZero();
    }

    @Test
    void an_empty_variable_is_not_set(Sandbox sandbox) throws Exception {
        defaultProfile(profileOf(sandbox));

        assertThat(get("FORGEPORT_CODEUP_ACCESS_TOKEN", " ").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void a_profile_that_is_open_to_others_is_refused_with_what_to_run(String permissions, @TempDir Path folder)
            throws Exception {
        Path open = write(folder.resolve("open"), "codeup.access-token=canary\n", permissions);

        RunResult run =
                RunResult.of(Map.of(), "repositories", "get", "a/b", "--host", "codeup", "--profile", open.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "forgeport: the profile " + open + " is open to other users; run: chmod 600 '" + open + "'\n");
    }

    @Test
    void a_named_profile_must_be_there() {
        RunResult run =
                RunResult.of(Map.of(), "repositories", "get", "a/b", "--host", "codeup", "--profile", home + "/none");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("forgeport: the profile that --profile names does not exist\n");
    }

    @Test
    void a_garbled_profile_is_refused_without_its_text() throws Exception {
        Files.write(defaultProfile(""), "codeup.access-token=canary-\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        RunResult run = get();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not in UTF-8").doesNotContain("canary");
    }

    @Test
    void a_folder_is_no_profile() {
        RunResult run =
                RunResult.of(Map.of(), "repositories", "get", "a/b", "--host", "codeup", "--profile", home.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("forgeport: the profile " + home + " is a directory\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_at_the_profiles_place_is_wrong_usage_and_not_waited_for() throws Exception {
        Path profile = defaultProfile("");
        Files.delete(profile);
        new ProcessBuilder("mkfifo", "-m", "600", profile.toString()).start().waitFor();

        RunResult run = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> get());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("forgeport: the profile " + profile + " is no regular file\n");
    }

    @Test
    void a_default_profile_that_is_a_link_to_nothing_is_not_passed_over() throws Exception {
        Path profile = defaultProfile("");
        Files.delete(profile);
        Files.createSymbolicLink(profile, home.resolve("nothing"));

        assertThat(get().code()).isEqualTo(2);
        assertThat(get().err()).isEqualTo("forgeport: the profile " + profile + " does not exist\n");
    }

    @ParameterizedTest
    @CsvSource({
        "FORGEPORT_CODEUP_ENDPOINT, http://canary.example, is plain HTTP",
        "FORGEPORT_CODEUP_ENDPOINT, https://user:canary@example.com, 'no user, query or fragment'",
        "FORGEPORT_CODEUP_ENDPOINT, 'https://can ary', is no URL",
        "FORGEPORT_CODEUP_ENDPOINT, canary, 'absolute http(s) URL'",
        "FORGEPORT_ALLOW_PLAIN_HTTP, yes, must be true or false",
        "FORGEPORT_CODEUP_ORGANIZATION, a/b, the organization is the id"
    })
    void a_setting_that_cannot_be_used_is_wrong_usage(String variable, String value, String message) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "FORGEPORT_CODEUP_ORGANIZATION", "60de7a6852743a5162b5f957", "FORGEPORT_CODEUP_ACCESS_TOKEN", "t"));
        environment.put(variable, value);

        RunResult run = RunResult.of(environment, GET);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("canary", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "FORGEPORT_SERVICESTAGE_PROJECT, xyz, the project is its id",
        "FORGEPORT_SERVICESTAGE_AUTHORIZATION, abc, 4 to 63 letters",
        "FORGEPORT_SERVICESTAGE_REGION, a.b/c, a region is of lower-case letters"
    })
    void so_it_is_for_service_stage(String variable, String value, String message) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "FORGEPORT_SERVICESTAGE_REGION", "cn-north-4",
                "FORGEPORT_SERVICESTAGE_PROJECT", "0123456789abcdef0123456789abcdef",
                "FORGEPORT_SERVICESTAGE_TOKEN", "t"));
        environment.put(variable, value);

        RunResult run = RunResult.of(environment, "authorizations", "list", "--host", "servicestage");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("forgeport: servicestage: ").contains(message);
    }

    @Test
    void plain_http_is_refused_with_the_variable_that_allows_it() {
        RunResult run = get(
                "FORGEPORT_CODEUP_ENDPOINT", "http://127.0.0.1:1",
                "FORGEPORT_CODEUP_ORGANIZATION", "60de7a6852743a5162b5f957",
                "FORGEPORT_CODEUP_ACCESS_TOKEN", "t");

        assertThat(run.err()).contains("FORGEPORT_CODEUP_ENDPOINT", "FORGEPORT_ALLOW_PLAIN_HTTP=true");
    }

    static List<Setting> settings() {
        return HostRegistry.settings();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_variable_and_its_key_are_spelt_alike(Setting setting) {
        assertThat(setting.variable())
                .isEqualTo("FORGEPORT_"
                        + setting.key().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Test
    void settings_print_without_their_values() {
        Settings settings =
                new CodeupHostEntry().settings().read(Map.of("FORGEPORT_CODEUP_ACCESS_TOKEN", "canary"), null);

        assertThat(settings).hasToString("Settings[FORGEPORT_CODEUP_ACCESS_TOKEN]");
    }

    static List<HostEntry> hosts() {
        return HostRegistry.ALL;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void a_host_goes_by_the_name_of_its_session(HostEntry host, Sandbox sandbox) {
        Settings settings = host.settings().read(SandboxEnvironment.variables(sandbox), null);

        try (var session = host.connect(settings, Operation.GET_REPOSITORY_BY_PATH)) {
            assertThat(session.name()).isEqualTo(host.toString());
        }
    }

    private static Map<String, String> withoutToken(Sandbox sandbox, String token) {
        Map<String, String> environment = new HashMap<>(SandboxEnvironment.variables(sandbox));
        environment.remove(token);
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "FORGEPORT_CODEUP_ACCESS_KEY_ID, FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
        "ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET"
    })
    void an_access_key_of_codeup_is_taken_from_our_variables_or_the_vendors(String id, String secret, Sandbox sandbox) {
        Map<String, String> environment = withoutToken(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN");
        environment.put(id, SandboxAccounts.CODEUP_ACCESS_KEY_ID);
        environment.put(secret, SandboxAccounts.CODEUP_ACCESS_KEY_SECRET);

        assertThat(RunResult.of(environment, GET).code()).isZero();
        environment.put(secret, "fake-wrong-secret");
        assertThat(RunResult.of(environment, GET).code()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET, FORGEPORT_SERVICESTAGE_SECURITY_TOKEN",
        "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_SECURITY_TOKEN"
    })
    void a_temporary_key_of_service_stage_is_taken_from_our_variables_or_the_vendors(
            String id, String secret, String token, Sandbox sandbox) {
        Map<String, String> environment = withoutToken(sandbox, "FORGEPORT_SERVICESTAGE_TOKEN");
        environment.put(id, SandboxAccounts.SERVICESTAGE_TEMPORARY_ACCESS_KEY);
        environment.put(secret, SandboxAccounts.SERVICESTAGE_TEMPORARY_SECRET_KEY);
        environment.put(token, SandboxAccounts.SERVICESTAGE_SECURITY_TOKEN);

        assertThat(RunResult.of(environment, "authorizations", "list", "--host", "servicestage")
                        .code())
                .isZero();
    }

    @Test
    void no_id_of_ours_meets_a_secret_of_the_vendors(Sandbox sandbox) {
        Map<String, String> environment = withoutToken(sandbox, "FORGEPORT_CODEUP_ACCESS_TOKEN");
        environment.put("FORGEPORT_CODEUP_ACCESS_KEY_ID", SandboxAccounts.CODEUP_ACCESS_KEY_ID);
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SandboxAccounts.CODEUP_ACCESS_KEY_SECRET);

        RunResult run = RunResult.of(environment, GET);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FORGEPORT_CODEUP_ACCESS_KEY_SECRET");
    }

    @Test
    void an_access_key_of_the_environment_meets_no_part_of_the_profiles(Sandbox sandbox) throws Exception {
        defaultProfile("codeup.endpoint=" + sandbox.url("codeup") + "\nallow-plain-http=true\n"
                + "codeup.organization=" + SandboxAccounts.CODEUP_ORGANIZATION + "\n"
                + "codeup.access-key-id=another\ncodeup.access-key-secret=another\ncodeup.security-token=another\n");

        assertThat(get().code()).isEqualTo(10);
        assertThat(get(
                                "FORGEPORT_CODEUP_ACCESS_KEY_ID", SandboxAccounts.CODEUP_ACCESS_KEY_ID,
                                "FORGEPORT_CODEUP_ACCESS_KEY_SECRET", SandboxAccounts.CODEUP_ACCESS_KEY_SECRET)
                        .code())
                .isZero();
        assertThat(get("FORGEPORT_CODEUP_ACCESS_KEY_ID", SandboxAccounts.CODEUP_ACCESS_KEY_ID)
                        .code())
                .isEqualTo(3);
    }
}
