package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.CredentialChain.Link;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileTest {

    private static final String KEY = "id=FakeId\nsecret = canary-secret\n";

    @TempDir
    private Path directory;

    private ProfileFile written(String text, String permissions) throws IOException {
        Path file = directory.resolve("profile.properties");
        Files.writeString(file, text);
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
        return ProfileFile.at(file);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static Link<AccessKey> key(ProfileFile profile) {
        return AccessKey.inProfile(profile, "id", "secret", "token");
    }

    @Test
    void it_holds_keys_and_values_in_utf_8() throws IOException {
        ProfileFile profile = written("# mine\na=1\nb.c = 密码\n", "rw-------");

        assertThat(profile.read()).isEqualTo(Map.of("a", "1", "b.c", "密码"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void one_that_is_open_to_others_is_not_read(String permissions) throws IOException {
        assumeThat(isPosix()).isTrue();
        ProfileFile profile = written(KEY, permissions);

        assertThatIllegalStateException()
                .isThrownBy(profile::read)
                .withMessageContaining("chmod 600")
                .withMessageContaining(profile.path().toString())
                .withMessageNotContaining("canary");
        assertThatIllegalStateException()
                .isThrownBy(() -> key(profile).supplier().get());
    }

    @Test
    void one_that_is_not_there_has_no_key() {
        ProfileFile absent = ProfileFile.at(directory.resolve("absent"));

        assertThat(key(absent).supplier().get()).isEmpty();
        assertThatIllegalStateException().isThrownBy(absent::read).withMessageEndingWith("does not exist");
    }

    @Test
    void what_is_garbled_is_told_without_what_is_in_it() throws IOException {
        Path file = written("", "rw-------").path();
        Files.write(file, "secret=canary-\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalStateException()
                .isThrownBy(() -> ProfileFile.at(file).read())
                .withMessageEndingWith("is not in UTF-8")
                .withMessageNotContaining("canary")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "a\\new", "\\uXYZW", "\\u0041", "\\\\", "ends\\"})
    void a_backslash_is_a_character_as_any_other(String secret) throws IOException {
        ProfileFile profile = written("secret=" + secret + "\nb=2\n", "rw-------");

        assertThat(profile.read()).isEqualTo(Map.of("secret", secret, "b", "2"));
    }

    @Test
    void a_key_is_read_anew_each_time_and_told_by_its_place() throws IOException {
        ProfileFile profile = written(KEY, "rw-------");
        Link<AccessKey> link = key(profile);

        assertThat(link.supplier().get()).hasValue(AccessKey.of("FakeId", Secret.of("canary-secret")));
        written(KEY + "token=canary-token\n", "rw-------");
        assertThat(link.supplier().get().orElseThrow().securityToken()).hasValue(Secret.of("canary-token"));
        assertThat(link.name()).isEqualTo("the profile " + profile.path() + "'s id");
        assertThat(profile.toString()).doesNotContain("canary");
    }

    @Test
    void of_two_places_the_first_that_has_a_key_gives_it() throws IOException {
        Map<String, String> environment = Map.of("ID", "FakeOther", "SECRET", "fake-other");
        Link<AccessKey> other = AccessKey.inEnvironment(environment, "ID", "SECRET", "TOKEN");
        Link<AccessKey> both = key(written(KEY, "rw-------")).or(other);
        Link<AccessKey> turned = other.or(key(written(KEY, "rw-------")));

        assertThat(both.supplier().get().orElseThrow().id()).isEqualTo("FakeId");
        assertThat(turned.supplier().get().orElseThrow().id()).isEqualTo("FakeOther");
        assertThat(turned.name()).startsWith("the environment's ID or the profile ");
    }
}
