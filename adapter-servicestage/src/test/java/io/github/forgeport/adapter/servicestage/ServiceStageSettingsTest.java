package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.ProfileFile;
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
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStageSettingsTest {

    private static final String PROJECT = "0123456789abcdef0123456789abcdef";
    private static final String CANARY = "fake-canary";

    @TempDir
    private Path home;

    /** Returns an environment with a region, these variables, and a home directory without a profile. */
    private Map<String, String> environment(String... variables) {
        Map<String, String> environment =
                new HashMap<>(Map.of("HOME", home.toString(), "FORGEPORT_SERVICESTAGE_REGION", "cn-north-4"));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return environment;
    }

    @Test
    void a_token_needs_its_project() {
        ServiceStageConfig config = ServiceStageConfig.fromEnvironment(environment(
                "FORGEPORT_SERVICESTAGE_PROJECT",
                PROJECT,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                CANARY + "\n",
                "FORGEPORT_SERVICESTAGE_AUTHORIZATION",
                "test"));

        assertThat(config.endpoint()).isEqualTo(URI.create("https://servicestage.cn-north-4.myhuaweicloud.com"));
        assertThat(config.project()).hasValue(PROJECT);
        assertThat(config.authorization()).hasValue(new AuthorizationName("test"));
        assertThat(config.credentials()).hasToString("ServiceStageCredentials[token ***]");
        assertThatExceptionOfType(MissingSettings.class)
                .isThrownBy(
                        () -> ServiceStageConfig.fromEnvironment(environment("FORGEPORT_SERVICESTAGE_TOKEN", CANARY)))
                .withMessageEndingWith(": FORGEPORT_SERVICESTAGE_PROJECT (servicestage.project)");
    }

    @Test
    void a_key_or_a_user_finds_it() {
        ServiceStageConfig byKey = ServiceStageConfig.fromEnvironment(
                environment("HUAWEICLOUD_SDK_AK", "AK", "HUAWEICLOUD_SDK_SK", CANARY));
        ServiceStageConfig byUser = ServiceStageConfig.fromEnvironment(environment(
                "FORGEPORT_SERVICESTAGE_USER", "u",
                "FORGEPORT_SERVICESTAGE_DOMAIN", "d",
                "FORGEPORT_SERVICESTAGE_PASSWORD", CANARY));

        assertThat(byKey.project()).isEmpty();
        assertThat(byKey.iam()).hasValue(URI.create("https://iam.cn-north-4.myhuaweicloud.com"));
        assertThat(byKey.credentials()).hasToString("ServiceStageCredentials[accessKey ***]");
        assertThat(byUser.project()).isEmpty();
        assertThat(byUser.credentials()).hasToString("ServiceStageCredentials[password ***]");
    }

    @ParameterizedTest
    @CsvSource({
        "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, password",
        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET, accessKey"
    })
    void a_key_in_the_vendors_variables_gives_way_to_a_user_and_one_in_ours_does_not(
            String id, String secret, String used) {
        Map<String, String> environment = environment(
                "FORGEPORT_SERVICESTAGE_USER", "u",
                "FORGEPORT_SERVICESTAGE_DOMAIN", "d",
                "FORGEPORT_SERVICESTAGE_PASSWORD", CANARY);
        environment.putAll(Map.of(id, "AK", secret, CANARY));

        assertThat(ServiceStageConfig.fromEnvironment(environment).credentials())
                .hasToString("ServiceStageCredentials[" + used + " ***]");
    }

    @Test
    void what_is_missing_is_named_by_variable_and_key_at_once_and_nothing_is_started() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        assertThatExceptionOfType(MissingSettings.class)
                .isThrownBy(() -> ServiceStageConfig.fromEnvironment(Map.of("HOME", home.toString())))
                .withMessageContainingAll(
                        "FORGEPORT_SERVICESTAGE_REGION (servicestage.region) or FORGEPORT_SERVICESTAGE_ENDPOINT"
                                + " (servicestage.endpoint); FORGEPORT_SERVICESTAGE_PROJECT (servicestage.project)",
                        "FORGEPORT_SERVICESTAGE_TOKEN (servicestage.token) or FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID"
                                + " (servicestage.access-key-id) or FORGEPORT_SERVICESTAGE_USER (servicestage.user)");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("forgeport"))
                .isSubsetOf(before);
    }

    @ParameterizedTest(name = "{0}={1} names {2}")
    @CsvSource({
        "FORGEPORT_SERVCESTAGE_TOKEN, fake-canary, FORGEPORT_SERVCESTAGE_TOKEN",
        "FORGEPORT_SERVICESTAGE_TOKN, fake-canary, FORGEPORT_SERVICESTAGE_TOKN",
        "FORGEPORT_SERVICESTAGE_ENDPOINT, canary.example, FORGEPORT_SERVICESTAGE_ENDPOINT",
        "FORGEPORT_SERVICESTAGE_IAM_ENDPOINT, canary.example, FORGEPORT_SERVICESTAGE_IAM_ENDPOINT",
        "FORGEPORT_SERVICESTAGE_REGION, fake canary, FORGEPORT_SERVICESTAGE_REGION",
        "FORGEPORT_SERVICESTAGE_PROJECT, fake-canary, FORGEPORT_SERVICESTAGE_PROJECT",
        "FORGEPORT_SERVICESTAGE_AUTHORIZATION, fake/canary, FORGEPORT_SERVICESTAGE_AUTHORIZATION",
        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, AK, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET",
        "FORGEPORT_SERVICESTAGE_PASSWORD, fake-canary, FORGEPORT_SERVICESTAGE_USER",
        "FORGEPORT_SERVICESTAGE_DOMAIN, d, FORGEPORT_SERVICESTAGE_PASSWORD",
        "HUAWEICLOUD_SDK_AK, AK, HUAWEICLOUD_SDK_SK",
        "HUAWEICLOUD_SDK_SK, fake-canary, HUAWEICLOUD_SDK_AK"
    })
    void what_cannot_be_used_is_named_and_not_shown(String variable, String value, String named) {
        Map<String, String> environment = environment(
                "FORGEPORT_SERVICESTAGE_PROJECT", PROJECT, "FORGEPORT_SERVICESTAGE_TOKEN", CANARY, variable, value);

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ServiceStageConfig.fromEnvironment(environment))
                .withMessageContaining(named)
                .withMessageNotContaining("canary");
    }

    @Test
    void the_address_of_iam_needs_its_scheme_too() {
        Map<String, String> environment = environment(
                "HUAWEICLOUD_SDK_AK", "AK",
                "HUAWEICLOUD_SDK_SK", CANARY,
                "FORGEPORT_SERVICESTAGE_IAM_ENDPOINT", "iam.canary.example:443");

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ServiceStageConfig.fromEnvironment(environment))
                .withMessageContaining("FORGEPORT_SERVICESTAGE_IAM_ENDPOINT")
                .withMessageNotContaining("canary");
    }

    private ProfileFile profile(String text) throws IOException {
        Path file = Files.writeString(home.resolve("profile"), text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return ProfileFile.at(file);
    }

    @Test
    void a_byte_order_mark_before_the_endpoint_of_a_profile_is_no_part_of_it() throws IOException {
        ProfileFile profile = profile("\uFEFFservicestage.endpoint=https://servicestage.example\n"
                + "servicestage.project=" + PROJECT + "\nservicestage.token=" + CANARY + "\n");

        assertThat(ServiceStageConfig.fromEnvironment(Map.of(), profile).endpoint())
                .isEqualTo(URI.create("https://servicestage.example"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "regoin=fake-canary, line 3 of",
        "servicestage.tokn=fake-canary, line 3 of",
        "servicstage.region=fake-canary, line 3 of",
        "servicestage.token=fake-canary, 'twice, on lines 2 and 3'",
        "servicestage.endpoint=canary.example, servicestage.endpoint on line 3 of"
    })
    void a_line_of_a_profile_that_cannot_be_used_is_told_by_its_number(String line, String named) throws IOException {
        ProfileFile profile = profile("servicestage.project=" + PROJECT + "\nservicestage.token=t\n" + line + "\n");

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ServiceStageConfig.fromEnvironment(environment(), profile))
                .withMessageContaining(named)
                .withMessageNotContaining("canary");
    }

    @Test
    void a_directory_as_a_profile_is_told_to_be_one() {
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ServiceStageConfig.fromEnvironment(environment(), ProfileFile.at(home)))
                .withMessage("the profile " + home + " is a directory");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"fake-canary\n", " fake-canary", "fake-canary\r\n"})
    void a_password_given_in_code_is_not_stripped_but_refused_by_its_name(String padded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceStageCredentials.password("d", "u", Secret.of(padded)))
                .withMessage("the password has a blank or a line end at its beginning or its end");
    }
}
