package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the documented responses is read exactly as the mapping of its payload says. */
class EveryFieldTest {

    /** The texts that are empty or blank, or have invisible characters only. */
    private static final List<String> BLANKS = List.of("", " ", "\u00a0", "\u200b\ufeff");

    /** The names of parts that are words, which a host may write as a number or a text. */
    private static final Set<String> WORDS = Set.of("visibility", "status");

    @AutoClose
    private static final FixedBodyCalls CALLS = new FixedBodyCalls();

    static Stream<Arguments> all() {
        return Vendors.fields((call, pointer) -> true);
    }

    static Stream<Arguments> read() {
        return Vendors.fields((call, pointer) -> !call.shapes().unreadFields().contains(pointer));
    }

    static Stream<Arguments> unread() {
        return Vendors.fields((call, pointer) -> call.shapes().unreadFields().contains(pointer));
    }

    static Stream<Arguments> optional() {
        return Vendors.fields((call, pointer) -> call.entity().isOptional(pointer));
    }

    /** Returns the optional text fields, except descriptions, which may be blank and mean that. */
    static Stream<Arguments> texts() {
        return Vendors.fields((call, pointer) -> {
            String part = call.entity().part(pointer);
            JsonNode value = call.entity().body().at(pointer);
            boolean isText = value.isTextual() || (WORDS.contains(part) && !value.isBoolean());
            return call.entity().isOptional(pointer) && isText && !part.equals("description");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void renaming_a_field_changes_the_value_or_fails_naming_it(PayloadField field, DocumentedCall call) {
        field.assertMissed(body -> value(call, body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unread")
    void a_field_that_is_not_read_is_not_missed(PayloadField field, DocumentedCall call) {
        Object documented = value(call, field.documented());

        assertThat(value(call, field.renamed())).isEqualTo(documented);
        assertThat(value(call, JsonFields.withNull(field.documented(), field.pointer())))
                .isEqualTo(documented);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optional")
    @Tag("row:C23")
    void a_field_that_is_missing_or_null_is_not_supplied_and_all_else_stays(PayloadField field, DocumentedCall call) {
        JsonNode missing = JsonFields.without(field.documented(), field.pointer());

        assertThat(value(call, missing)).isEqualTo(call.valueOf(missing));
        assertThat(value(call, JsonFields.withNull(field.documented(), field.pointer())))
                .isEqualTo(call.valueOf(missing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Tag("row:C23")
    void a_blank_text_is_not_supplied(PayloadField field, DocumentedCall call) {
        Object without = call.valueOf(JsonFields.without(field.documented(), field.pointer()));

        for (String blank : BLANKS) {
            assertThat(value(call, JsonFields.with(field.documented(), field.pointer(), TextNode.valueOf(blank))))
                    .isEqualTo(without);
        }
    }

    static Stream<Arguments> descriptions() {
        return Vendors.fields((call, pointer) ->
                call.entity().isOptional(pointer) && call.entity().part(pointer).equals("description"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void a_description_may_be_blank(PayloadField field, DocumentedCall call) {
        for (String blank : BLANKS) {
            JsonNode body = JsonFields.with(field.documented(), field.pointer(), TextNode.valueOf(blank));

            assertThat(value(call, body)).isEqualTo(call.valueOf(body));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @Tag("row:C24")
    @Tag("row:C25")
    void another_type_fails_naming_the_field(PayloadField field, DocumentedCall call) {
        field.assertTyped(body -> value(call, body), call.vendor()::isTextOrNumber);
    }

    static Stream<DocumentedCall> calls() {
        return Vendors.calls();
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("row:C21")
    void a_field_that_nobody_documents_is_ignored_wherever_it_stands(DocumentedCall call) {
        JsonNode body = call.entity().body();
        addUnknownTo(body);

        assertThat(value(call, body)).isEqualTo(call.shapes().expected());
    }

    private static void addUnknownTo(JsonNode json) {
        json.forEach(EveryFieldTest::addUnknownTo);
        if (json instanceof ObjectNode object) {
            object.putObject("new").putArray("a").add(1);
        }
    }

    private static Object value(DocumentedCall call, JsonNode body) {
        return CALLS.value(call, body.toString());
    }
}
