package io.github.forgeport.http.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.credentials.ProfileFile;
import io.github.forgeport.http.credentials.ProfileLine;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An unknown setting of a vendor is refused, with its variable or line number in the message. */
class DeclaredSettingsTest {

    private static final String CANARY = "fake-canary-4711";

    private static final Setting ENDPOINT = Setting.of("codeup.endpoint", "where it is");
    private static final Setting TOKEN = Setting.of("codeup.access-token", "who asks");
    private static final Setting ID =
            Setting.of("codeup.access-key-id", "an id").orVendorVariable("VENDOR_ID");
    private static final Setting SECRET =
            Setting.of("codeup.access-key-secret", "its secret").orVendorVariable("VENDOR_SECRET");
    private static final Setting STS =
            Setting.of("codeup.security-token", "its token").orVendorVariable("VENDOR_TOKEN");
    private static final Setting USER = Setting.of("codeup.user", "a user");
    private static final Setting PASSWORD = Setting.of("codeup.password", "its password");
    private static final Setting ACCOUNT = Setting.of("codeup.account", "its account");
    private static final CredentialSettings KEY = CredentialSettings.ofKey(ID, SECRET, STS);
    private static final DeclaredSettings DECLARED = new DeclaredSettings(
            "codeup",
            List.of(ENDPOINT, TOKEN, ID, SECRET, STS, USER, PASSWORD, ACCOUNT),
            List.of(KEY, CredentialSettings.ofUser(USER, PASSWORD, ACCOUNT)));

    @TempDir
    private Path folder;

    private ProfileFile profile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("profile"), text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return ProfileFile.at(file);
    }

    private static void assertUnusable(Map<String, String> environment, ProfileFile profile, String message) {
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> DECLARED.read(environment, profile).require(List.of()))
                .withMessageContaining(message)
                .withMessageNotContaining(CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FORGEPORT_CODUP_TOKEN, FORGEPORT_CODEUP_ACCESS_TOKEN",
        "FORGEPORT_CODEUP_ACESS_TOKEN, FORGEPORT_CODEUP_ACCESS_TOKEN",
        "FORGEPORT_CODEUP_ACCESSTOKEN, FORGEPORT_CODEUP_ACCESS_TOKEN",
        "FORGEPORT_CODEPU_ENDPOINT, FORGEPORT_CODEUP_ENDPOINT",
        "FORGPORT_CODEUP_ENDPOINT, FORGEPORT_CODEUP_ENDPOINT",
        "FORGEPORTCODEUP_ENDPOINT, FORGEPORT_CODEUP_ENDPOINT",
        "FORGEPORT_CODEUP_ENDPOINT_, FORGEPORT_CODEUP_ENDPOINT",
        "forgeport_codeup_endpoint, FORGEPORT_CODEUP_ENDPOINT",
        "Forgeport_CodeUp_Endpoint, FORGEPORT_CODEUP_ENDPOINT",
        "FORGEPORT_CODEUP, FORGEPORT_CODEUP_USER",
        "FORGEPORT_KOTEUP_ENDPOINT, FORGEPORT_CODEUP_ENDPOINT",
        "FORGEPORT_ALOW_PLAIN_HTTP, FORGEPORT_ALLOW_PLAIN_HTTP",
        "forgeport_allow_plain_http, FORGEPORT_ALLOW_PLAIN_HTTP"
    })
    void a_misspelt_variable_is_refused_and_the_nearest_one_told(String misspelt, String nearest) {
        assertUnusable(
                Map.of(misspelt, CANARY),
                null,
                misspelt + " in the environment is no setting of codeup; the nearest one is " + nearest);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FORGEPORT_SERVICESTAGE_TOKEN",
                "FORGEPORT_GITHUB_TOKEN",
                "FORGEPORT_KOTAUP_ENDPOINT",
                "FORGEPORT_JAVA_OPTS",
                "CODEUP_TOKEN",
                "VENDOR_IDS",
                "PATH",
                ""
            })
    void what_is_others_is_left_to_them(String name) {
        assertThat(DECLARED.read(Map.of(name, CANARY), null).all()).isEmpty();
    }

    @Test
    void a_misspelt_variable_that_is_empty_is_not_set() {
        assertThat(DECLARED.read(Map.of("FORGEPORT_CODUP_TOKEN", " "), null).all())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "orgnization=x, codeup.",
        "codeup.acess-token=x, codeup.access-token",
        "codup.access-token=x, codeup.access-token",
        "Codeup.access-token=x, codeup.access-token",
        "codeup.access_token=x, codeup.access-token",
        "codeup=x, codeup.",
        "access-token=x, codeup.access-token",
        "FORGEPORT_CODEUP_ACCESS_TOKEN=x, codeup.",
        "export FORGEPORT_CODEUP_ACCESS_TOKEN=x, codeup.",
        "allow-plain-htp=true, allow-plain-http",
        "=x, codeup."
    })
    void a_misspelt_key_is_refused_by_the_number_of_its_line(String line, String nearest) throws IOException {
        ProfileFile profile = profile("# mine\n\ncodeup.endpoint=https://a.example\r\n" + line + "\n");

        assertUnusable(
                Map.of(), profile, "line 4 of " + profile + " has no key of codeup; the nearest one is " + nearest);
    }

    @Test
    void a_secret_that_stands_where_a_key_should_is_not_echoed() throws IOException {
        assertUnusable(Map.of(), profile("codeup.endpoint=https://a.example\n" + CANARY + "\n"), "line 2 of ");
    }

    @Test
    void another_vendors_keys_are_left_to_it() throws IOException {
        ProfileFile profile = profile("servicestage.tokn=x\ngithub.token=x\ncodeup.access-token=x\n");

        assertThat(DECLARED.read(Map.of(), profile)).hasToString("Settings[codeup.access-token]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"a=1\nb=2\na=1", "a=1\r\n\r\na = 2", "a=1\r# more\ra:2", "a 1\n!\n\ta\t2\n", "\uFEFFa=1\n\na="})
    void a_key_that_is_given_twice_is_refused_by_its_lines(String text) throws IOException {
        ProfileFile profile = profile(text.replace("a", "codeup.access-token").replace("b", "codeup.endpoint"));

        assertUnusable(Map.of(), profile, profile + " gives one key twice, on lines 1 and 3");
    }

    @Test
    void a_byte_order_mark_belongs_to_no_key() throws IOException {
        Settings settings = DECLARED.read(Map.of(), profile("\uFEFFcodeup.endpoint=https://a.example\n"));

        assertThat(settings.find(ENDPOINT)).hasValue("https://a.example");
    }

    @ParameterizedTest(name = "{0} and no {1}")
    @CsvSource({
        "FORGEPORT_CODEUP_ACCESS_KEY_ID, FORGEPORT_CODEUP_ACCESS_KEY_SECRET",
        "FORGEPORT_CODEUP_ACCESS_KEY_SECRET, FORGEPORT_CODEUP_ACCESS_KEY_ID",
        "FORGEPORT_CODEUP_SECURITY_TOKEN, FORGEPORT_CODEUP_ACCESS_KEY_ID",
        "FORGEPORT_CODEUP_USER, FORGEPORT_CODEUP_PASSWORD",
        "FORGEPORT_CODEUP_PASSWORD, FORGEPORT_CODEUP_USER",
        "FORGEPORT_CODEUP_ACCOUNT, FORGEPORT_CODEUP_USER",
        "VENDOR_ID, VENDOR_SECRET",
        "VENDOR_SECRET, VENDOR_ID",
        "VENDOR_TOKEN, VENDOR_ID"
    })
    void half_a_credential_in_the_environment_never_gives_way_to_another(String half, String missing) {
        assertThatExceptionOfType(MissingSettings.class)
                .isThrownBy(() -> DECLARED.read(Map.of(half, CANARY, "FORGEPORT_CODEUP_ACCESS_TOKEN", CANARY), null)
                        .require(List.of(Set.of(TOKEN))))
                .withMessageContaining(missing)
                .withMessageNotContaining(CANARY);
    }

    @Test
    void nor_does_half_of_one_in_the_environment_to_a_whole_one_of_the_profile_or_of_the_vendor() throws IOException {
        ProfileFile whole = profile("codeup.access-key-id=AK\ncodeup.access-key-secret=x\n");

        assertUnusable(
                Map.of("FORGEPORT_CODEUP_ACCESS_KEY_SECRET", CANARY, "VENDOR_ID", "AK", "VENDOR_SECRET", CANARY),
                whole,
                "FORGEPORT_CODEUP_ACCESS_KEY_ID (codeup.access-key-id)");
        assertUnusable(
                Map.of("VENDOR_ID", "AK", "VENDOR_SECRET", CANARY),
                profile("codeup.access-key-secret=" + CANARY + "\n"),
                "FORGEPORT_CODEUP_ACCESS_KEY_ID (codeup.access-key-id)");
    }

    @Test
    void a_whole_one_needs_no_other_place() throws IOException {
        Settings settings = DECLARED.read(
                Map.of("FORGEPORT_CODEUP_ACCESS_KEY_ID", "AK", "FORGEPORT_CODEUP_ACCESS_KEY_SECRET", CANARY),
                profile("codeup.access-key-id=another\n"));

        settings.require(List.of());

        assertThat(settings.accessKey(KEY)).hasValue(AccessKey.of("AK", Secret.of(CANARY)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "devops.example, must be an absolute http(s) URL; begin it with https://",
        "devops.example:8443, must be an absolute http(s) URL",
        "localhost:8080, must be an absolute http(s) URL",
        "//devops.example, must be an absolute http(s) URL",
        "htps://devops.example, must be an absolute http(s) URL",
        "ftp://devops.example, must be an absolute http(s) URL",
        "https:devops.example, cannot be used: the endpoint has no host",
        "https://, is no URL",
        "http://devops.example, is plain HTTP"
    })
    void an_endpoint_that_is_none_is_refused_by_its_variable_or_its_line(String address, String why)
            throws IOException {
        Settings ofEnvironment = DECLARED.read(Map.of("FORGEPORT_CODEUP_ENDPOINT", address), null);
        ProfileFile file = profile("\ncodeup.endpoint=" + address + "\n");
        Settings ofProfile = DECLARED.read(Map.of(), file);

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ofEnvironment.endpoint(ENDPOINT))
                .withMessageStartingWith("FORGEPORT_CODEUP_ENDPOINT (in a profile: codeup.endpoint) " + why)
                .withMessageNotContaining("devops");
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> ofProfile.endpoint(ENDPOINT))
                .withMessageStartingWith("codeup.endpoint on line 2 of " + file + " " + why)
                .withMessageNotContaining("devops");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"secret", "secret\n", "secret\r\n", " secret", "\tsecret \r"})
    void blanks_and_line_ends_at_either_end_are_no_part_of_a_value(String text) throws IOException {
        Settings ofEnvironment = DECLARED.read(Map.of("FORGEPORT_CODEUP_ACCESS_TOKEN", text), null);
        Settings ofProfile = DECLARED.read(Map.of(), profile("codeup.access-token=" + text + "\n"));
        Map<String, String> key = Map.of("ID", text, "SECRET", text, "TOKEN", text);

        assertThat(ofEnvironment.secret("the token", TOKEN)).hasValue(Secret.of("secret"));
        assertThat(ofProfile.secret("the token", TOKEN)).hasValue(Secret.of("secret"));
        assertThat(AccessKey.inEnvironment(key, "ID", "SECRET", "TOKEN")
                        .supplier()
                        .get())
                .hasValue(AccessKey.temporary("secret", Secret.of("secret"), Secret.of("secret")));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"\u00A0", CANARY + "\u00A0", CANARY + " " + CANARY, CANARY + "\n" + CANARY, "\uFEFF" + CANARY})
    void other_blanks_are_refused_by_the_name_of_the_variable(String text) {
        Settings settings = DECLARED.read(Map.of("FORGEPORT_CODEUP_ACCESS_TOKEN", text), null);

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> settings.secret("the token", TOKEN))
                .withMessageStartingWith("codeup: FORGEPORT_CODEUP_ACCESS_TOKEN (in a profile: codeup.access-token): ")
                .withMessageNotContaining(CANARY);
    }

    @Test
    void nothing_shows_a_value() throws IOException {
        Settings settings =
                DECLARED.read(Map.of("FORGEPORT_CODEUP_ENDPOINT", CANARY), profile("codeup.access-token=" + CANARY));

        assertThat(settings + " " + settings.all())
                .isEqualTo("Settings[FORGEPORT_CODEUP_ENDPOINT, codeup.access-token]"
                        + " [FORGEPORT_CODEUP_ENDPOINT in the environment, codeup.access-token in the profile]");
        assertThat(new ProfileLine(3, CANARY)).hasToString("line 3");
    }
}
