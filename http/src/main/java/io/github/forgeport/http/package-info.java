/**
 * What every adapter over HTTP shares: endpoints declared for Feign, one attempt over the wire, the strict JSON boundary,
 * and the way from a bad answer to a typed failure. It knows no vendor.
 *
 * <p>An adapter declares its endpoints in an interface with Feign's {@code @RequestLine}, opens an
 * {@link io.github.forgeport.http.HttpSession}, and makes every call through
 * {@link io.github.forgeport.http.Calls#run}. What it declares no endpoint for, a caller reaches by a
 * {@link io.github.forgeport.http.RawRequest}.
 */
@NullMarked
package io.github.forgeport.http;

import org.jspecify.annotations.NullMarked;
