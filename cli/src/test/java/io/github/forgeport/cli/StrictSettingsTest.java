package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unknown setting fails every command that reads settings. */
@ExtendWith(SandboxExtension.class)
@DisabledOnOs(OS.WINDOWS)
class StrictSettingsTest {

    private static final String[] COMMANDS = {
        "authorizations list",
        "repositories get test/test",
        "repositories get --id 100",
        "doctor",
        "doctor --output json"
    };

    @TempDir
    private Path folder;

    private static void assertRefused(
            Map<String, String> environment, String host, int code, String named, String... more) {
        for (String command : COMMANDS) {
            List<String> arguments = new ArrayList<>(List.of((command + " --host " + host).split(" ")));
            arguments.addAll(List.of(more));

            RunResult run = RunResult.of(environment, arguments.toArray(String[]::new));

            assertThat(run.code()).as(command).isEqualTo(code);
            assertThat(run.out() + run.err()).as(command).contains(named).doesNotContain("fake-canary", "Exception");
        }
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "codeup, FORGEPORT_CODUP_TOKEN, 2, FORGEPORT_CODUP_TOKEN",
        "codeup, FORGEPORT_CODEUP_TOKEN, 2, FORGEPORT_CODEUP_TOKEN",
        "codeup, FORGEPORT_ALLOW_PLAINHTTP, 2, FORGEPORT_ALLOW_PLAINHTTP",
        "codeup, FORGEPORT_CODEUP_ACCESS_KEY_SECRET, 3, FORGEPORT_CODEUP_ACCESS_KEY_ID",
        "codeup, ALIBABA_CLOUD_ACCESS_KEY_SECRET, 3, ALIBABA_CLOUD_ACCESS_KEY_ID",
        "codeup, FORGEPORT_CODEUP_ENDPOINT, 2, FORGEPORT_CODEUP_ENDPOINT",
        "servicestage, FORGEPORT_SERVICESTAG_TOKEN, 2, FORGEPORT_SERVICESTAG_TOKEN",
        "servicestage, FORGEPORT_SERVICESTAGE_ACCESS_KEY_ID, 3, FORGEPORT_SERVICESTAGE_ACCESS_KEY_SECRET",
        "servicestage, HUAWEICLOUD_SDK_SK, 3, HUAWEICLOUD_SDK_AK",
        "servicestage, FORGEPORT_SERVICESTAGE_PASSWORD, 3, FORGEPORT_SERVICESTAGE_USER",
        "servicestage, FORGEPORT_SERVICESTAGE_ENDPOINT, 2, FORGEPORT_SERVICESTAGE_ENDPOINT"
    })
    void a_variable(String host, String variable, int code, String named, Sandbox sandbox) {
        assertRefused(RunResult.environment(sandbox, variable, "fake-canary"), host, code, named);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "orgnization=fake-canary, line 2 of the profile",
        "codeup.orgnization=fake-canary, line 2 of the profile",
        "cdeup.organization=fake-canary, line 2 of the profile",
        "codeup.access-token=fake-canary, 'twice, on lines 1 and 2'",
        "codeup.endpoint=fake-canary.example, codeup.endpoint on line 2 of the profile"
    })
    void a_line_of_the_profile(String line, String named, Sandbox sandbox) throws Exception {
        Path profile = Files.writeString(folder.resolve("profile"), "codeup.access-token=t\n" + line + "\n");
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = RunResult.environment(sandbox, "FORGEPORT_CODEUP_ENDPOINT", "");

        assertRefused(environment, "codeup", 2, named, "--profile", profile.toString());
    }
}
