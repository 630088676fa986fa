package io.github.forgeport.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A reader of the fields of a JSON object; a field that is null counts as absent. */
final class JsonObjectReader {

    private final JsonNode object;
    private final DeserializationContext context;
    private final Class<?> type;
    private final Set<String> unreadNames = new LinkedHashSet<>();

    private JsonObjectReader(JsonNode object, DeserializationContext context, Class<?> type) {
        this.object = object;
        this.context = context;
        this.type = type;
        object.fieldNames().forEachRemaining(unreadNames::add);
    }

    /**
     * Creates a reader of the JSON object at the parser's current token; throws an exception if the JSON is not an object.
     */
    static JsonObjectReader of(JsonParser json, DeserializationContext context, Class<?> type) throws IOException {
        JsonNode tree = context.readTree(json);
        return tree.isObject()
                ? new JsonObjectReader(tree, context, type)
                : context.reportInputMismatch(type, "%s is a JSON object", type.getSimpleName());
    }

    /** Returns the names of all fields of the JSON object. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the value of a required field, read as a type; throws an exception if the field is absent. */
    <T> T require(String name, Class<T> wanted) throws IOException {
        return find(name, wanted).orElseThrow(() -> missingField(name));
    }

    /** Returns the value of a field, read as a type; empty if the field is absent. */
    <T> Optional<T> find(String name, Class<T> wanted) throws IOException {
        return find(name, (Type) wanted).map(value -> cast(wanted, value));
    }

    @SuppressWarnings("unchecked") // For a primitive type Jackson returns the wrapper, which Class.cast would refuse.
    private static <T> T cast(Class<T> wanted, Object value) {
        return (T) value;
    }

    /**
     * Returns the value of a required field, read as a type known by reflection; throws an exception if the field is absent.
     */
    Object require(String name, Type wanted) throws IOException {
        return find(name, wanted).orElseThrow(() -> missingField(name));
    }

    /** Returns the value of a field, read as a type known by reflection; empty if the field is absent. */
    Optional<Object> find(String name, Type wanted) throws IOException {
        unreadNames.remove(name);
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            return wanted == Instant.class
                    ? Optional.of(parseTime(value))
                    : Optional.ofNullable(context.readTreeAsValue(value, context.constructType(wanted)));
        } catch (IOException failure) {
            throw JsonMappingException.wrapWithPath(failure, type, name);
        }
    }

    /**
     * Returns the entries of a field that is a list, none if the field is absent; throws an exception if an entry is null.
     */
    List<Object> readList(String name, Type entry) throws IOException {
        JavaType list = context.getTypeFactory().constructCollectionType(List.class, context.constructType(entry));
        List<Object> entries = new ArrayList<>();
        for (Object each : (List<?>) find(name, list).orElse(List.of())) {
            entries.add(
                    each == null
                            ? context.reportInputMismatch(type, "%s has a null in %s", type.getSimpleName(), name)
                            : each);
        }
        return entries;
    }

    /** Returns the entries of a field that is a list, read as a type; none if the field is absent. */
    @SuppressWarnings("unchecked") // Jackson returns a list of the requested type.
    <T> List<T> readList(String name, Class<T> entry) throws IOException {
        return (List<T>) readList(name, (Type) entry);
    }

    /**
     * Returns the members of a required field that is an object, by their names; a member that is null counts as absent.
     */
    @SuppressWarnings("unchecked") // Jackson returns a map of the requested type.
    <T> Map<String, T> readMap(String name, Class<T> member) throws IOException {
        JavaType map = context.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, member);
        Map<String, T> members = (Map<String, T>) require(name, map);
        members.values().removeIf(Objects::isNull);
        return members;
    }

    /** Parses a time such as {@code 2026-11-21T08:00:00Z}. */
    private Instant parseTime(JsonNode value) throws IOException {
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException noTime) {
            return context.reportInputMismatch(Instant.class, "expected a time such as 2026-11-21T08:00:00Z");
        }
    }

    /** Creates the exception for an absent field. */
    private JsonMappingException missingField(String name) {
        return JsonMappingException.from(context, type.getSimpleName() + " lacks its field " + name);
    }

    /** Reports to the mapper the fields that were not read, which it ignores or refuses by its configuration. */
    void handleUnknownFields(JsonParser json) throws IOException {
        for (String name : unreadNames) {
            context.handleUnknownProperty(json, null, type, name);
        }
    }

    /** Throws an exception that says that values of the type are written as JSON, and not read. */
    <T> T refuseReading() throws IOException {
        return context.reportBadDefinition(type, type.getSimpleName() + " is written as JSON, and not read");
    }
}
