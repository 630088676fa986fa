package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A field of a documented response, with the parts of the entity that are read from it.
 *
 * @param answer the name of its response
 * @param documented the response as it is documented
 */
record PayloadField(String answer, JsonNode documented, String pointer) {

    /** Returns all fields of a response. */
    static Stream<PayloadField> of(String answer, JsonNode documented) {
        return JsonFields.pointersOf(documented).stream().map(pointer -> new PayloadField(answer, documented, pointer));
    }

    /** Returns the response with another name for this field. */
    JsonNode renamed() {
        return JsonFields.renamed(documented, pointer);
    }

    /** Proves that renaming the field changes the value that is read, or fails with an exception that names it. */
    void assertMissed(Function<JsonNode, Object> read) {
        Object value = read.apply(documented);

        Object changed;
        try {
            changed = read.apply(renamed());
        } catch (ProtocolViolation missing) {
            assertThat(missing).hasMessageContaining(pointer);
            return;
        }

        assertThat(changed).as(pointer).isNotEqualTo(value);
    }

    /**
     * Proves that any other type of the field or its first entry fails with its pointer; where the vendor may write a
     * text or a whole number, both are read the same.
     */
    void assertTyped(Function<JsonNode, Object> read, Predicate<String> isTextOrNumber) {
        assertTypedAt(pointer, read, isTextOrNumber.test(pointer));
        if (documented.at(pointer).isArray() && !documented.at(pointer).isEmpty()) {
            assertTypedAt(pointer + "/0", read, false);
        }
    }

    private void assertTypedAt(String place, Function<JsonNode, Object> read, boolean isTextOrNumber) {
        otherTypes(documented.at(place)).forEach(other -> {
            JsonNode body = JsonFields.with(documented, place, other);
            if (isTextOrNumber && (other.isTextual() || other.isIntegralNumber())) {
                JsonNode asText = JsonFields.with(documented, place, TextNode.valueOf(other.asText()));
                assertThat(read.apply(body)).as(body.toString()).isEqualTo(read.apply(asText));
                return;
            }
            assertThatThrownBy(() -> read.apply(body))
                    .as(body.toString())
                    .isInstanceOfSatisfying(ProtocolViolation.class, failure -> {
                        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.WRONG_TYPE);
                        assertThat(failure.pointer()).contains(place);
                    });
        });
    }

    /**
     * Returns values of other JSON types than the documented value's; for null, which may stand for any scalar, only
     * objects and arrays.
     */
    private static Stream<JsonNode> otherTypes(JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        long number = value.asLong(4711);
        Stream<JsonNode> scalars = Stream.of(
                json.booleanNode(true),
                json.numberNode(number),
                json.numberNode((double) number),
                json.textNode(value.asText()));
        return Stream.concat(
                        Stream.of(json.objectNode().put("another", "type"), json.arrayNode()),
                        value.isNull() ? Stream.of() : scalars)
                .filter(other -> other.isDouble() || other.getNodeType() != value.getNodeType());
    }

    @Override
    public String toString() {
        return answer + " " + pointer;
    }
}
