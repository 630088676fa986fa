package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mapping between the fields of a pinned payload and the parts of the entity that it shows, from the stub's {@code
 * metadata.entity}; it is read in both directions.
 *
 * <p>{@code at} is the JSON pointer of the entity, which ends in {@code /*} where there is a list of them; {@code total}, if
 * any, that of the number of all entries. {@code fields} maps the path of a field within the entity to its {@link ShownParts}.
 */
public final class PayloadFields {

    private static final String EACH = "/*";

    private final PinnedPayload payload;
    private final String at;
    private final Optional<String> total;
    private final Map<String, ShownParts> fields = new LinkedHashMap<>();
    private final VendorWords words;

    private PayloadFields(PinnedPayload payload, JsonNode entity) {
        this.payload = payload;
        this.at = entity.required("at").textValue();
        this.total = Optional.ofNullable(entity.path("total").textValue());
        this.words = VendorWords.of(payload.vendor());
        entity.required("fields")
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(), ShownParts.parse(field.getValue().textValue())));
    }

    /**
     * Returns the mapping of the payload of this name.
     *
     * @throws IllegalArgumentException if there is no such payload, or it shows no entity
     */
    public static PayloadFields of(String name) {
        PinnedPayload payload = PinnedPayload.named(name);
        return new PayloadFields(
                payload,
                payload.entity()
                        .orElseThrow(() -> new IllegalArgumentException("this payload shows no entity: " + name)));
    }

    /** Whether the payload is a list of entities. */
    public boolean isList() {
        return at.endsWith(EACH);
    }

    /** Returns the JSON pointer of the entity, or of the list of entities. */
    public JsonPointer pointer() {
        return JsonPointer.compile(isList() ? at.substring(0, at.length() - EACH.length()) : at);
    }

    /** Returns the JSON pointer of the number of all entries; empty if the payload has none. */
    public Optional<JsonPointer> total() {
        return total.map(JsonPointer::compile);
    }

    /** Returns the parts that each field shows, by the field's path within the entity, such as {@code namespace/id}. */
    public Map<String, ShownParts> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the documented entities: the one, or those of the list. */
    public List<Map<String, Object>> documented() {
        List<Map<String, Object>> entities = new ArrayList<>();
        entries(payload.body()).forEach(entry -> entities.add(read(entry)));
        return entities;
    }

    private List<JsonNode> entries(JsonNode body) {
        JsonNode there = body.requiredAt(pointer().toString());
        List<JsonNode> entries = new ArrayList<>();
        if (isList()) {
            there.forEach(entries::add);
        } else {
            entries.add(there);
        }
        return entries;
    }

    /** Reads the parts of an entity that its JSON shows, as the values of the domain's JSON; null is left out. */
    private Map<String, Object> read(JsonNode entry) {
        Map<String, Object> parts = new LinkedHashMap<>();
        fields.forEach((path, shown) -> {
            JsonNode value = entry.at("/" + path);
            if (!value.isMissingNode() && !value.isNull()) {
                shown.parts().forEach(part -> part.put(parts, words.read(part, value)));
            }
        });
        return parts;
    }

    /** Returns the payload's body with one entity in place of the documented one. */
    public JsonNode bodyOf(Map<String, Object> parts) {
        JsonNode body = payload.body();
        write((ObjectNode) body.requiredAt(at), parts);
        return body;
    }

    /** Returns the payload's body with these entities in place of the documented list, and with the number of all. */
    public JsonNode bodyOf(List<Map<String, Object>> page, int all) {
        JsonNode body = payload.body();
        ArrayNode list = (ArrayNode) body.requiredAt(pointer().toString());
        ObjectNode template = (ObjectNode) list.get(0);
        list.removeAll();
        page.forEach(parts -> write(list.addObject().setAll(template.deepCopy()), parts));
        total().ifPresent(count -> ((ObjectNode) body.at(count.head())).put(count.last().getMatchingProperty(), all));
        return body;
    }

    /** Replaces the values of the fields whose part is known; a field whose part is known to be absent is removed. */
    private void write(ObjectNode entry, Map<String, Object> parts) {
        fields.forEach((path, shown) -> {
            ShownPart part = shown.parts().get(0);
            JsonPointer field = JsonPointer.compile("/" + path);
            if (part.isKnown(parts)) {
                ObjectNode object = (ObjectNode) entry.at(field.head());
                String name = field.last().getMatchingProperty();
                Optional<Object> value = part.in(parts);
                if (value.isPresent()) {
                    object.set(name, words.write(part, value.get(), object.path(name)));
                } else {
                    object.remove(name);
                }
            }
        });
    }
}
