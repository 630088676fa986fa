/** Validation of request headers, and the headers that are reserved for the library. */
@NullMarked
package io.github.forgeport.http.header;

import org.jspecify.annotations.NullMarked;
