package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/**
 * Thrown when the vendor's response reports a failure; {@link Calls} converts it to the exception for the vendor's code.
 *
 * <p>An adapter throws it when a 200 hides a refusal, as {@code "success": false} does.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class RefusedByVendor extends RuntimeException {

    /** Creates the exception; the vendor's code is read later, from the response. */
    public RefusedByVendor() {
        super("refused", null, false, false);
    }
}
