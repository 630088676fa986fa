package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the vendor's response reports a failure; {@link Calls} converts it to the exception for the vendor's code.
 *
 * <p>An adapter throws it when a 200 hides a refusal, as {@code "success": false} does.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class RefusedByVendor extends RuntimeException {

    private final transient @Nullable Response response;

    /** Creates the exception; the vendor's code is read later, from the response. */
    public RefusedByVendor() {
        this(null);
    }

    /** Creates the exception for a response whose status reports the failure. */
    public RefusedByVendor(@Nullable Response response) {
        super("refused", null, false, false);
        this.response = response;
    }

    /**
     * Returns the response whose status reports the failure, for an adapter that does not count it as a failure; empty if
     * the adapter threw the exception itself.
     */
    public Optional<Response> response() {
        return Optional.ofNullable(response);
    }
}
