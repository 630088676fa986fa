package io.github.forgeport.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String LISTING = "codeup list repositories search=x";

    @ParameterizedTest
    @ValueSource(strings = {"2", "", "a token\nof two lines", "代码\uD83D\uDE80", "a/b+c==?&"})
    void it_is_read_back_from_its_text(String position) {
        Cursor cursor = Cursor.at(LISTING, position);

        Cursor read = Cursor.parse(cursor.toString());

        assertThat(read).isEqualTo(cursor).hasSameHashCodeAs(cursor);
        assertThat(read.positionIn(LISTING)).isEqualTo(position);
        assertThat(read.isStart()).isFalse();
    }

    @Test
    void its_text_stands_in_a_url_or_a_shell_unquoted() {
        assertThat(Cursor.at("a?b", "~~~???>>>\uFFFF").toString()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void the_start_is_empty_and_good_for_any_listing() {
        assertThat(Cursor.START.isStart()).isTrue();
        assertThat(Cursor.START).hasToString("");
        assertThat(Cursor.parse("")).isEqualTo(Cursor.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeup list repositories search=y",
                "codeup list repositories",
                "servicestage list repositories search=x",
                ""
            })
    void another_listing_refuses_it(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.at(LISTING, "2").positionIn(other));
    }

    @Test
    void the_refusal_shows_neither_listing_nor_position() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.at("canary", "canary").positionIn("x"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "!", "a", "====", "a b", "a+b/", "代码", "\uD83D", "YWJj", "Cg", "CmFiYw"})
    void garbage_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text));
    }

    static Stream<Arguments> wrong() {
        String characters = "has other than letters, digits, '-' and '_'";
        String altered = "is cut short or altered";
        return Stream.of(
                arguments("a blank in front", " Y29kZXVwCjI", "begins or ends with a blank"),
                arguments("a line end behind", "Y29kZXVwCjI\n", "begins or ends with a blank"),
                arguments("the other alphabet of Base64", "Y29kZXVwCj+/", characters),
                arguments("a sign that fills up", "Y29kZXVwCjI=", characters),
                arguments("an address", "https://host.example/?page=2", characters),
                arguments("half of one", "Y29kZXV", altered),
                arguments("a letter more", "Y29kZXVwCjIyM", altered),
                arguments("bits that no cursor has", "Y29kZXVwCjJ", altered),
                arguments("bytes that are no UTF-8", "eAr_", altered),
                arguments("a number", "2", altered));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void the_refusal_says_what_is_wrong_and_what_is_right(String what, String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(text))
                .withMessage("cursor " + why + "; expected what Cursor.toString() gave, such as Y29kZXVwCjI");
        assertThat(Cursor.parse("Y29kZXVwCjI")).isEqualTo(Cursor.at("codeup", "2"));
    }

    @Test
    void whatever_the_text_is_nothing_but_an_illegal_argument_comes_of_it() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            String encoded = Base64.getUrlEncoder().encodeToString(bytes);

            assertThat(catchThrowable(() -> Cursor.parse(raw))).matches(CursorTest::isNoneOrIllegalArgument);
            assertThat(catchThrowable(() -> Cursor.parse(encoded))).matches(CursorTest::isNoneOrIllegalArgument);
        }
    }

    private static boolean isNoneOrIllegalArgument(Throwable thrown) {
        return thrown == null || thrown instanceof IllegalArgumentException;
    }

    @Test
    void a_megabyte_of_garbage_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("x".repeat(1024 * 1024)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\n"})
    void a_listing_that_is_not_named_on_one_line_is_refused(String listing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.at(listing, "2"))
                .withMessageContaining("such as codeup list repositories");
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> Cursor.parse(null));
        assertThatNullPointerException().isThrownBy(() -> Cursor.at(LISTING, null));
        assertThatNullPointerException().isThrownBy(() -> Cursor.at(null, "2"));
    }

    @Test
    void another_listing_or_position_makes_another_cursor() {
        assertThat(Cursor.at(LISTING, "2")).isNotEqualTo(Cursor.at(LISTING, "3"));
        assertThat(Cursor.at(LISTING, "2")).isNotEqualTo(Cursor.at("other", "2"));
    }
}
