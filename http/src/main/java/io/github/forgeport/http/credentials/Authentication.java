package io.github.forgeport.http.credentials;

import io.github.forgeport.http.request.OutgoingRequest;
import java.util.function.Supplier;

/**
 * Adds a credential or a signature to a request; called for each attempt, when the rest of the request is final.
 *
 * <p>What one throws fails the call as {@code Unauthenticated.SUPPLIER}, by the name of its class alone.
 */
@FunctionalInterface
public interface Authentication extends AutoCloseable {

    /** Adds headers or parameters to the request that is about to be sent. */
    void authenticate(OutgoingRequest request);

    /**
     * The host refused the proof on a request; returns whether another attempt would carry another one.
     *
     * <p>It must not wait: fetching the other one belongs into the attempt.
     */
    default boolean refused(OutgoingRequest request) {
        return false;
    }

    /** Whether it may take time, because somebody else supplies the proof; then it gets a deadline, on another thread. */
    default boolean mayBlock() {
        return true;
    }

    /** Lets go of what supplies the proof, when the last session that it proves for closes. */
    @Override
    default void close() {}

    /** Proves by credentials of a source, each of which is put on a request in the same way. */
    static <C> Authentication by(Supplier<C> source, Scheme<C> scheme) {
        return by(source, scheme, () -> {});
    }

    /**
     * The same.
     *
     * @param letGo closes what only the source needs, when the last session that it proves for closes
     */
    static <C> Authentication by(Supplier<C> source, Scheme<C> scheme, Runnable letGo) {
        return new SourcedAuthentication<>(CredentialSource.from(source), scheme, letGo);
    }

    /** How a credential is put on a request; a pure function of both. */
    @FunctionalInterface
    interface Scheme<C> {
        void put(C credential, OutgoingRequest request);
    }
}
