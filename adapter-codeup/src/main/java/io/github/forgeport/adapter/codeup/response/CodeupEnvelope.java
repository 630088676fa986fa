package io.github.forgeport.adapter.codeup.response;

import io.github.forgeport.http.response.LenientFields;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.ResponseFields;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The envelope of Codeup's JSON responses: the fields that report success or an error, and the payload. */
public interface CodeupEnvelope<J> {

    /** Returns whether the request succeeded; null if the field is missing. */
    @Nullable
    Boolean success();

    /** Returns the vendor's error code; null if there is none. */
    @Nullable
    TextOrNumber errorCode();

    /** Returns the payload of the response; null if there is none. */
    @Nullable
    J result();

    /** Returns the JSON pointer of the payload within the response. */
    default String pointer() {
        return "/result";
    }

    /**
     * Maps the payload to a domain value; fails if the response reports an error or lacks the payload.
     *
     * <p>The field {@code success} alone decides whether it is a refusal, since documented successes have an {@code
     * errorCode} as well. Where {@code success} is missing, the presence of the payload decides.
     *
     * @param map maps the payload; the pointers of its failures are relative to it
     */
    default <T> T map(BiFunction<J, LenientFields, T> map, LenientFields lenient) {
        requireNoError();
        return ResponseFields.within(pointer(), result(), lenient, map);
    }

    /** Fails if the response reports an error, or reports no success and has no payload. */
    default void requireSuccess() {
        requireNoError();
        if (success() == null) {
            ResponseFields.present(pointer(), result());
        }
    }

    private void requireNoError() {
        Boolean success = success();
        TextOrNumber code = errorCode();
        boolean hasCode = code != null && !code.text().isBlank();
        if (Boolean.FALSE.equals(success) || (success == null && result() == null && hasCode)) {
            throw new RefusedByVendor();
        }
    }
}
