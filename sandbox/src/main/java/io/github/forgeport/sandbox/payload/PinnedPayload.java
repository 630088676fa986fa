package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pinned payload: an example response of a vendor in a file, copied or derived from its documentation, with its source.
 */
public final class PinnedPayload {

    /** The kind of source from which a pinned payload was copied or derived. */
    public enum Kind {
        /** The body was copied unchanged from a page of the vendor's manual. */
        VENDOR_PAGE("vendor page"),
        /** The body was read from the vendor's official SDK. */
        OFFICIAL_SDK("official SDK"),
        /** The body was derived from several sources, which the remark names, with any doubts. */
        DERIVED("derived");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the kind of this label, such as {@code vendor page}. */
        static Kind of(String label) {
            for (Kind kind : values()) {
                if (kind.label.equals(label)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("unknown kind of provenance: " + label);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final JsonNode mapping;
    private final Kind kind;
    private final Map<String, String> headers;
    private final byte[] bytes;

    /** Creates a payload of a WireMock stub mapping and the headers and body bytes of its response. */
    PinnedPayload(JsonNode mapping, Map<String, String> headers, byte[] bytes) {
        this.mapping = mapping;
        this.kind = Kind.of(mapping.requiredAt("/metadata/provenance/kind").textValue());
        this.headers = Map.copyOf(headers);
        this.bytes = bytes;
    }

    /**
     * Returns the pinned payload of this name, such as {@code servicestage/list-authorizations}.
     *
     * @throws IllegalArgumentException if there is no such payload
     */
    public static PinnedPayload named(String name) {
        PinnedPayload payload = PinnedPayloadIndex.PAYLOADS.get(name);
        if (payload == null) {
            throw new IllegalArgumentException("no such payload; there are " + names());
        }
        return payload;
    }

    /** Returns the names of all payloads, sorted. */
    public static List<String> names() {
        return List.copyOf(PinnedPayloadIndex.PAYLOADS.keySet());
    }

    /** Returns all payloads, sorted by name. */
    public static List<PinnedPayload> all() {
        return List.copyOf(PinnedPayloadIndex.PAYLOADS.values());
    }

    /** Returns the name of the payload: the vendor, a slash, and a description of the response. */
    public String name() {
        return mapping.required("name").textValue();
    }

    /** Returns the name of the vendor that sends this response. */
    public String vendor() {
        return name().substring(0, name().indexOf('/'));
    }

    /** Returns the mapping of JSON fields to entity parts; empty if the payload shows no entity. */
    Optional<JsonNode> entity() {
        return Optional.ofNullable(mapping.at("/metadata").get("entity"));
    }

    /** Whether the payload shows entities, so that {@link PayloadFieldMapping} can map its fields. */
    public boolean showsEntity() {
        return entity().isPresent();
    }

    /** Returns the conditions of the requests that get this response, as the {@code request} of a WireMock stub mapping. */
    public JsonNode request() {
        return mapping.required("request").deepCopy();
    }

    /**
     * Returns the method and path of the requests that get this response, such as {@code GET /repository/{id}/branches}.
     *
     * @throws IllegalArgumentException if the payload names no route
     */
    public String route() {
        return mapping.requiredAt("/request/method").textValue()
                + " "
                + mapping.requiredAt("/metadata/route").textValue();
    }

    /**
     * Returns the priority of the payload: of those whose conditions a request meets, the one with the lowest number is
     * sent.
     */
    public int priority() {
        return mapping.required("priority").intValue();
    }

    /** Returns the HTTP status of the response. */
    public int status() {
        return mapping.requiredAt("/response/status").intValue();
    }

    /** Returns the headers of the response. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a copy of the JSON body, with field order and values as in its source; a missing node if there is no body. */
    public JsonNode body() {
        return mapping.at("/response/jsonBody").deepCopy();
    }

    /** Returns the kind of source of the payload. */
    public Kind kind() {
        return kind;
    }

    /** Returns the source of the payload: the address of a page, or an artifact. */
    public String source() {
        return mapping.requiredAt("/metadata/provenance/source").textValue();
    }

    /** Returns the date of the source, or of the day it was read, as far as known. */
    public String date() {
        return mapping.requiredAt("/metadata/provenance/date").textValue();
    }

    /** Returns a remark on doubts about the payload or changes to it; empty if there are none. */
    public Optional<String> remark() {
        return Optional.ofNullable(mapping.at("/metadata/provenance/remark").textValue());
    }

    /** Returns a copy of the response body's bytes, in UTF-8; none if there is no body. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name() + " (" + status() + ", " + kind + ")";
    }
}
