package io.github.forgeport.adapter.servicestage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;

/** An answer that a vendor's page gives as an example, to be changed a field at a time. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document listAuthorizations() {
        return new Document(
                PinnedPayload.named("servicestage/list-authorizations").body());
    }

    static Document listProjects() {
        return new Document(PinnedPayload.named("servicestage/list-projects").body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts a JSON value, as it stands in a document, where the pointer says; behind the end of a list it is added. */
    Document with(String pointer, String value) {
        JsonNode parent = root.at(JsonPointer.compile(pointer).head());
        String name = name(pointer);
        if (parent instanceof ArrayNode list && Integer.parseInt(name) == list.size()) {
            list.add(json(value));
        } else if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), json(value));
        } else {
            ((ObjectNode) parent).set(name, json(value));
        }
        return this;
    }

    Document without(String pointer) {
        ((ObjectNode) root.at(JsonPointer.compile(pointer).head())).remove(name(pointer));
        return this;
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
