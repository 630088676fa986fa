package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.jspecify.annotations.Nullable;

/** Thrown when a response is not as the vendor documents it; {@link Calls} converts it to a {@code ProtocolViolation}. */
@SuppressWarnings("serial") // It never leaves a call.
public final class BadResponse extends RuntimeException {

    private final Reason reason;
    private final @Nullable String pointer;

    /** Creates the exception from its reason and the JSON pointer of the field; null if it is not about one field. */
    public BadResponse(Reason reason, @Nullable String pointer) {
        this(reason, pointer, null);
    }

    private BadResponse(Reason reason, @Nullable String pointer, @Nullable Throwable cause) {
        super(reason + (pointer == null ? "" : " at " + pointer), cause, false, false);
        this.reason = reason;
        this.pointer = pointer;
    }

    /** Creates the exception for a defect that prevented decoding; the defect's message is dropped. */
    public static BadResponse undecodable(@Nullable String pointer, Throwable defect) {
        return new BadResponse(Reason.UNDECODABLE, pointer, MaskedCause.of(defect));
    }

    /** Returns a copy whose JSON pointer, relative to an entry of a list, is made relative to the response. */
    BadResponse below(String entry) {
        return new BadResponse(reason, pointer == null ? null : entry + pointer, getCause());
    }

    /** Returns the reason why the response is refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns the JSON pointer of the field; null if the exception is not about one field. */
    @Nullable
    public String pointer() {
        return pointer;
    }
}
