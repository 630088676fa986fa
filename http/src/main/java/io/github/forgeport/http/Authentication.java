package io.github.forgeport.http;

/** Puts the proof of who is asking on a request; asked for each attempt, when everything else on it is final. */
@FunctionalInterface
public interface Authentication {

    /** Adds headers or parameters to the request that is about to be sent. */
    void authenticate(OutgoingRequest request);

    /** Whether it may take time, because somebody else supplies the proof; then it gets a deadline, on another thread. */
    default boolean mayBlock() {
        return true;
    }
}
