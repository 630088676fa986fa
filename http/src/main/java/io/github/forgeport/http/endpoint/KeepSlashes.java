package io.github.forgeport.http.endpoint;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a path parameter of an endpoint whose slashes are not encoded, so that its value is several path segments.
 *
 * <p>None of them may be empty, {@code .} or {@code ..}. Without it, a slash is encoded and the value is one segment.
 */
@Target(PARAMETER)
@Retention(RUNTIME)
public @interface KeepSlashes {}
