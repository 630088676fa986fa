package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxAccounts;
import io.github.forgeport.sandbox.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class PasswordSignInTest {

    private static final String WRONG = "fake-wrong-password";

    private static Map<String, String> environment(Sandbox sandbox) {
        return RunResult.environment(
                sandbox,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                "",
                "FORGEPORT_SERVICESTAGE_DOMAIN",
                SandboxAccounts.IAM_DOMAIN,
                "FORGEPORT_SERVICESTAGE_USER",
                SandboxAccounts.IAM_USER,
                "FORGEPORT_SERVICESTAGE_PASSWORD",
                SandboxAccounts.IAM_PASSWORD);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    private static RunResult list(Map<String, String> environment) {
        return RunResult.of(environment, "authorizations", "list", "--host", "servicestage");
    }

    @Test
    void a_user_is_signed_in_for_a_named_project(Sandbox sandbox) {
        RunResult run = list(environment(sandbox));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("tom-repo");
    }

    @Test
    void without_a_project_the_regions_own_is_taken(Sandbox sandbox) {
        Map<String, String> environment = with(environment(sandbox), "FORGEPORT_SERVICESTAGE_PROJECT", "");

        assertThat(list(environment).code()).isZero();
        assertThat(RunResult.of(
                                environment,
                                "repositories",
                                "get",
                                "zmg/gradle_custom_gradledir",
                                "--host",
                                "servicestage")
                        .code())
                .isZero();
    }

    @Test
    void a_project_that_the_user_has_not_fails_to_sign_in(Sandbox sandbox) {
        Map<String, String> environment =
                with(environment(sandbox), "FORGEPORT_SERVICESTAGE_PROJECT", "ffffffffffffffffffffffffffffffff");

        assertThat(list(environment).code()).isEqualTo(10);
    }

    @Test
    void so_it_is_with_an_access_key(Sandbox sandbox) {
        Map<String, String> environment = RunResult.environment(
                sandbox,
                "FORGEPORT_SERVICESTAGE_TOKEN",
                "",
                "FORGEPORT_SERVICESTAGE_PROJECT",
                "",
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID",
                SandboxAccounts.SERVICESTAGE_ACCESS_KEY,
                "FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET",
                SandboxAccounts.SERVICESTAGE_SECRET_KEY);

        assertThat(list(environment).code()).isZero();
    }

    @Test
    void a_token_cannot_find_its_project(Sandbox sandbox) {
        RunResult run = list(RunResult.environment(sandbox, "FORGEPORT_SERVICESTAGE_PROJECT", ""));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FORGEPORT_SERVICESTAGE_PROJECT");
    }

    @Test
    void a_wrong_password_is_10_and_not_shown(Sandbox sandbox) {
        RunResult run = list(with(environment(sandbox), "FORGEPORT_SERVICESTAGE_PASSWORD", WRONG));

        assertThat(run.code()).isEqualTo(10);
        assertThat(run.out() + run.err()).doesNotContain(WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FORGEPORT_SERVICESTAGE_DOMAIN",
                "FORGEPORT_SERVICESTAGE_PASSWORD",
                "FORGEPORT_SERVICESTAGE_REGION",
                "FORGEPORT_SERVICESTAGE_IAM_ENDPOINT"
            })
    void what_a_user_cannot_do_without_is_named(String variable, Sandbox sandbox) {
        RunResult run = list(with(environment(sandbox), variable, ""));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).containsOnlyOnce("FORGEPORT_SERVICESTAGE_").contains(variable);
    }

    @Test
    void nothing_of_the_environments_user_comes_from_the_profile(Sandbox sandbox, @TempDir Path home) throws Exception {
        Path profile = Files.writeString(home.resolve("profile"), "servicestage.password=" + WRONG + "\n");
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = with(environment(sandbox), "FORGEPORT_SERVICESTAGE_PASSWORD", "");

        RunResult run = RunResult.of(
                environment, "authorizations", "list", "--host", "servicestage", "--profile", profile.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("FORGEPORT_SERVICESTAGE_PASSWORD").doesNotContain(WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET, 10",
        "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, 0"
    })
    void a_user_gives_way_to_a_key_of_ours_and_not_to_one_of_the_vendors_variables(
            String id, String secret, int code, Sandbox sandbox) {
        Map<String, String> environment = with(with(environment(sandbox), id, "UNKNOWN"), secret, "fake-secret");

        assertThat(list(environment).code()).isEqualTo(code);
    }

    @Test
    void plain_http_to_iam_is_refused_with_the_variable_that_allows_it(Sandbox sandbox) {
        Map<String, String> environment =
                with(environment(sandbox), "FORGEPORT_SERVICESTAGE_ENDPOINT", "https://servicestage.example");
        environment = with(environment, "FORGEPORT_ALLOW_PLAIN_HTTP", "");

        RunResult run = list(environment);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("FORGEPORT_SERVICESTAGE_IAM_ENDPOINT", "is plain HTTP", "FORGEPORT_ALLOW_PLAIN_HTTP=true");
    }
}
