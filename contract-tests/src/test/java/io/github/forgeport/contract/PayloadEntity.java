package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.payload.ShownParts;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The domain values in a pinned payload, read by the mapping of its fields without any adapter, and what the mapping
 * says of each field.
 *
 * @param <E> the type of the entity
 */
public final class PayloadEntity<E> {

    private final PinnedPayload payload;
    private final PayloadFieldMapping fields;
    private final Class<E> type;
    private final Consumer<Map<String, Object>> completion;

    /**
     * Reads the mapping of a payload.
     *
     * @param completion adds the parts that only the request tells
     */
    PayloadEntity(String payload, Class<E> type, Consumer<Map<String, Object>> completion) {
        this.payload = PinnedPayload.named(payload);
        this.fields = PayloadFieldMapping.of(payload);
        this.type = type;
        this.completion = completion;
    }

    String payload() {
        return payload.name();
    }

    PayloadFieldMapping fields() {
        return fields;
    }

    JsonNode body() {
        return payload.body();
    }

    /** Returns the documented values. */
    public List<E> values() {
        return in(body());
    }

    /** Returns the values in a body of the payload's form. */
    List<E> in(JsonNode body) {
        return fields.readFrom(body).stream()
                .map(shown -> DomainJson.MAPPER.convertValue(parts(shown), type))
                .toList();
    }

    /** Parses the domain's JSON of an entity, or of a list of entities. */
    Object ofDomainJson(JsonNode json) {
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(this::ofDomainJson)
                        .toList()
                : DomainJson.MAPPER.convertValue(json, type);
    }

    /** Returns the mapped parts in the form of the domain's JSON. */
    private Map<String, Object> parts(Map<String, Object> shown) {
        Map<String, Object> parts = new LinkedHashMap<>(shown);
        completion.accept(parts);
        parts.remove("segment");
        if (parts.remove("text") instanceof String text) {
            parts.remove("size");
            parts.put("bytes", Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
        }
        parts.computeIfPresent("events", (name, flags) -> set((Map<?, ?>) flags));
        parts.computeIfPresent("kind", (name, kind) -> kind instanceof Map<?, ?> flags ? changeOf(flags) : kind);
        parts.computeIfPresent("commit", (name, commit) -> commitOf((Map<?, ?>) commit));
        parts.replaceAll((name, value) -> value instanceof List<?> list ? entities(list) : value);
        parts.computeIfPresent("cloneUrls", (name, urls) -> ((Map<?, ?>) urls).values());
        return parts;
    }

    /** Returns a list of entities in the form of the domain's JSON; any other list as it is. */
    @SuppressWarnings("unchecked") // An entity is a map of its parts.
    private List<?> entities(List<?> list) {
        return list.stream()
                .map(entry -> entry instanceof Map<?, ?> shown ? parts((Map<String, Object>) shown) : entry)
                .toList();
    }

    /** Returns the names of the flags that are set. */
    private static List<?> set(Map<?, ?> flags) {
        return flags.keySet().stream()
                .filter(flag -> Boolean.TRUE.equals(flags.get(flag)))
                .toList();
    }

    /** Returns the kind of change that three flags tell; null if one of them is missing. */
    private static @Nullable Object changeOf(Map<?, ?> flags) {
        List<?> set = set(flags);
        return flags.size() < 3 ? null : set.isEmpty() ? "modified" : set.get(0);
    }

    /** Returns the parts of a commit; null if they have no id, since there is no commit then. */
    private static @Nullable Map<?, ?> commitOf(Map<?, ?> shown) {
        return shown.containsKey("id") ? shown : null;
    }

    /** Returns the mapped fields of a body by their JSON pointers; null and missing ones are left out. */
    Map<String, ShownParts> fieldsOf(JsonNode body) {
        Map<String, ShownParts> mapped = new LinkedHashMap<>();
        addFields(fields, body, mapped);
        fields.lists().values().forEach(list -> addFields(list, body, mapped));
        mapped.keySet()
                .removeIf(field ->
                        body.at(field).isMissingNode() || body.at(field).isNull());
        return mapped;
    }

    private static void addFields(PayloadFieldMapping fields, JsonNode body, Map<String, ShownParts> mapped) {
        String pointer = fields.pointer().toString();
        for (int i = 0; i < fields.shownBy(body).size(); i++) {
            String entity = fields.isList() ? pointer + "/" + i : pointer;
            fields.fields().forEach((path, parts) -> mapped.put(path.isEmpty() ? entity : entity + "/" + path, parts));
        }
    }

    /** Whether a documented field is read, though the host may leave it out. */
    boolean isOptional(String pointer) {
        ShownParts parts = fieldsOf(body()).get(pointer);
        return parts != null && parts.isRead() && !parts.isRequired();
    }

    /** Whether a documented field shows a part of this name. */
    boolean shows(String part) {
        return fields.fields().values().stream()
                .flatMap(field -> field.parts().stream())
                .anyMatch(each -> each.name().equals(part));
    }

    /** Returns the name of the first part that a documented field shows; empty if it shows none. */
    String part(String pointer) {
        ShownParts parts = fieldsOf(body()).get(pointer);
        return parts == null ? "" : parts.parts().get(0).name();
    }

    /** Returns a body with one entity, which has only the fields that the host always supplies. */
    JsonNode minimal() {
        JsonNode minimal = fields.isList() ? fields.bodyOf(fields.documented().subList(0, 1), 1) : body();
        Map<String, ShownParts> required = fieldsOf(minimal);
        required.values().removeIf(parts -> !parts.isRequired());
        for (String pointer : JsonFields.pointersOf(minimal)) {
            if (!minimal.at(pointer).isMissingNode() && isOutside(pointer, required)) {
                minimal = JsonFields.without(minimal, pointer);
            }
        }
        return minimal;
    }

    /** Returns the names of the entity's parts in the minimal body. */
    String[] minimalParts() {
        return parts(fields.readFrom(minimal()).get(0)).keySet().toArray(String[]::new);
    }

    /** Returns the pointers of the fields that do not affect the values, or are null. */
    String[] unread() {
        Map<String, ShownParts> read = fieldsOf(body());
        read.values().removeIf(parts -> !parts.isRead());
        return JsonFields.pointersOf(body()).stream()
                .filter(pointer -> isOutside(pointer, read))
                .toArray(String[]::new);
    }

    /** Whether a JSON pointer is neither a mapped field nor a container of one. */
    private static boolean isOutside(String pointer, Map<String, ShownParts> fields) {
        return fields.keySet().stream().noneMatch(field -> (field + "/").startsWith(pointer + "/"));
    }
}
