package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;

/** An example response of the vendor's page, of which a test changes single fields. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private Document(JsonNode root) {
        this.root = root;
    }

    static Document getRepository() {
        return new Document(PinnedPayload.named("codeup/get-repository").body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sets the field at a JSON pointer to a value, given as JSON text. */
    Document with(String pointer, String value) {
        parent(pointer).set(name(pointer), json(value));
        return this;
    }

    Document without(String pointer) {
        parent(pointer).remove(name(pointer));
        return this;
    }

    private ObjectNode parent(String pointer) {
        return (ObjectNode) root.at(JsonPointer.compile(pointer).head());
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
