package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.forgeport.http.fixture.SampleResponses;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    record Point(String x, String y, Long z) {}

    record Odd(String 名字, String snake_case) {}

    record Reserved(@JsonProperty("private") Boolean isPrivate, String name) {}

    record Line(List<Point> points, Map<String, Point> named, Line next) {}

    record Envelope<T>(String id, T result, List<T> more) {}

    record Answered(Envelope<Point> point, Envelope<String> text) {}

    record Counted(int count, String name) {}

    record Nothing() {}

    record Refusing(String text) {

        Refusing {
            throw new IllegalStateException("not made of " + text);
        }
    }

    @JsonDeserialize(using = Own.Reading.class)
    record Own(String text) {

        static final class Reading extends JsonDeserializer<Own> {

            @Override
            public Own deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return new Own("by itself: " + parser.getText());
            }
        }
    }

    record Owner(Own own) {}

    private static <T> T read(Class<T> type, String json) {
        return SampleResponses.read(SampleResponses.answer(200, json), type);
    }

    private static BadResponse refused(Class<?> type, String json) {
        return catchThrowableOfType(BadResponse.class, () -> read(type, json));
    }

    private static void assertRefused(BadResponse refusal, Reason reason, String pointer) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'x':'a','y':'b','z':3}",
                "{'z':3,'y':'b','x':'a'}",
                "{'y':'b','x':'a','z':3}",
                "{'x':'a','z':3,'y':'b'}",
                "{'new':0,'x':'a','y':'b','z':3}",
                "{'x':'a','new':{'x':'c','y':['d']},'y':'b','z':3,'more':[{'z':4}]}",
                "{ 'x' : 'a' , 'y'\t:\n'b',\r\n 'z' :3 }",
                "{'x\u0020':'no','x':'a','xx':'no','y':'b','':'no','z':3}",
                "{'\\u0078':'a','\\u0079':'b','\\u007a':3}",
            })
    void components_are_found_by_name_in_any_order(String json) {
        assertThat(read(Point.class, json.replace('\'', '"'))).isEqualTo(new Point("a", "b", 3L));
    }

    @Test
    void names_are_those_of_the_components_letter_by_letter() {
        assertThat(read(Odd.class, "{\"名字\":\"a\",\"snake_case\":\"b\"}")).isEqualTo(new Odd("a", "b"));
        assertThat(read(
                        Odd.class,
                        "{\"snake_case\":\"b\",\"\\u540d字\":\"a\",\"snakeCase\":\"c\",\"Snake_case\":\"d\"}"))
                .isEqualTo(new Odd("a", "b"));
    }

    @Test
    void a_name_that_java_reserves_is_annotated() {
        assertThat(read(Reserved.class, "{\"private\":true,\"isPrivate\":false,\"name\":\"a\"}"))
                .isEqualTo(new Reserved(true, "a"));
        assertRefused(refused(Reserved.class, "{\"private\":1}"), Reason.WRONG_TYPE, "/private");
    }

    @Test
    void what_is_missing_or_null_is_null() {
        assertThat(read(Point.class, "{}")).isEqualTo(new Point(null, null, null));
        assertThat(read(Point.class, "{\"x\":null,\"z\":null}")).isEqualTo(new Point(null, null, null));
        assertThat(read(Nothing.class, "{\"x\":1}")).isEqualTo(new Nothing());
    }

    @Test
    void records_stand_in_lists_maps_and_each_other() {
        assertThat(read(
                        Line.class,
                        "{\"points\":[{\"x\":\"a\"},null,{\"y\":\"b\"}],\"next\":{\"named\":{\"c\":{\"z\":3}}}}"))
                .isEqualTo(new Line(
                        Arrays.asList(new Point("a", null, null), null, new Point(null, "b", null)),
                        null,
                        new Line(null, Map.of("c", new Point(null, null, 3L)), null)));
    }

    @Test
    void an_envelope_holds_what_it_is_declared_with() {
        assertThat(read(
                        Answered.class,
                        "{\"point\":{\"result\":{\"x\":\"a\"},\"more\":[{\"y\":\"b\"}]},\"text\":{\"result\":\"c\"}}"))
                .isEqualTo(new Answered(
                        new Envelope<>(null, new Point("a", null, null), List.of(new Point(null, "b", null))),
                        new Envelope<>(null, "c", null)));
        assertRefused(refused(Answered.class, "{\"point\":{\"more\":[{},\"c\"]}}"), Reason.WRONG_TYPE, "/point/more/1");
    }

    /** The reader checks the expected field name and any other name by different code. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'x':'a','x':'a'}",
                "{'x':'a','y':'b','z':3,'x':'a'}",
                "{'z':3,'z':3}",
                "{'new':1,'x':'a','new':2}",
                "{'x':'a','\\u0078':'a'}",
                "{'new':{'x':1,'x':2}}",
                "{'new':[{'x':1},{'x':1,'y':2,'x':3}]}",
            })
    void a_name_that_stands_twice_is_refused_wherever(String json) {
        assertThat(refused(Point.class, json.replace('\'', '"')).reason()).isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(refused(
                                Line.class,
                                "{\"points\":[{},{\"x\":\"a\",\"y\":\"b\",\"z\":3}," + json.replace('\'', '"') + "]}")
                        .reason())
                .isEqualTo(Reason.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'points':[{}],'points':[]}",
                "{'points':[{'x':'a'}],'points':[]}",
                "{'points':[{'x':'a','y':'b','z':3}],'points':[]}",
                "{'points':[{'x':'a','y':'b','z':3}],'next':{'points':[]},'points':[]}",
                "{'new':{'points':[]},'points':[],'points':[]}",
            })
    void an_inner_object_does_not_make_the_outer_ones_names_forgotten(String json) {
        assertThat(refused(Line.class, json.replace('\'', '"')).reason()).isEqualTo(Reason.DUPLICATE_KEY);
    }

    @Test
    void the_same_name_in_the_next_object_and_in_an_inner_one_is_another() {
        assertThat(read(Line.class, "{\"points\":[{\"x\":\"a\"},{\"x\":\"a\"}],\"next\":{\"points\":[]}}")
                        .points())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                   | ''
                    "x"                                  | ''
                    {"points":{}}                        | /points
                    {"points":[{},{"x":1}]}              | /points/1/x
                    {"points":[{"z":"3"}]}               | /points/0/z
                    {"named":{"c":{"y":true}}}           | /named/c/y
                    {"next":{"next":{"points":[7]}}}     | /next/next/points/0
                    """)
    void a_wrong_type_is_refused_with_the_place(String json, String pointer) {
        assertRefused(refused(Line.class, json), Reason.WRONG_TYPE, pointer.equals("''") ? "" : pointer);
    }

    @Test
    void a_component_that_cannot_be_null_must_be_there() {
        assertThat(read(Counted.class, "{\"count\":3}")).isEqualTo(new Counted(3, null));
        assertRefused(refused(Counted.class, "{\"count\":null}"), Reason.WRONG_TYPE, "/count");
        assertRefused(refused(Counted.class, "{\"name\":\"a\"}"), Reason.WRONG_TYPE, "/count");
    }

    @Test
    void a_record_that_refuses_its_components_is_a_bad_answer() {
        assertRefused(refused(Refusing.class, "{\"text\":\"a\"}"), Reason.WRONG_TYPE, "");
    }

    @Test
    void a_record_may_read_itself() {
        assertThat(read(Owner.class, "{\"own\":\"a\"}")).isEqualTo(new Owner(new Own("by itself: a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":\"a\"",
                "{\"x\":",
                "{\"x\"",
                "{\"x",
                "{\"",
                "{",
                "{\"x\":\"a\",}",
                "{\"x\" \"a\"}",
                "{x:1}"
            })
    void what_breaks_off_or_is_no_json_is_refused(String json) {
        assertThat(refused(Point.class, json).reason()).isEqualTo(Reason.NOT_JSON);
    }
}
