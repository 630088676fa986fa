package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default profile is searched in the home directory, and never below the working directory. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class HomeDirectoryTest {

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
    @ValueSource(strings = {"", " ", ".", "..", "relative", "~", "?", "a/../..", "\u0000"})
    void a_home_that_is_not_absolute_is_none_and_the_jvms_stands_in(String home) {
        System.setProperty("user.home", folder.toString());

        assertThat(HomeDirectory.of(Map.of("HOME", home))).hasValue(folder);
        assertThat(HomeDirectory.of(Map.of())).hasValue(folder);
    }

    @ParameterizedTest(name = "user.home={0}")
    @ValueSource(strings = {"", "?", ".", "relative"})
    void so_it_is_with_the_jvms(String home) {
        System.setProperty("user.home", home);

        assertThat(HomeDirectory.of(Map.of("HOME", "relative"))).isEmpty();
        assertThat(ProfileFile.inHome(Map.of())).isEmpty();
    }

    @Test
    void a_jvm_without_one_has_none() {
        System.clearProperty("user.home");

        assertThat(HomeDirectory.of(Map.of())).isEmpty();
    }

    @Test
    void the_environments_wins() throws Exception {
        System.setProperty("user.home", "/nowhere");
        Path profile = profileIn(folder);

        assertThat(ProfileFile.inHome(Map.of("HOME", folder.toString())).map(ProfileFile::path))
                .hasValue(profile);
    }

    @Test
    void the_jvms_has_a_profile_too() throws Exception {
        System.setProperty("user.home", folder.toString());
        Path profile = profileIn(folder);

        assertThat(ProfileFile.inHome(Map.of("HOME", "")).map(ProfileFile::path))
                .hasValue(profile);
    }
}
