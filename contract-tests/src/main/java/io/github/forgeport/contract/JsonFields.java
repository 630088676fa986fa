package io.github.forgeport.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Static helpers for JSON in tests: list the fields of a document as JSON pointers, and copy it with one field changed. */
public final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFields() {}

    /** Returns the JSON pointers of all fields of a document, at any depth, with indexes for list entries. */
    public static List<String> pointersOf(JsonNode json) {
        List<String> pointers = new ArrayList<>();
        collect("", json, pointers);
        return pointers;
    }

    /** Adds the JSON pointers of all fields below a pointer to the list. */
    private static void collect(String pointer, JsonNode json, List<String> pointers) {
        json.properties().forEach(field -> {
            pointers.add(pointer + "/" + field.getKey());
            collect(pointer + "/" + field.getKey(), field.getValue(), pointers);
        });
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            collect(pointer + "/" + i, json.get(i), pointers);
        }
    }

    /** Returns the field name in a JSON pointer: its last segment. */
    public static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Returns a copy of the document in which the field at a pointer has another name. */
    public static JsonNode renamed(JsonNode json, String pointer) {
        JsonNode copy = json.deepCopy();
        ObjectNode parent = parent(copy, pointer);
        JsonNode value = parent.remove(name(pointer));
        parent.set(name(pointer) + "Renamed", value);
        return copy;
    }

    /** Returns a copy of the document without the field at a pointer. */
    public static JsonNode without(JsonNode json, String pointer) {
        JsonNode copy = json.deepCopy();
        parent(copy, pointer).remove(name(pointer));
        return copy;
    }

    /** Returns a copy of the document in which the field at a pointer is null. */
    public static JsonNode withNull(JsonNode json, String pointer) {
        return with(json, pointer, NullNode.getInstance());
    }

    /**
     * Returns a copy in which one field, or entry of a list, has another value; without the field, if the value is a missing
     * one. An entry behind the last one is added.
     */
    static JsonNode with(JsonNode json, String pointer, JsonNode value) {
        if (value.isMissingNode()) {
            return without(json, pointer);
        }
        JsonNode copy = json.deepCopy();
        if (copy.at(JsonPointer.compile(pointer).head()) instanceof ArrayNode list) {
            int index = Integer.parseInt(name(pointer));
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else {
            parent(copy, pointer).set(name(pointer), value);
        }
        return copy;
    }

    /** Returns a copy of the document in which the list at a pointer has no entries. */
    static JsonNode withEmptyList(JsonNode json, String list) {
        JsonNode copy = json.deepCopy();
        ((ArrayNode) copy.at(list)).removeAll();
        return copy;
    }

    /** Returns a copy of the document with one more entry in the list at a pointer. */
    static JsonNode withEntry(JsonNode json, String list, int index, JsonNode entry) {
        JsonNode copy = json.deepCopy();
        ((ArrayNode) copy.at(list)).insert(index, entry);
        return copy;
    }

    /** Returns the values of all fields and entries of a document that are neither lists nor objects, as texts. */
    static List<String> textsOf(JsonNode json) {
        if (json.isValueNode()) {
            return List.of(json.asText());
        }
        List<String> texts = new ArrayList<>();
        json.forEach(inner -> texts.addAll(textsOf(inner)));
        return texts;
    }

    /** Parses a JSON text into a node. */
    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("no JSON", noJson);
        }
    }

    /** Returns the JSON object that contains the field at a pointer. */
    private static ObjectNode parent(JsonNode json, String pointer) {
        return (ObjectNode) json.at(JsonPointer.compile(pointer).head());
    }
}
