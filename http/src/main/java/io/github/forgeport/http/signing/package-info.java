/** The parts of request signatures: digests, canonical query string, signed headers and time. */
@NullMarked
package io.github.forgeport.http.signing;

import org.jspecify.annotations.NullMarked;
