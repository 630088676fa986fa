package io.github.forgeport.sandbox.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;

/** A pinned response with the request conditions under which it is returned. */
public final class Stub {

    private final PinnedPayload payload;
    private final StubRequest request;
    private final VendorAnswer answer;

    private Stub(PinnedPayload payload, StubRequest request) {
        this.payload = payload;
        this.request = request;
        this.answer = VendorAnswer.pinned(payload.name());
    }

    /**
     * Reads the request of a payload.
     *
     * @throws IllegalArgumentException if it says something that is not evaluated here
     */
    static Stub of(PinnedPayload payload) {
        return new Stub(payload, request(payload.name(), payload.request()));
    }

    static StubRequest request(String name, JsonNode json) {
        try {
            return StubRequest.parse(json);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "the stub " + name + " cannot be evaluated: " + unusable.getMessage(), unusable);
        }
    }

    /** Returns the payload's name, such as {@code codeup/not-found}. */
    public String name() {
        return payload.name();
    }

    /** Returns the payload as an answer. */
    public VendorAnswer answer() {
        return answer;
    }

    /** Whether it answers what is no operation, whatever the method. */
    public boolean isOfNoOperation() {
        return request.isOfAnyMethod();
    }

    /** Whether its request says something of this header. */
    public boolean asksForHeader(String name) {
        return request.asksForHeader(name);
    }

    boolean matches(RequestView view) {
        return request.matches(view);
    }

    int priority() {
        return payload.priority();
    }
}
