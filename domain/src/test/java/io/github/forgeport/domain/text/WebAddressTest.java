package io.github.forgeport.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.AuthorizationName;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static final int GENERATED = 15_000;
    private static final long SEED = 15;

    /** Pieces of addresses: common ones, and those that parsers often misread. */
    private static final List<List<String>> PIECES = List.of(
            List.of("https://", "http://", "https://", "HTTPS://", "https:/", "https:", "ftp://", "", "//", "http:///"),
            List.of("", "", "", "", "user@", "u:fake@", "u%40", "@"),
            List.of(
                    "host.example",
                    "h",
                    "a.b-c.d3",
                    "3a.example",
                    "github.com",
                    "127.0.0.1",
                    "1.2.3",
                    "1.2.3.4x",
                    "a.3b",
                    "a..b",
                    ".a",
                    "a.",
                    "-a.b",
                    "a-.b",
                    "a.-b",
                    "a.b-",
                    "A.example",
                    "under_score",
                    "b\u00FCcher.de",
                    "\u4EE3\u3002cn",
                    "[::1]",
                    "[fe80::1%25eth0]",
                    "",
                    "h%41",
                    "a b",
                    "x.0",
                    "256.1.1.1",
                    "7"),
            List.of("", "", "", ":80", ":8443", ":", ":080", ":0", ":65536", ":99999", ":100000", ":9999999999", ":8a"),
            List.of(
                    "",
                    "/",
                    "/x",
                    "/u/7391?v=4",
                    "/a;b=c",
                    "/~x/@y",
                    "/%41",
                    "/%zz",
                    "/\u4EE3",
                    "/a b",
                    "//x",
                    "?q",
                    "#f",
                    "?a=b&c=d/e?f",
                    "/x?",
                    "/x#",
                    "/[x]",
                    "/x?[y]",
                    "/{x}",
                    "/\"",
                    "\\x",
                    "/x\u00AD",
                    "/^",
                    "/a|b",
                    "/`",
                    "/.",
                    "/..",
                    "/*'()!$,+:"),
            List.of("", "", "", "", "/more", "%20", "#top", "?v", "\0", "\u007F", "'", "%", "<", "%2f"));

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder();
        PIECES.forEach(piece -> text.append(piece.get(random.nextInt(piece.size()))));
        return text.toString();
    }

    /** Returns a copy of a text with one character changed, added or dropped. */
    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        char c = random.nextInt(8) == 0 ? (char) random.nextInt(0x3100) : (char) (' ' + random.nextInt('~' - ' ' + 1));
        String rest = text.substring(Math.min(text.length(), at + random.nextInt(2)));
        return text.substring(0, at) + (random.nextInt(4) == 0 ? "" : c) + rest;
    }

    /** Returns a copy of a text with the case of some letters changed. */
    private static String recased(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        char other = Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    @Test
    void generated_addresses_are_read_or_refused_as_the_jdk_does() {
        Random random = new Random(SEED);

        for (int i = 0; i < GENERATED; i++) {
            String text = generated(random);
            JdkWebAddress.assertAgrees(text);
            JdkWebAddress.assertAgrees(mutated(text, random));
        }
    }

    @Test
    void generated_addresses_are_compared_as_the_jdk_does() {
        Random random = new Random(SEED);
        String last = "";

        for (int i = 0; i < GENERATED; i++) {
            String text = generated(random);
            JdkWebAddress.assertComparesAlike(text, recased(text, random));
            JdkWebAddress.assertComparesAlike(text, mutated(text, random));
            JdkWebAddress.assertComparesAlike(text, last);
            last = text;
        }
    }

    @Test
    void every_character_is_judged_as_by_the_jdk_at_every_place() {
        for (char c = 0; c < 0x500; c++) {
            for (String around : List.of(
                    "_https://h.example/x",
                    "https_://h.example/x",
                    "https://_h.example/x",
                    "https://h_h.example/x",
                    "https://h_.example/x",
                    "https://h._example/x",
                    "https://h.example_/x",
                    "https://h.example_",
                    "https://h.example:_/x",
                    "https://h.example:8_0/x",
                    "https://h.example:80_/x",
                    "https://h.example/_",
                    "https://h.example/x_x",
                    "https://h.example/x?_",
                    "https://h.example?x_x")) {
                JdkWebAddress.assertAgrees(around.replace('_', c));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.forgeport.domain.git.CredentialsInAddressesTest#addresses")
    @Tag("row:H47")
    void h47_an_address_with_a_credential_is_read_as_the_jdk_does_and_shows_none(String text) {
        JdkWebAddress.assertAgrees(text);
        JdkWebAddress.of(text)
                .ifPresent(uri -> assertThat(WebAddress.parse(text).toString()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tom-repo",
                "/u/73919200",
                "mailto:user@host.example",
                "ftp://host.example/x",
                "https:///x",
                "https://",
                "https://host example/"
            })
    void any_other_address_is_refused_and_not_repeated(String text) {
        JdkWebAddress.assertAgrees(text);
        assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.parse(text));
    }

    @Test
    void no_text_is_none() {
        assertThatNullPointerException()
                .isThrownBy(() -> WebAddress.parse(null))
                .withMessage("web address");
    }

    @Test
    void what_was_taken_apart_before_is_taken_as_it_is() {
        URI relative = URI.create("/u/1");

        assertThat(WebAddress.of(relative).uri()).isSameAs(relative);
        assertThat(WebAddress.of(relative)).hasToString("***").isNotEqualTo(relative);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example/x, true",
        "http://host.example:8443/x/@y?v=4&w=a/b?c, true",
        "https://HOST.example/x, false",
        "https://host.example:080/x, false",
        "https://host.example/%41, false",
        "https://host.example/x#top, false"
    })
    void a_plain_address_is_taken_apart_when_it_is_asked_for_and_once(String text, boolean isPlain) throws Exception {
        WebAddress address = WebAddress.parse(text);

        assertThat(parts(address) == null).isEqualTo(isPlain);
        assertThat(address.uri()).isEqualTo(URI.create(text)).isSameAs(address.uri());
    }

    @Test
    void entities_with_plain_addresses_are_compared_without_taking_them_apart() throws Exception {
        WebAddress one = WebAddress.parse("https://host.example/1");
        WebAddress same = WebAddress.parse("https://host.example/" + "1".strip());
        WebAddress other = WebAddress.parse("https://host.example/2");

        assertThat(with(one)).isEqualTo(with(same)).isNotEqualTo(with(other));
        assertThat(parts(one)).isNull();
        assertThat(parts(same)).isNull();
        assertThat(parts(other)).isNull();
    }

    private static Authorization with(WebAddress home) {
        return Authorization.builder(new AuthorizationName("test")).home(home).build();
    }

    private static Object parts(WebAddress address) throws ReflectiveOperationException {
        Field uri = WebAddress.class.getDeclaredField("uri");
        uri.setAccessible(true);
        return uri.get(address);
    }
}
