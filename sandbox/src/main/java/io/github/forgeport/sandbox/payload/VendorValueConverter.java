package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A converter between a vendor's JSON values and those of the domain's JSON: enumerated words by the table
 * {@code words.json}, numeric ids, and times.
 */
final class VendorValueConverter {

    /** The parts whose values are times. */
    private static final Set<String> TIMES = Set.of("created", "updated", "lastActivity", "authored", "committed");

    /** The parts whose values are Booleans, which a vendor may write as text. */
    private static final Set<String> FLAGS = Set.of("isProtected");

    private static final JsonNode TABLES = PinnedPayloadIndex.words();

    private final JsonNode tables;

    private VendorValueConverter(JsonNode tables) {
        this.tables = tables;
    }

    /** Returns the converter for a vendor; without words of its own if the table has none for it. */
    static VendorValueConverter of(String vendor) {
        return new VendorValueConverter(TABLES.path(vendor));
    }

    /** Converts a vendor's JSON value of a part to the value in the domain's JSON. */
    Object read(ShownPart part, JsonNode value) {
        for (Map.Entry<String, JsonNode> word : words(part).properties()) {
            if (word.getValue().asText().equals(value.asText())) {
                return word.getKey();
            }
        }
        if (value.isBoolean() || FLAGS.contains(part.name())) {
            return value.asBoolean();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (TIMES.contains(part.name())) {
            return TimeFormat.of(value).parse(value).toString();
        }
        boolean isAttribute = part.group().equals("attributes");
        return value.isNumber() && isAttribute ? (Object) value.longValue() : value.asText();
    }

    /** Converts a value of the domain's JSON to the vendor's, of the type and format of the documented value. */
    JsonNode write(ShownPart part, Object value, JsonNode documented) {
        if (TIMES.contains(part.name())) {
            return TimeFormat.of(documented)
                    .format(value instanceof Instant time ? time : Instant.parse(value.toString()));
        }
        if (value instanceof Collection<?> texts) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            texts.forEach(text -> array.add(text.toString()));
            return array;
        }
        String text = words(part).path(value.toString()).asText(value.toString());
        if (documented.isBoolean()) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        return documented.isNumber() ? number(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    /** Returns the words of a part: those of its whole name, such as {@code namespace.visibility}, or of the name in its group. */
    private JsonNode words(ShownPart part) {
        return tables.path(tables.has(part.toString()) ? part.toString() : part.name());
    }

    /** Returns the JSON value that the vendor shows for an absent part; empty if it leaves the field out. */
    Optional<JsonNode> absence(ShownPart part) {
        return Optional.ofNullable(tables.path("absent").get(part.name()));
    }

    /** Returns a JSON number of the type that the parser returns, so that written and read values are equal. */
    private static JsonNode number(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }
}
