/**
 * The declarations of an endpoint that Feign's annotations lack.
 */
@NullMarked
package io.github.forgeport.http.endpoint;

import org.jspecify.annotations.NullMarked;
