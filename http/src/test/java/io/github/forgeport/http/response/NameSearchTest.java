package io.github.forgeport.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of {@link ResponseFields#find} in lists with any entries. */
@Isolated("It sets the default locale.")
class NameSearchTest {

    private static final String COMPOSED = "caf\u00e9";
    private static final String DECOMPOSED = "cafe\u0301";
    private static final String GOOD = "{\"id\":7,\"name\":\"good\",\"more\":{\"x\":\"a\"}}";

    record Things(List<ListEntry<Thing>> things) {}

    record Thing(Long id, String name, Part more, List<Part> parts) {}

    record Part(String x) {}

    private static Optional<String> find(String name, String... entries) {
        String list = "{\"before\":1,\"things\":[" + String.join(",", entries) + "],\"behind\":2}";
        Things things = SampleResponses.read(SampleResponses.answer(200, list), Things.class);
        return ResponseFields.find(
                name,
                "/things",
                things.things(),
                thing -> ResponseFields.present("/name", thing.name()),
                thing -> thing.name() + " " + ResponseFields.present("/id", thing.id()));
    }

    private static BadResponse refused(String name, String... entries) {
        return catchThrowableOfType(BadResponse.class, () -> find(name, entries));
    }

    private static String named(String name, int id) {
        return "{\"id\":" + id + ",\"name\":\"" + name + "\"}";
    }

    @Test
    void the_exact_spelling_wins_wherever_it_stands() {
        assertThat(find("demo", named("Demo", 1), named("demo", 2), named("DEMO", 3)))
                .contains("demo 2");
        assertThat(find(COMPOSED, named(DECOMPOSED, 1), named(COMPOSED, 2))).contains(COMPOSED + " 2");
        assertThat(find(DECOMPOSED, named(DECOMPOSED, 1), named(COMPOSED, 2))).contains(DECOMPOSED + " 1");
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                arguments("upper case", "demo", "DEMO"),
                arguments("mixed case", "DEMO", "dEmO"),
                arguments("decomposed", COMPOSED, DECOMPOSED),
                arguments("composed", DECOMPOSED, COMPOSED),
                arguments("both", "CAF\u00c9", DECOMPOSED),
                arguments("a sharp s in capitals", "stra\u00dfe", "STRASSE"),
                arguments("a sigma at the end", "\u03bf\u03b4\u03cc\u03c2", "\u039f\u0394\u038c\u03a3"),
                arguments("a Hangul syllable in letters", "\uac00", "\u1100\u1161"),
                arguments("marks in another order", "a\u0323\u0307", "a\u0307\u0323"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alike")
    void another_case_or_unicode_form_counts_if_it_is_the_only_one(String what, String asked, String hosts) {
        assertThat(find(asked, named("other", 1), named(hosts, 2))).contains(hosts + " 2");
    }

    @Test
    void two_that_are_alike_are_none_with_what_to_do() {
        AbsentFromResponse absent =
                catchThrowableOfType(AbsentFromResponse.class, () -> find("demo", named("Demo", 1), named("DEMO", 2)));

        assertThat(absent.advice()).contains("give one exactly as the host spells it");
        assertThat(catchThrowableOfType(
                        AbsentFromResponse.class,
                        () -> find("CAFE\u0301", named(COMPOSED, 1), named(DECOMPOSED, 2), named("x", 3))))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "full width, demo, ｄｅｍｏ",
        "an accent less, cafe, café",
        "a superscript, m2, m²",
        "a blank more, demo, demo x",
        "a look-alike of another script, demo, dеmo"
    })
    void a_name_that_only_looks_alike_is_another(String what, String asked, String hosts) {
        assertThat(find(asked, named(hosts, 1))).isEmpty();
    }

    @Test
    void the_default_locale_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(find("TITLE", named("title", 1))).contains("title 1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void none_at_all_is_none() {
        assertThat(find("good")).isEmpty();
        assertThat(find("good", named("other", 1))).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("an id of another type", "{\"id\":\"1\",\"name\":\"bad\"}", "/id", Reason.WRONG_TYPE),
                arguments("an id behind the name", "{\"name\":\"bad\",\"id\":[1,[2]]}", "/id", Reason.WRONG_TYPE),
                arguments("an id that is an object", "{\"id\":{\"id\":{}},\"name\":\"bad\"}", "/id", Reason.WRONG_TYPE),
                arguments(
                        "an id out of range",
                        "{\"id\":9223372036854775808,\"name\":\"bad\"}",
                        "/id",
                        Reason.NUMBER_RANGE),
                arguments("no id", "{\"name\":\"bad\"}", "/id", Reason.MISSING_FIELD),
                arguments(
                        "an object of another type",
                        "{\"id\":1,\"more\":[],\"name\":\"bad\"}",
                        "/more",
                        Reason.WRONG_TYPE),
                arguments(
                        "a part of an object",
                        "{\"id\":1,\"more\":{\"y\":[{}],\"x\":[\"a\",{}],\"z\":1},\"name\":\"bad\"}",
                        "/more/x",
                        Reason.WRONG_TYPE),
                arguments(
                        "a part in a list",
                        "{\"id\":1,\"parts\":[{\"x\":\"a\"},{\"x\":{\"x\":[]}},{}],\"name\":\"bad\"}",
                        "/parts/1/x",
                        Reason.WRONG_TYPE),
                arguments("two of them", "{\"parts\":1,\"id\":true,\"name\":\"bad\"}", "/parts", Reason.WRONG_TYPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_neighbour_that_cannot_be_read_does_not_matter(String what, String entry, String pointer, Reason reason) {
        assertThat(find("good", entry, GOOD, entry)).contains("good 7");
        assertThat(find("GOOD", GOOD, entry)).contains("good 7");
        assertThat(find("none", entry, GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void the_one_that_is_looked_for_fails_with_its_pointer(String what, String entry, String pointer, Reason reason) {
        for (String name : List.of("bad", "BAD")) {
            BadResponse failure = refused(name, GOOD, entry);

            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.pointer()).isEqualTo("/things/1" + pointer);
        }
    }

    static Stream<Arguments> nameless() {
        return Stream.of(
                arguments("null", "null", "", Reason.MISSING_FIELD),
                arguments("a number", "1", "", Reason.WRONG_TYPE),
                arguments("a text", "\"good\"", "", Reason.WRONG_TYPE),
                arguments("a list", "[[{}],1]", "", Reason.WRONG_TYPE),
                arguments("no name", "{\"id\":1}", "/name", Reason.MISSING_FIELD),
                arguments("a name that is null", "{\"id\":1,\"name\":null}", "/name", Reason.MISSING_FIELD),
                arguments("a name of another type", "{\"name\":{\"name\":\"good\"}}", "/name", Reason.WRONG_TYPE),
                arguments("nothing", "{}", "/name", Reason.MISSING_FIELD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nameless")
    void one_whose_own_name_cannot_be_read_fails_unless_another_is_found(
            String what, String entry, String pointer, Reason reason) {
        assertThat(find("good", entry, GOOD)).contains("good 7");
        assertThat(find("Good", GOOD, entry)).contains("good 7");

        for (String name : List.of("none", "DEMO")) {
            BadResponse failure = refused(name, GOOD, entry, "null", named("Demo", 1), named("demo", 2));

            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.pointer()).isEqualTo("/things/1" + pointer);
        }
    }

    @Test
    void the_same_name_twice_fails_at_the_second() {
        BadResponse failure = refused("a", named("a", 1), named("A", 2), named("a", 3));

        assertThat(failure.reason()).isEqualTo(Reason.MISMATCH);
        assertThat(failure.pointer()).isEqualTo("/things/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"id\":1,\"name\":\"other\"}",
                "{\"id\":[{\"a\":1,\"a\":2}],\"name\":\"other\"}",
                "{\"id\":1 \"name\":\"other\"}",
                "{\"id\":[,\"name\":\"other\"}"
            })
    void a_neighbour_that_is_no_strict_json_fails_the_answer(String entry) {
        assertThat(refused("good", GOOD, entry)).isNotNull();
    }

    @Test
    void a_list_that_is_missing_fails() {
        BadResponse failure = catchThrowableOfType(
                BadResponse.class,
                () -> ResponseFields.find("a", "/things", (List<ListEntry<Thing>>) null, Thing::name, Thing::name));

        assertThat(failure.reason()).isEqualTo(Reason.MISSING_FIELD);
        assertThat(failure.pointer()).isEqualTo("/things");
    }
}
