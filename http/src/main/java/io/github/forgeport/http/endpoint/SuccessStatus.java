package io.github.forgeport.http.endpoint;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.TypedResponse;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Declares the HTTP statuses that an endpoint documents for success; any other 2xx is a {@code ProtocolViolation}.
 *
 * <p>Without it they are 200, and 204 where there may be no body; a {@link Response} or {@link TypedResponse} accepts any
 * 2xx.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface SuccessStatus {

    /** Returns the documented statuses, each from 200 to 299. */
    int[] value();
}
