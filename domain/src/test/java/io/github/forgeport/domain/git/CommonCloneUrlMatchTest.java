package io.github.forgeport.domain.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonCloneUrlMatchTest {

    private static final int GENERATED = 10_000;
    private static final long SEED = 15;

    /** Pieces of clone URLs: common ones, and those that parsers often misread. */
    private static final List<List<String>> PIECES = List.of(
            List.of("https://", "git@", "http://", "https://", "git@", "ssh://git@", "HTTPS://", "g@", "", "[git@"),
            List.of("", "", "", "user@", "u:fake@", "-", ".", "[", "@", "git@"),
            List.of("host.example", "h", "3a.b-c", "a..b", "a.", "a-", "Host", "under_score", "127.0.0.1", "", "[::1]"),
            List.of("/", ":", "/", ":", "//", "::", ":22/", ":0/", "/:", "]:", "", "?", "#"),
            List.of(
                    "group/x.git",
                    "x",
                    "~u/x",
                    "-x",
                    ".x",
                    "/x",
                    "22/x",
                    "a//b",
                    "a/../b",
                    "a@b",
                    "%2d",
                    "\u4EE3",
                    " ",
                    ""),
            List.of("", "", "", "?t=fake", "#f", ";x", "/", ".", "-", "\0", "@[h", ":x@y", "&", "=", " "));

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder();
        PIECES.forEach(piece -> text.append(piece.get(random.nextInt(piece.size()))));
        return text.toString();
    }

    private static void assertReadAsInAnyForm(String text) {
        String read = told(CloneUrl::parse, text);
        String expected = told(CloneUrl::parseAnyForm, text);
        if (!read.equals(expected)) {
            fail(text + " is " + read + ", and not " + expected);
        }
    }

    private static String told(Function<String, CloneUrl> parse, String text) {
        try {
            CloneUrl url = parse.apply(text);
            return String.join(
                    " ",
                    url.transport().name(),
                    url.host(),
                    url.port().toString(),
                    url.path(),
                    url.reveal(),
                    url.toString(),
                    String.valueOf(url.equals(CloneUrl.parseAnyForm(text))),
                    String.valueOf(url.hashCode()));
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    @Test
    void generated_clone_urls_are_read_or_refused_as_in_any_form() {
        Random random = new Random(SEED);

        for (int i = 0; i < GENERATED; i++) {
            assertReadAsInAnyForm(generated(random));
        }
    }

    @Test
    void every_character_is_judged_alike_at_every_place() {
        for (char c = 0; c < 0x250; c++) {
            for (String around : List.of(
                    "_https://h.example/x.git",
                    "https://_h.example/x.git",
                    "https://h_h.example/x.git",
                    "https://h.example_x.git",
                    "https://h.example/_.git",
                    "http://h.example/x_.git",
                    "https://h.example/x.git_",
                    "_git@h.example:x.git",
                    "git_h.example:x.git",
                    "git@_h.example:x.git",
                    "git@h.example_x.git",
                    "git@h.example:_x.git",
                    "git@h.example:x_.git",
                    "git@h.example:x_/y.git")) {
                assertReadAsInAnyForm(around.replace('_', c));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.forgeport.domain.git.CredentialsInAddressesTest#addresses")
    @Tag("row:H47")
    void h47_an_address_with_a_credential_is_read_as_in_any_form(String text) {
        assertReadAsInAnyForm(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://codeup.aliyun.com/xxx/test/test.git",
                "http://host.example/X_1/a-b.git",
                "git@codeup.aliyun.com:xxx/test/test.git"
            })
    void the_common_forms_are_known(String text) {
        assertThat(CommonCloneUrlMatch.match(text)).isNotNull();
    }
}
