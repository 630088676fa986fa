package io.github.forgeport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.cli.console.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default profile is never searched below the working directory. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
@Isolated("one test changes where the home directory is")
class WorkingDirectoryTest {

    private final String before = System.getProperty("user.home");

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        System.setProperty("user.home", before);
    }

    private static Path profileIn(Path home) throws Exception {
        Path file = home.resolve(".config/forgeport/profile.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "codeup.endpoint=https://canary.example\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest(name = "HOME=\"{0}\"")
    @ValueSource(strings = {"", ".", "./"})
    void a_profile_in_the_working_directory_is_never_read(String home) throws Exception {
        profileIn(folder);

        RunResult run = new CommandProcess(folder, Map.of("HOME", home, "FORGEPORT_CODEUP_ACCESS_TOKEN", "fake"))
                .run("", "doctor", "--host", "codeup");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_CONFIGURED.number());
        assertThat(run.out()).startsWith("ok    profile   none; it would be ~/").doesNotContain("canary");
    }

    @Test
    void the_demo_reads_none() throws Exception {
        System.setProperty("user.home", folder.toString());
        Files.writeString(profileIn(folder), "codeup.organization=canary\ncodeup.access-key-id=canary\n");

        assertThat(RunResult.of(Map.of("HOME", folder.toString()), "demo").code())
                .isZero();
    }
}
