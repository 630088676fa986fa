package io.github.forgeport.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.domain.attribute.AttributeKey;
import io.github.forgeport.domain.attribute.Attributes;
import io.github.forgeport.domain.commit.Commit;
import io.github.forgeport.domain.commit.Comparison;
import io.github.forgeport.domain.commit.FileDiff;
import io.github.forgeport.domain.text.UnreadablePart;
import java.io.IOException;
import java.util.List;

/** The JSON codecs of the domain's values that are written as JSON objects, except entities. */
final class DomainJsonCodecs {

    private static final JsonObjectCodec<UnreadablePart> UNREADABLE_PART = new JsonObjectCodec<>(
            UnreadablePart.class,
            odd -> new JsonObjectWriter()
                    .put("part", odd.part())
                    .put("raw", odd.shown())
                    .put("reason", odd.reason()),
            fields -> new UnreadablePart(
                    fields.require("part", String.class),
                    fields.require("raw", String.class),
                    fields.find("reason", String.class).orElse(null)));

    private static final JsonObjectCodec<Comparison> COMPARISON = new JsonObjectCodec<>(
            Comparison.class,
            comparison -> new JsonObjectWriter()
                    .put("truncated", comparison.truncated())
                    .put("commits", comparison.commits())
                    .put("diffs", comparison.diffs()),
            fields -> new Comparison(
                    fields.readList("commits", Commit.class),
                    fields.readList("diffs", FileDiff.class),
                    fields.require("truncated", Boolean.class)));

    private DomainJsonCodecs() {}

    /** Returns the JSON codecs; an attribute is read as the type of its key in the list. */
    static List<JsonCodec<?>> allCodecs(List<AttributeKey<?>> keys) {
        return List.of(
                UNREADABLE_PART,
                COMPARISON,
                new JsonObjectCodec<>(
                        Attributes.class, DomainJsonCodecs::toFields, fields -> readAttributes(fields, keys)));
    }

    /** Returns a writer that holds a JSON field for each attribute, under the name of its key. */
    private static JsonObjectWriter toFields(Attributes attributes) {
        JsonObjectWriter fields = new JsonObjectWriter();
        attributes.keys().forEach(key -> fields.put(key.name(), attributes.get(key)));
        return fields;
    }

    /** Reads each field of a JSON object as an attribute, with the type of the key of its name if there is one. */
    private static Attributes readAttributes(JsonObjectReader fields, List<AttributeKey<?>> keys) throws IOException {
        Attributes attributes = Attributes.none();
        for (String name : fields.names()) {
            attributes = withAttribute(attributes, keyNamed(name, keys), fields);
        }
        return attributes;
    }

    /** Returns the registered attribute key of a name; a key of the type {@code JsonNode} if none is registered. */
    private static AttributeKey<?> keyNamed(String name, List<AttributeKey<?>> keys) {
        for (AttributeKey<?> key : keys) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return new AttributeKey<>(name, JsonNode.class);
    }

    /** Returns a copy of the attributes with the value of a key added, if its JSON field is present. */
    private static <T> Attributes withAttribute(Attributes attributes, AttributeKey<T> key, JsonObjectReader fields)
            throws IOException {
        return fields.find(key.name(), key.type())
                .map(value -> attributes.with(key, value))
                .orElse(attributes);
    }
}
