package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.settings.MissingSettings;
import io.github.forgeport.http.settings.UnusableSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeupSettingsTest {

    private static final String CANARY = "fake-canary";

    @TempDir
    private Path home;

    /** Returns an environment with these variables, and a home directory without a profile. */
    private Map<String, String> environment(String... variables) {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return environment;
    }

    private ProfileFile profile(String text) throws IOException {
        Path file = home.resolve(".config/forgeport/profile.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return ProfileFile.at(file);
    }

    @Test
    void the_environment_makes_a_configuration() {
        CodeupConfig config = CodeupConfig.fromEnvironment(
                environment("FORGEPORT_CODEUP_ORGANIZATION", "org", "FORGEPORT_CODEUP_ACCESS_TOKEN", CANARY));

        assertThat(config.organization()).isEqualTo("org");
        assertThat(config.endpoint()).isEqualTo(CodeupConfig.PUBLIC_ENDPOINT);
        assertThat(config.policy()).isEqualTo(HttpPolicy.defaults());
        assertThat(config.credentials()).hasToString("CodeupCredentials[accessToken ***]");
    }

    @Test
    void so_does_the_profile_in_the_home_directory_and_one_that_is_named() throws IOException {
        ProfileFile profile = profile("\uFEFFcodeup.endpoint=http://127.0.0.1:1\nallow-plain-http=true\n"
                + "codeup.organization=org\ncodeup.access-key-id=AK\ncodeup.access-key-secret=" + CANARY + "\n"
                + "codeup.access-token=" + CANARY + "\n");

        for (CodeupConfig config :
                Set.of(CodeupConfig.fromEnvironment(environment()), CodeupConfig.fromEnvironment(Map.of(), profile))) {
            assertThat(config.endpoint()).isEqualTo(URI.create("http://127.0.0.1:1"));
            assertThat(config.organization()).isEqualTo("org");
            assertThat(config.policy().network().plainHttpAllowed()).isTrue();
            assertThat(config.credentials())
                    .hasToString("CodeupCredentials[accessKey *** by ACS3_HMAC_SHA256, accessToken ***]");
        }
    }

    @Test
    void the_environment_wins_over_the_profile() throws IOException {
        profile("codeup.organization=other\ncodeup.access-token=" + CANARY + "\n");

        assertThat(CodeupConfig.fromEnvironment(environment("FORGEPORT_CODEUP_ORGANIZATION", "org"))
                        .organization())
                .isEqualTo("org");
    }

    @Test
    void what_is_missing_is_named_by_variable_and_key_at_once_and_nothing_is_started() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        assertThatExceptionOfType(MissingSettings.class)
                .isThrownBy(() -> CodeupConfig.fromEnvironment(environment()))
                .withMessage("codeup is not configured; set in the environment, or in the profile"
                        + " ~/.config/forgeport/profile.properties: FORGEPORT_CODEUP_ORGANIZATION (codeup.organization);"
                        + " FORGEPORT_CODEUP_ACCESS_TOKEN (codeup.access-token) or FORGEPORT_CODEUP_ACCESS_KEY_ID"
                        + " (codeup.access-key-id)");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("forgeport"))
                .isSubsetOf(before);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "FORGEPORT_CODUP_TOKEN, fake-canary",
        "FORGEPORT_CODEUP_ENDPOINT, devops.canary.example",
        "FORGEPORT_CODEUP_ORGANIZATION, fake/canary",
        "FORGEPORT_CODEUP_ACCESS_TOKEN, fake canary",
        "FORGEPORT_CODEUP_ACCESS_KEY_ID, AK",
        "FORGEPORT_CODEUP_ACCESS_KEY_SECRET, fake-canary",
        "ALIBABA_CLOUD_ACCESS_KEY_ID, AK",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET, fake-canary",
        "FORGEPORT_ALLOW_PLAIN_HTTP, yes"
    })
    void what_cannot_be_used_is_named_and_not_shown(String variable, String value) {
        Map<String, String> environment = environment(
                "FORGEPORT_CODEUP_ORGANIZATION", "org", "FORGEPORT_CODEUP_ACCESS_TOKEN", CANARY, variable, value);
        String named = variable.replaceAll("_(ID|SECRET)$", "_");

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> CodeupConfig.fromEnvironment(environment))
                .withMessageContaining(named)
                .withMessageNotContaining("canary");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "orgnization=fake-canary, line 3 of",
        "codeup.orgnization=fake-canary, line 3 of",
        "cdeup.organization=fake-canary, line 3 of",
        "codeup.access-token=fake-canary, 'twice, on lines 2 and 3'",
        "codeup.endpoint=devops.canary.example, codeup.endpoint on line 3 of"
    })
    void a_line_of_a_profile_that_cannot_be_used_is_told_by_its_number(String line, String named) throws IOException {
        ProfileFile profile = profile("codeup.organization=org\ncodeup.access-token=t\n" + line + "\n");

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> CodeupConfig.fromEnvironment(Map.of(), profile))
                .withMessageContaining(named)
                .withMessageNotContaining("canary");
    }

    @Test
    void a_profile_that_cannot_be_read_is_refused() {
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> CodeupConfig.fromEnvironment(Map.of(), ProfileFile.at(home)))
                .withMessage("the profile " + home + " is a directory");
    }
}
