/** Annotations and types that declare of an endpoint what Feign's annotations cannot. */
@NullMarked
package io.github.forgeport.http.endpoint;

import org.jspecify.annotations.NullMarked;
