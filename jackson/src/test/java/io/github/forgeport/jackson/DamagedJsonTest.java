package io.github.forgeport.jackson;

import static io.github.forgeport.jackson.MapperWithModule.MAPPER;
import static io.github.forgeport.jackson.MapperWithModule.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that is damaged in one place is read as a value, or refused by an exception of Jackson. */
class DamagedJsonTest {

    private static final List<String> OTHERS =
            List.of("null", "true", "-1", "1e400", "99999999999999999999", "\"\"", "\" /x/\"", "[]", "[null]", "{}");

    static Stream<Object> examples() {
        return ExampleValues.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void another_value_in_any_place_is_read_or_refused(Object example) throws JsonProcessingException {
        JsonNode whole = MAPPER.readTree(write(example));

        for (JsonPointer place : places(JsonPointer.empty(), whole)) {
            for (String other : OTHERS) {
                String damaged = with(whole, place, MAPPER.readTree(other)).toString();

                Throwable thrown = catchThrowable(() -> MAPPER.readValue(damaged, example.getClass()));

                if (thrown != null) {
                    assertThat(thrown).as(damaged).isInstanceOf(JsonProcessingException.class);
                }
            }
        }
    }

    private static List<JsonPointer> places(JsonPointer root, JsonNode json) {
        List<JsonPointer> places = new ArrayList<>(List.of(root));
        json.properties()
                .forEach(field -> places.addAll(places(root.appendProperty(field.getKey()), field.getValue())));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            places.addAll(places(root.appendIndex(i), json.get(i)));
        }
        return places;
    }

    private static JsonNode with(JsonNode whole, JsonPointer place, JsonNode other) {
        if (place.matches()) {
            return other;
        }
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), other);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), other);
        }
        return copy;
    }
}
