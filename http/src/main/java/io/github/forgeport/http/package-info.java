/**
 * Sessions with a host over HTTP: the execution of calls to declared endpoints and of raw calls, with retries and failures.
 * It knows no vendor.
 *
 * <p>An adapter declares its endpoints in an interface with Feign's {@code @RequestLine}, opens an
 * {@link io.github.forgeport.http.HttpSession}, and makes every call through
 * {@link io.github.forgeport.http.Calls#run}. What it declares no endpoint for, a caller reaches by a
 * {@link io.github.forgeport.http.raw.RawRequest}.
 */
@NullMarked
package io.github.forgeport.http;

import org.jspecify.annotations.NullMarked;
