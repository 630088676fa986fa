/**
 * Annotations and types for declaring endpoints, beside Feign's: success statuses, retry safety, slashes in paths, sinks for
 * bodies.
 */
@NullMarked
package io.github.forgeport.http.endpoint;

import org.jspecify.annotations.NullMarked;
