package io.github.forgeport.sandbox.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pinned response of a vendor, as documented or derived, with its provenance. */
public final class PinnedPayload {

    /** How far a pinned payload is the vendor's own. */
    public enum Kind {
        /** The body stands on a page of the vendor's manual, unchanged. */
        VENDOR_PAGE("vendor page"),
        /** The body was read from the vendor's official SDK. */
        OFFICIAL_SDK("official SDK"),
        /** The body was put together; the remark says from what, and what is doubtful. */
        DERIVED("derived");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("unknown kind of provenance: " + word);
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private final JsonNode mapping;
    private final Kind kind;
    private final Map<String, String> headers;
    private final byte[] bytes;

    PinnedPayload(JsonNode mapping, Map<String, String> headers, byte[] bytes) {
        this.mapping = mapping;
        this.kind = Kind.of(mapping.requiredAt("/metadata/provenance/kind").textValue());
        this.headers = Map.copyOf(headers);
        this.bytes = bytes;
    }

    /**
     * Returns the payload of this name, such as {@code servicestage/list-authorizations}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PinnedPayload named(String name) {
        PinnedPayload payload = PinnedFiles.PAYLOADS.get(name);
        if (payload == null) {
            throw new IllegalArgumentException("no such payload; there are " + names());
        }
        return payload;
    }

    /** Returns the names of all payloads, sorted. */
    public static List<String> names() {
        return List.copyOf(PinnedFiles.PAYLOADS.keySet());
    }

    /** Returns all payloads, sorted by name. */
    public static List<PinnedPayload> all() {
        return List.copyOf(PinnedFiles.PAYLOADS.values());
    }

    /** Returns the name: the vendor, a slash, and what is answered. */
    public String name() {
        return mapping.required("name").textValue();
    }

    /** Returns the request that gets this answer, as the {@code request} of a WireMock stub mapping. */
    public JsonNode request() {
        return mapping.required("request").deepCopy();
    }

    /** Returns its place among the vendor's checks: of the payloads whose request is met, the lowest is answered. */
    public int priority() {
        return mapping.required("priority").intValue();
    }

    /** Returns the HTTP status. */
    public int status() {
        return mapping.requiredAt("/response/status").intValue();
    }

    /** Returns the answer's headers. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the answer's body, field order and values as in its source; a copy. */
    public JsonNode body() {
        return mapping.requiredAt("/response/jsonBody").deepCopy();
    }

    /** Returns how far the payload is the vendor's own. */
    public Kind kind() {
        return kind;
    }

    /** Returns where the payload is from: a page's address, or an artifact. */
    public String source() {
        return mapping.requiredAt("/metadata/provenance/source").textValue();
    }

    /** Returns the date of the source, or of its reading, as far as it is known. */
    public String date() {
        return mapping.requiredAt("/metadata/provenance/date").textValue();
    }

    /** Returns what is doubtful or was changed. */
    public Optional<String> remark() {
        return Optional.ofNullable(mapping.at("/metadata/provenance/remark").textValue());
    }

    /** Returns the body as it is sent, in UTF-8; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name() + " (" + status() + ", " + kind + ")";
    }
}
