package io.github.forgeport.http.response;

import io.github.forgeport.http.endpoint.SuccessStatus;

/**
 * A response whose body was decoded to a value, with its status and headers.
 *
 * <p>Its status may be any success, unless {@link SuccessStatus} names some.
 *
 * @param response the status and the headers; valid until the call ends
 * @param value the value to which the body was decoded
 */
public record TypedResponse<T>(Response response, T value) {

    /** Returns a text without headers and body. */
    @Override
    public String toString() {
        return response.toString();
    }
}
