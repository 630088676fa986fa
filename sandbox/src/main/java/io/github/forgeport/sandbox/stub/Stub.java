package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;

/** A stub of one operation: a fixed response, and the request conditions under which it is returned. */
public final class Stub {

    private final PinnedPayload payload;
    private final StubConditions request;
    private final VendorResponse response;

    private Stub(PinnedPayload payload, StubConditions request) {
        this.payload = payload;
        this.request = request;
        this.response = VendorResponse.pinned(payload.name());
    }

    /**
     * Returns the stub of a payload, with its request conditions parsed.
     *
     * @throws IllegalArgumentException if a condition is not one that is evaluated here
     */
    static Stub of(PinnedPayload payload) {
        return new Stub(payload, parseConditions(payload.name(), payload.request()));
    }

    /** Parses the request conditions of the stub of this name. */
    static StubConditions parseConditions(String name, JsonNode json) {
        try {
            return StubConditions.parse(json);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "the stub " + name + " cannot be evaluated: " + unusable.getMessage(), unusable);
        }
    }

    /** Returns the payload's name, such as {@code codeup/not-found}. */
    public String name() {
        return payload.name();
    }

    /** Returns the stub's fixed response, the one in its payload file. */
    public VendorResponse response() {
        return response;
    }

    /** Whether the stub matches every HTTP method, as only the stubs for unknown operations do. */
    public boolean matchesAnyMethod() {
        return request.matchesAnyMethod();
    }

    /** Whether the response shows entities, which can be replaced by other ones. */
    public boolean showsEntity() {
        return payload.showsEntity();
    }

    /** Whether one of the request conditions is on this header. */
    public boolean hasHeaderCondition(String name) {
        return request.hasHeaderCondition(name);
    }

    /** Whether a request meets all conditions of the stub. */
    boolean matches(DecodedRequest view) {
        return request.matches(view);
    }

    /** Returns the priority of the payload; the lowest number is tried first. */
    int priority() {
        return payload.priority();
    }
}
