/**
 * The rules for the headers of a request.
 */
@NullMarked
package io.github.forgeport.http.header;

import org.jspecify.annotations.NullMarked;
