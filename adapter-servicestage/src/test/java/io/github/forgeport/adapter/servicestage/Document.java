package io.github.forgeport.adapter.servicestage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;

/** An example response of a vendor's page, of which a test changes single fields. */
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

    /** Sets the field at a JSON pointer to a value, given as JSON text. */
    Document with(String pointer, String value) {
        ObjectNode parent = (ObjectNode) root.at(JsonPointer.compile(pointer).head());
        parent.set(pointer.substring(pointer.lastIndexOf('/') + 1), json(value));
        return this;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
