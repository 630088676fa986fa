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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two-way mapping between the JSON fields of a pinned payload (a documented response) and the parts of the entity that
 * it shows.
 *
 * <p>It is read from the stub's {@code metadata.entity}. {@code at} is the JSON pointer of the entity, which ends in
 * {@code /*} for a list of entities; {@code total}, if any, is the pointer of the number of all entries. {@code fields}
 * maps the path of a field within the entity to its {@link ShownParts}; for an entity that is a text, such as a name, it
 * maps the empty path to the part that the text is. {@code lists}, if any, maps the parts that are lists of entities to
 * mappings of their own.
 */
public final class PayloadFieldMapping {

    /** A JSON field of the payload, by its object and its name, and the entity part that is written into it. */
    private record WrittenField(JsonPointer object, String name, ShownPart part) {

        /** Returns the field at a path within the entity, with the first of the parts that it shows. */
        static WrittenField create(String path, ShownParts shown) {
            JsonPointer field = JsonPointer.compile("/" + path);
            return new WrittenField(
                    field.head(),
                    field.last().getMatchingProperty(),
                    shown.parts().get(0));
        }
    }

    private static final String EACH = "/*";

    private static final Map<String, PayloadFieldMapping> BY_NAME = new ConcurrentHashMap<>();

    private final PinnedPayload payload;
    private final String at;
    private final @Nullable String total;
    private final Map<String, ShownParts> fields = new LinkedHashMap<>();
    private final List<WrittenField> writtenFields = new ArrayList<>();
    private final Map<String, PayloadFieldMapping> lists = new LinkedHashMap<>();
    private final VendorValueConverter words;

    private PayloadFieldMapping(PinnedPayload payload, JsonNode entity) {
        this.payload = payload;
        this.at = entity.required("at").textValue();
        this.total = entity.path("total").textValue();
        this.words = VendorValueConverter.of(payload.vendor());
        entity.required("fields")
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(), ShownParts.parse(field.getValue().textValue())));
        fields.forEach((path, shown) -> writtenFields.add(WrittenField.create(path, shown)));
        entity.path("lists")
                .properties()
                .forEach(list -> lists.put(list.getKey(), new PayloadFieldMapping(payload, list.getValue())));
    }

    /**
     * Returns the mapping from JSON fields to entity parts for the payload of this name.
     *
     * @throws IllegalArgumentException if there is no such payload, or it shows no entity
     */
    public static PayloadFieldMapping of(String name) {
        return BY_NAME.computeIfAbsent(name, PayloadFieldMapping::create);
    }

    /** Reads the mapping of the payload of this name; throws an exception if it shows no entity. */
    private static PayloadFieldMapping create(String name) {
        PinnedPayload payload = PinnedPayload.named(name);
        return new PayloadFieldMapping(
                payload,
                payload.entity()
                        .orElseThrow(() -> new IllegalArgumentException("this payload shows no entity: " + name)));
    }

    /** Whether the payload shows a list of entities instead of a single one. */
    public boolean isList() {
        return at.endsWith(EACH);
    }

    /** Returns the JSON pointer of the entity, or of the list of entities. */
    public JsonPointer pointer() {
        return JsonPointer.compile(isList() ? at.substring(0, at.length() - EACH.length()) : at);
    }

    /** Returns the JSON pointer of the number of all entries; empty if the payload has none. */
    public Optional<JsonPointer> total() {
        return Optional.ofNullable(total).map(JsonPointer::compile);
    }

    /**
     * Returns the entity parts that each JSON field shows, by the field's path within the entity, such as
     * {@code namespace/id}.
     */
    public Map<String, ShownParts> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the mappings of the parts that are lists of entities, by their names. */
    public Map<String, PayloadFieldMapping> lists() {
        return Collections.unmodifiableMap(lists);
    }

    /** Returns the parts of the entities that several payloads show, such as all payloads with repositories. */
    public static List<Map<String, Object>> documentedIn(String... payloads) {
        return Stream.of(payloads)
                .flatMap(name -> of(name).documented().stream())
                .toList();
    }

    /** Returns the parts of the entities that the payload shows: a single one, or those of its list. */
    public List<Map<String, Object>> documented() {
        return shownBy(payload.body());
    }

    /** Returns the parts of the entities in a JSON body of the same form as the payload. */
    public List<Map<String, Object>> shownBy(JsonNode body) {
        return read(body, shown -> true);
    }

    /** Returns the parts that an adapter reads of the entities in a JSON body of the same form as the payload. */
    public List<Map<String, Object>> readFrom(JsonNode body) {
        return read(body, ShownParts::isRead);
    }

    /** Returns the parts of an entity that the JSON body of a request sets, with the names of the payload's fields. */
    public Map<String, Object> setBy(JsonNode body) {
        return readEntry(body, shown -> true);
    }

    private List<Map<String, Object>> read(JsonNode body, Predicate<ShownParts> which) {
        List<Map<String, Object>> entities = new ArrayList<>();
        entries(body).forEach(entry -> entities.add(readEntry(entry, which)));
        lists.forEach((part, list) -> {
            if (body.at(list.pointer()).isArray()) {
                entities.get(0).put(part, list.read(body, which));
            }
        });
        return entities;
    }

    /** Returns the JSON objects of the entities in a body: those of its list, or a single one. */
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

    /** Returns the parts of the entity in a JSON object, with values as in the domain's JSON; null fields are left out. */
    private Map<String, Object> readEntry(JsonNode entry, Predicate<ShownParts> which) {
        Map<String, Object> parts = new LinkedHashMap<>();
        fields.forEach((path, shown) -> {
            JsonNode value = path.isEmpty() ? entry : entry.at("/" + path);
            if (which.test(shown) && !value.isMissingNode() && !value.isNull()) {
                shown.parts().forEach(part -> part.put(parts, words.read(part, value)));
            }
        });
        return parts;
    }

    /** Returns the payload's body with this entity in place of the documented one. */
    public JsonNode bodyOf(Map<String, Object> parts) {
        JsonNode body = payload.body();
        write(body.requiredAt(at), parts);
        lists.forEach((part, list) -> {
            if (parts.get(part) instanceof List<?> entities) {
                list.writeList(body, entities);
            }
        });
        return body;
    }

    /** Returns the payload's body with these entities in place of the documented list, and with this total. */
    public JsonNode bodyOf(List<Map<String, Object>> page, int all) {
        JsonNode body = payload.body();
        writeList(body, page);
        total().ifPresent(count ->
                ((ObjectNode) body.at(count.head())).put(count.last().getMatchingProperty(), all));
        return body;
    }

    /** Puts these entities, maps of their parts, in the place of the documented list. */
    @SuppressWarnings("unchecked") // An entity is a map of its parts.
    private void writeList(JsonNode body, List<?> entities) {
        ArrayNode list = (ArrayNode) body.requiredAt(pointer().toString());
        JsonNode template = list.get(0);
        list.removeAll();
        entities.forEach(parts -> list.add(write(template.deepCopy(), (Map<String, Object>) parts)));
    }

    /** Returns the JSON of an entity: each field whose part is known has its value, an absent part the vendor's for absence. */
    private JsonNode write(JsonNode entry, Map<String, Object> parts) {
        if (entry.isTextual()) {
            ShownPart shown = fields.values().iterator().next().parts().get(0);
            return words.write(shown, shown.in(parts).orElseThrow(), entry);
        }
        for (WrittenField field : writtenFields) {
            if (field.part().isKnown(parts)) {
                ObjectNode object = (ObjectNode) entry.at(field.object());
                String name = field.name();
                field.part()
                        .in(parts)
                        .map(value -> words.write(field.part(), value, object.path(name)))
                        .or(() -> words.absence(field.part()))
                        .ifPresentOrElse(json -> object.set(name, json), () -> object.remove(name));
            }
        }
        return entry;
    }
}
