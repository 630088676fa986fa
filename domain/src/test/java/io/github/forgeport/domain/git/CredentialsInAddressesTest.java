package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.SafeAddress;
import io.github.forgeport.domain.text.UnreadablePart;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address prints no credential, whether it is parsed or unreadable. */
class CredentialsInAddressesTest {

    /** Returns addresses with a canary in each place where a credential may be. */
    static Stream<Named<String>> addresses() {
        return Stream.of(
                        parameters(),
                        usersInDisguise(),
                        prefixes(),
                        lostParts(),
                        slashesInPasswords(),
                        disguisedHosts())
                .flatMap(all -> all);
    }

    private static Stream<Named<String>> parameters() {
        return Stream.of(
                named("query", "https://h.example/x.git?private_token=canary"),
                named("query behind a port that is none", "https://h:99999/x.git?private_token=canary"),
                named("query without a path", "https://h.example?private_token=canary"),
                named("query before a path", "https://h.example?private_token=canary/x.git"),
                named("query in the short form", "git@h.example:x.git?private_token=canary"),
                named("query alone", "https://h.example/?canary"),
                named("fragment", "https://h.example/x.git#access_token=canary"),
                named("matrix parameter", "https://h.example/x.git;token=canary"),
                named("matrix parameter in the short form", "git@h.example:x.git;token=canary"),
                named("ampersand", "https://h.example/x.git&token=canary"),
                named("equals sign", "https://h.example/token=canary"),
                named("encoded question mark", "https://h.example/x.git%3Ftoken=canary"),
                named("question mark encoded twice", "https://h.example/x.git%253Ftoken%253Dcanary"),
                named("encoded hash", "https://h.example/x.git%23canary"),
                named("wide question mark", "https://h.example/x.git\uFF1Fcanary"),
                named("small question mark", "https://h.example/x.git\uFE56canary"),
                named("two question marks in one", "https://h.example/x.git\u2047canary"),
                named("wide question mark, encoded", "https://h.example/x.git%EF%BC%9Fcanary"),
                named("Greek question mark", "https://h.example/x.git\u037Etoken\uFF1Dcanary"),
                named("at sign behind a question mark", "https://h.example/x.git?user=a@b.c&token=canary"));
    }

    private static Stream<Named<String>> usersInDisguise() {
        return Stream.of(
                named("user and password", "https://oauth2:canary@h.example/x.git"),
                named("user alone", "https://canary@h.example/x.git"),
                named("password alone", "https://:canary@h.example/x.git"),
                named("upper-case scheme", "HTTPS://OAUTH2:canary@h.example/x.git"),
                named("several at signs", "https://u:canary@canary@h.example/x.git"),
                named("colon in the password", "https://u:canary:canary@h.example/x.git"),
                named("encoded at sign", "https://u:canary%40h.example/x.git"),
                named("at sign encoded twice", "https://u:canary%2540h.example/x.git"),
                named("at sign encoded thrice", "https://u:canary%252540h.example/x.git"),
                named("wide at sign", "https://u:canary\uFF20h.example/x.git"),
                named("small at sign", "https://u:canary\uFE6Bh.example/x.git"),
                named("wide at sign, encoded", "https://u:canary%EF%BC%A0h.example/x.git"),
                named("encoded at sign behind a user alone", "https://canary%40h.example/x.git"),
                named("wide at sign behind a user alone", "https://canary\uFF20h.example/x.git"),
                named("IPv6 host", "https://u:canary@[::1]:8443/x.git"),
                named("IPv6 host with a zone", "https://u:canary@[fe80::1%25eth0]/x.git"),
                named("SSH user with a password", "ssh://git:canary@h.example/x.git"),
                named("SSH user with an encoded colon", "ssh://git%3Acanary@h.example/x.git"),
                named("SSH user with a parameter", "ssh://git;password=canary@h.example/x.git"),
                named("SSH user in the short form, encoded colon", "git%3Acanary@h.example:x.git"),
                named("SSH user as long as a token", "ssh://canary" + "x".repeat(34) + "@h.example/x.git"),
                named("user of Git's own protocol", "git://canary@h.example/x.git"),
                named("backslash", "https://u:canary\\@h.example/x.git"),
                named("backslashes for slashes", "https:\\\\u:canary@h.example\\x.git"));
    }

    private static Stream<Named<String>> prefixes() {
        return Stream.of(
                named("git::", "git::https://oauth2:canary@h.example/p"),
                named("git:", "git:https://oauth2:canary@h.example/p"),
                named("scm:git:", "scm:git:https://oauth2:canary@h.example/p"),
                named("gcrypt::", "gcrypt::https://oauth2:canary@h.example/p"),
                named("url:", "url: https://oauth2:canary@h.example/p"),
                named("url: with a query", "url: https://h.example/p?token=canary"),
                named("view-source:", "view-source:https://canary@h.example/p"),
                named("a prefix with a dot", "git.remote:https://oauth2:canary@h.example/p"),
                named("a prefix with a dot, encoded", "git.remote:https:%2F%2Foauth2:canary%40h.example/p"),
                named("a prefix with a user", "git@h.example:https://oauth2:canary@h.example/p"),
                named("an address in the path", "https://mirror.example/https://oauth2:canary@h.example/p"),
                named("a token in the path's address", "https://mirror.example/https://canary@h.example/p"),
                named("an encoded address in the path", "https://m.example/https%3A%2F%2Fu%3Acanary%40h.example/p"),
                named("leading blank", " https://oauth2:canary@h.example/p"),
                named("leading line break", "\r\nhttps://oauth2:canary@h.example/p"),
                named("leading tab", "\thttps://oauth2:canary@h.example/p"),
                named("leading quote", "'https://oauth2:canary@h.example/p'"),
                named("leading bracket", "<https://oauth2:canary@h.example/p>"));
    }

    private static Stream<Named<String>> lostParts() {
        return Stream.of(
                named("one slash", "https:/u:canary@h.example/p"),
                named("no slash", "https:u:canary@h.example/p"),
                named("three slashes", "https:///u:canary@h.example/p"),
                named("no colon", "https//u:canary@h.example/p"),
                named("no scheme", "u:canary@h.example/p"),
                named("no scheme but slashes", "//u:canary@h.example/p"),
                named("no scheme and a colon", "u:canary@h.example:p"),
                named("no scheme and an address of mail for a user", "tom@example.com:canary@h.example/p"),
                named("the same, encoded", "tom@example.com:canary%40h.example/p"),
                named("no host", "https://oauth2:canary@/p"),
                named("no host and no at sign", "https://oauth2:canary/p"),
                named("no host, in the short form", "oauth2:canary/p"),
                named("nothing else", "canary"),
                named("a header's value", "Bearer canary"),
                named("another scheme", "ftp://u:canary@h.example/p"),
                named("space in the password", "http://u:canary canary@h.example/p"),
                named("tab in the password", "http://u:canary\tcanary@h.example/p"),
                named("line break in the password", "http://u:canary\r\ncanary@h.example/p"),
                named("NUL in the password", "http://u:canary\0canary@h.example/p"),
                named("unpaired surrogate", "https://u:canary\uD83D@h.example:0/p"),
                named("right-to-left override", "https://u:canary\u202E@h.example/p"),
                named("zero-width space", "ht\u200Btps://u:canary@h.example/p"));
    }

    private static Stream<Named<String>> slashesInPasswords() {
        return Stream.of(
                named("slash", "https://u:p/canary@h.example/x.git"),
                named("slash behind figures", "https://u:12345/canary@h.example/x.git"),
                named("slash in a user alone", "https://abc/canary@h.example/x.git"),
                named("slash behind figures, SSH", "ssh://u:123/canary@h.example/x.git"),
                named("slash and an encoded at sign", "https://h.example/canary%40h.example/x.git"),
                named("slash and an at sign encoded twice", "https://h.example/canary%2540h.example/x.git"),
                named("slash and a wide at sign", "https://h.example/canary\uFF20h.example/x.git"),
                named("slash and an escape that is none", "https://h.example/canary%u0040h.example/x.git"),
                named("slash and an overlong at sign", "https://h.example/canary%C1%80h.example/x.git"),
                named("question mark", "https://u:?canary@h.example/x.git"),
                named("hash", "https://u:#canary@h.example/x.git"));
    }

    private static Stream<Named<String>> disguisedHosts() {
        return Stream.of(
                named("hash before the path", "https://h.example#canary/x.git"),
                named("semicolon before the path", "https://h.example;canary/x.git"),
                named("backslash before the path", "https://h.example\\canary/x.git"),
                named("wide slash before the path", "https://h.example\uFF0Fcanary/x.git"),
                named("encoded question mark before the path", "https://h.example%3Ftoken=canary/x.git"),
                named("space before the path", "https://h.example canary/x.git"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @Tag("row:H47")
    void h47_a_credential_in_a_clone_url_is_shown_by_nothing_but_reveal(String text) {
        String shown;
        try {
            CloneUrl url = CloneUrl.parse(text);
            shown = url + " " + url.host() + " " + url.path();

            assertThat(url.reveal()).isEqualTo(text);
            assertThat(CloneUrl.parse(url.toString())).hasToString(url.toString());
        } catch (IllegalArgumentException refused) {
            shown = refused.toString();
        }

        assertThat(shown).doesNotContain("canary");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @Tag("row:H47")
    void h47_a_credential_in_what_is_unreadable_is_shown_by_nothing_but_reveal(String text) {
        UnreadablePart part = new UnreadablePart("webUrl", text);

        assertThat(part + " " + part.shown()).doesNotContain("canary").matches("[ -~]+");
        assertThat(part.reveal()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @Tag("row:H47")
    void h47_a_credential_in_an_address_of_the_web_is_not_shown(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException noUri) {
            return;
        }

        assertThat(SafeAddress.of(address)).doesNotContain("canary");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @Tag("row:H47")
    void h47_nor_is_one_in_the_refusal_of_an_address_that_was_meant_for_a_path(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(text + "/.."))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:host.example?private_token=canary",
                "https:user:canary%40host.example",
                "https:user\uFF1Acanary\uFF20host.example",
                "host.example%3Fprivate_token%3Dcanary",
                "host.example;canary",
                "g/host.example\\n.git?canary",
                "g/canary&#64;host.example\\n"
            })
    @Tag("row:H47")
    void h47_nor_is_one_in_the_refusal_of_an_address_without_the_marks_of_one(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryPath.parse(text))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example, https://host.example",
        "https://host.example:8443/a/b, https://host.example:8443/a/b",
        "https://host.example/@scope/x@y, https://host.example/@scope/x@y",
        "https://host.example/a%20b/%E4%BB%A3, https://host.example/a%20b/%E4%BB%A3",
        "https://host.example/u/1?v=4, https://host.example/u/1?***",
        "https://host.example#top, https://host.example#***",
        "https://host.example/u/1#top, https://host.example/u/1#***",
        "https://user:fake@host.example/u?t=fake, https://***@host.example/u?***",
        "https://user:fake@under_score.example/u, https://***@under_score.example/u",
        "http://[::1]:80/u;t=fake, http://[::1]:80/u;***",
        "mailto:user@host.example, ***",
        "/u/1, ***"
    })
    void an_address_of_the_web_shows_scheme_host_port_and_path(URI address, String shown) {
        assertThat(SafeAddress.of(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://h.example/",
                "git@h.example:",
                "https://u:",
                "%40",
                "@",
                ":",
                "://",
                "a.",
                "1:"
            })
    void a_megabyte_of_anything_is_looked_through_once(String piece) {
        String text = "https://h.example/" + piece.repeat(1024 * 1024 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(new UnreadablePart("webUrl", text)).hasToString("webUrl: 'https://***'");
            assertThatIllegalArgumentException().isThrownBy(() -> CloneUrl.parse(text));
        });
    }
}
