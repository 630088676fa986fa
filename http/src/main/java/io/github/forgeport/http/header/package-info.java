/** Validation rules for request headers. */
@NullMarked
package io.github.forgeport.http.header;

import org.jspecify.annotations.NullMarked;
