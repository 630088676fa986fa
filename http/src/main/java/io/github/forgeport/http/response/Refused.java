package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;

/**
 * The vendor answered that it did not do it; {@link Calls} reads the answer once more for the vendor's code.
 *
 * <p>An adapter throws it when a 200 hides a refusal, as {@code "success": false} does.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class Refused extends RuntimeException {

    /** Tells no more: the answer has the rest. */
    public Refused() {
        super("refused", null, false, false);
    }
}
