package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParserTest {

    private static final JsonFactory PARSERS = new JsonFactory();

    record Known(Known child, Integer size) {}

    private static StrictParser parser(String json) throws IOException {
        return new StrictParser(PARSERS.createParser(json), () -> {});
    }

    private static void readToEnd(String json) throws IOException {
        try (JsonParser parser = parser(json)) {
            while (parser.nextToken() != null) {
                // To its end.
            }
        }
    }

    private static void assertDuplicate(String json) {
        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> readToEnd(json));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(refusal.pointer()).isNull();
    }

    /** Returns a JSON object with this many field names, the last of which is given. */
    private static String names(int count, String last) {
        return IntStream.range(0, count - 1)
                .mapToObj(i -> "\"n" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", ",\"" + last + "\":0}"));
    }

    private static String nested(int levels, String innermost) {
        return "{\"a\":".repeat(levels) + innermost + "}".repeat(levels);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"a\":3}",
                "{\"\":1,\"\":1}",
                "{\"a\":{},\"a\":{}}",
                "{\"a\":{\"a\":1},\"a\":1}",
                "[{\"a\":1},{\"b\":1,\"b\":1}]",
                "{\"a\":[{\"b\":[{\"c\":1,\"c\":1}]}]}",
                "{\"a\":{\"b\":1},\"c\":{\"b\":1,\"b\":1}}",
                "{\"\\u0061\":1,\"a\":1}",
                "{\"代码\":1,\"代码\":1}"
            })
    @Tag("row:C19")
    void c19_a_name_twice_in_one_object_is_refused(String json) {
        assertDuplicate(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"A\":1}",
                "{\"a\":{\"a\":{\"a\":1}}}",
                "[{\"a\":1},{\"a\":1}]",
                "{\"x\":{\"a\":1},\"y\":{\"a\":1},\"a\":1}",
                "{\"e\u0301\":1,\"\u00e9\":1}",
                "{\"a\":\"b\",\"b\":\"a\"}"
            })
    void the_same_name_in_two_objects_is_nothing(String json) {
        assertThatCode(() -> readToEnd(json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16, 17, 60, 63})
    @Tag("row:C19")
    void c19_a_name_twice_is_refused_at_any_depth(int levels) {
        assertDuplicate(nested(levels, "{\"b\":1,\"b\":1}"));
        assertDuplicate(nested(levels, "{\"b\":1}").replaceFirst("\\{", "{\"a\":0,"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 31, 32, 33, 34, 64, 1_000})
    @Tag("row:C19")
    void c19_a_name_twice_is_refused_among_any_number_of_names(int count) throws IOException {
        assertDuplicate(names(count, "n0"));
        assertDuplicate(names(count, "n" + (count - 2)));
        readToEnd(names(count, "last"));
    }

    @Test
    @Tag("row:C19")
    void c19_an_object_of_many_names_forgets_them_before_the_next() throws IOException {
        readToEnd("[" + names(40, "last") + "," + names(40, "last") + "]");
        assertDuplicate("[" + names(40, "last") + ",{\"b\":1,\"b\":1}]");
        assertDuplicate("[{\"b\":1}," + names(40, "n38") + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"new\":{\"a\":1,\"a\":1}}",
                "{\"new\":[[{\"a\":1,\"a\":1}]],\"size\":1}",
                "{\"child\":{\"new\":{\"x\":{\"a\":1,\"a\":1}}}}",
                "{\"new\":1,\"size\":1,\"new\":1}",
                "{\"size\":1,\"size\":1}",
                "{\"child\":null,\"child\":null}"
            })
    @Tag("row:C19")
    void c19_parts_that_nobody_reads_are_looked_through(String json) {
        ReceivedResponse answer = SampleResponses.answer(200, json);

        BadResponse refusal = catchThrowableOfType(BadResponse.class, () -> SampleResponses.read(answer, Known.class));

        assertThat(refusal.reason()).isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(answer.json().isMissingNode()).isTrue();
    }

    @Test
    void skipping_ends_where_the_part_ends() throws IOException {
        try (JsonParser parser = parser("{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":3}")) {
            parser.nextToken();
            parser.nextToken();
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);

            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextFieldName()).isEqualTo("d");
            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.FIELD_NAME);
            assertThat(parser.nextIntValue(0)).isEqualTo(3);
        }
    }

    @Test
    void skipping_what_never_ends_ends_with_the_text() throws IOException {
        try (JsonParser parser = parser("[1,[2,")) {
            parser.nextToken();

            assertThatCode(parser::skipChildren).isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_next_value_is_behind_its_name() throws IOException {
        try (JsonParser parser = parser("{\"a\":1,\"b\":2}")) {
            assertThat(parser.nextValue()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(parser.nextValue()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            assertThat(parser.currentName()).isEqualTo("a");
            assertThat(parser.nextValue()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            assertThat(parser.nextValue()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextValue()).isNull();
        }
    }

    @Test
    @Tag("row:C19")
    void c19_names_are_counted_however_they_are_asked_for() throws IOException {
        for (NameReader reader : NAME_READERS) {
            BadResponse refusal = catchThrowableOfType(
                    BadResponse.class, () -> readNames("{\"a\":{\"b\":1,\"c\":2},\"b\":1,\"b\":2}", reader));

            assertThat(refusal).isNotNull();
            assertThat(refusal.reason()).isEqualTo(Reason.DUPLICATE_KEY);
            readNames("{\"a\":{\"b\":1,\"c\":2},\"b\":1,\"c\":2}", reader);
        }
    }

    @Test
    void a_name_that_is_expected_is_told_from_another() throws IOException {
        try (JsonParser parser = parser("{\"a\":1,\"b\":2}")) {
            parser.nextToken();
            assertThat(parser.nextFieldName(new SerializedString("a"))).isTrue();
            parser.nextToken();
            assertThat(parser.nextFieldName(new SerializedString("a"))).isFalse();
            assertThat(parser.currentName()).isEqualTo("b");
        }
    }

    @Test
    void it_looks_now_and_then_whether_there_is_time_however_it_is_asked() throws IOException {
        String json = "{"
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> "\"n" + i + "\":\"\"")
                        .collect(Collectors.joining(",")) + "}";
        for (NameReader reader : NAME_READERS) {
            AtomicInteger looks = new AtomicInteger();
            try (StrictParser parser = new StrictParser(PARSERS.createParser(json), looks::incrementAndGet)) {
                parser.nextToken();
                while (parser.currentToken() != JsonToken.END_OBJECT) {
                    reader.next(parser);
                }
            }

            assertThat(looks.get()).isPositive();
        }
    }

    /** A function that reads field names by one of the parser's methods. */
    private interface NameReader {
        void next(JsonParser parser) throws IOException;
    }

    private static final List<NameReader> NAME_READERS = List.of(
            JsonParser::nextToken,
            JsonParser::nextFieldName,
            parser -> parser.nextFieldName(new SerializedString("b")));

    private static void readNames(String json, NameReader reader) throws IOException {
        try (JsonParser parser = parser(json)) {
            parser.nextToken();
            while (parser.hasCurrentToken()) {
                reader.next(parser);
            }
        }
    }

    @Test
    void it_agrees_with_the_parsers_own_check_on_whatever_comes() throws IOException {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 2_000; i++) {
            String json = any(random, 4);
            boolean duplicate = false;
            try (JsonParser own = PARSERS.createParser(json)) {
                own.enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
                while (own.nextToken() != null) {
                    // To its end.
                }
            } catch (com.fasterxml.jackson.core.JsonParseException twice) {
                duplicate = true;
            }

            if (duplicate) {
                assertDuplicate(json);
            } else {
                readToEnd(json);
            }
        }
    }

    private static String any(Random random, int levels) {
        int kind = levels == 0 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return "1";
        }
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i ->
                        (kind == 1 ? "\"" + (char) ('a' + random.nextInt(12)) + "\":" : "") + any(random, levels - 1))
                .collect(Collectors.joining(",", kind == 1 ? "{" : "[", kind == 1 ? "}" : "]"));
    }
}
