package io.github.forgeport.http.credentials;

import io.github.forgeport.http.request.OutgoingRequest;
import java.util.function.Supplier;

/**
 * The authentication of a session, which adds a credential or signature to each attempt's request, once the rest is final.
 *
 * <p>An exception fails the call as {@code Unauthenticated.SUPPLIER}, which names its class only.
 */
@FunctionalInterface
public interface Authentication extends AutoCloseable {

    /** Adds the credential or signature to a request before it is sent, as headers or parameters. */
    void authenticate(OutgoingRequest request);

    /**
     * Called when the host refused a request's credential; returns whether the next attempt would carry another credential.
     *
     * <p>It must not block: the other credential is fetched by the next attempt.
     */
    default boolean refused(OutgoingRequest request) {
        return false;
    }

    /** Whether {@link #authenticate} may block; it is then called on another thread, with a deadline. */
    default boolean mayBlock() {
        return true;
    }

    /** Releases the source of credentials, when the last session that uses it closes. */
    @Override
    default void close() {}

    /** Creates an authentication that adds the credential of a source to each request, by a scheme. */
    static <C> Authentication by(Supplier<C> source, Scheme<C> scheme) {
        return by(source, scheme, () -> {});
    }

    /**
     * Creates an authentication that adds the credential of a source to each request, by a scheme, and releases the source
     * when closed.
     *
     * @param onClose releases the source, when the last session that uses it closes
     */
    static <C> Authentication by(Supplier<C> source, Scheme<C> scheme, Runnable onClose) {
        return new SourcedAuthentication<>(CredentialSource.from(source), scheme, onClose);
    }

    /** An authentication scheme: a function that adds a credential to a request, as a header, a parameter or a signature. */
    @FunctionalInterface
    interface Scheme<C> {
        /** Adds a credential to a request. */
        void apply(C credential, OutgoingRequest request);
    }
}
