package io.github.forgeport.http.response;

import io.github.forgeport.http.Calls;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The exception that a response is not what the vendor documents; {@link Calls} turns it into a {@code ProtocolViolation}.
 */
@SuppressWarnings("serial") // It never leaves a call.
public final class BadResponse extends RuntimeException {

    private final Reason reason;
    private final @Nullable String pointer;

    /** Tells what is wrong and, by JSON pointer, where; null if it is not one field. */
    public BadResponse(Reason reason, @Nullable String pointer) {
        this(reason, pointer, null);
    }

    private BadResponse(Reason reason, @Nullable String pointer, @Nullable Throwable cause) {
        super(reason + (pointer == null ? "" : " at " + pointer), cause, false, false);
        this.reason = reason;
        this.pointer = pointer;
    }

    /** Reading it failed with a defect, which is told without any text of the answer. */
    public static BadResponse undecodable(@Nullable String pointer, Throwable defect) {
        return new BadResponse(Reason.UNDECODABLE, pointer, Defect.of(defect));
    }

    /** The same, told from further up: what pointed into an entry points into the answer. */
    BadResponse below(String entry) {
        return new BadResponse(reason, pointer == null ? null : entry + pointer, getCause());
    }

    public Reason reason() {
        return reason;
    }

    @Nullable
    public String pointer() {
        return pointer;
    }
}
