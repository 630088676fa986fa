package io.github.forgeport.pact;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.contract.JsonFields;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A kind of change to a field of a JSON document. */
enum FieldChange {
    MISSING(value -> true, ObjectNode::remove),
    ANOTHER_TYPE(value -> true, FieldChange::retype),
    NULL(value -> !value.isNull(), ObjectNode::putNull),
    EMPTY_LIST(FieldChange::isFilledList, ObjectNode::putArray),
    ELEMENT_OF_ANOTHER_TYPE(
            FieldChange::isFilledList, (parent, name) -> parent.withArray(name).set(0, parent.arrayNode())),
    FILLED_LIST(
            value -> value.isArray() && value.isEmpty(),
            (parent, name) -> parent.withArray(name).add("more")),
    FRACTION(JsonNode::isIntegralNumber, (parent, name) -> parent.put(name, new BigDecimal(parent.get(name) + ".5"))),
    ANOTHER_VALUE(value -> !value.isNull(), FieldChange::revalue);

    private final Predicate<JsonNode> fits;
    private final BiConsumer<ObjectNode, String> change;

    FieldChange(Predicate<JsonNode> fits, BiConsumer<ObjectNode, String> change) {
        this.fits = fits;
        this.change = change;
    }

    /** Returns the pointers of the fields to which this change applies. */
    Stream<String> fields(JsonNode json) {
        return JsonFields.pointersOf(json).stream().filter(pointer -> fits.test(json.at(pointer)));
    }

    /** Returns a copy in which this field is changed. */
    JsonNode of(JsonNode json, String pointer) {
        JsonNode copy = json.deepCopy();
        change.accept((ObjectNode) copy.at(JsonPointer.compile(pointer).head()), JsonFields.name(pointer));
        return copy;
    }

    private static boolean isFilledList(JsonNode value) {
        return value.isArray() && !value.isEmpty();
    }

    private static void retype(ObjectNode parent, String name) {
        if (parent.get(name).isObject()) {
            parent.put(name, 4711);
        } else {
            parent.putObject(name).put("another", "type");
        }
    }

    private static void revalue(ObjectNode parent, String name) {
        JsonNode value = parent.get(name);
        if (value.isObject()) {
            ((ObjectNode) value).put("one", "more");
        } else if (value.isArray()) {
            parent.withArray(name).add(value.isEmpty() ? parent.textNode("more") : value.get(0));
        } else if (value.isBoolean()) {
            parent.put(name, !value.booleanValue());
        } else if (value.isNumber()) {
            parent.put(name, value.longValue() + 1);
        } else {
            parent.put(name, value.textValue() + "more");
        }
    }
}
