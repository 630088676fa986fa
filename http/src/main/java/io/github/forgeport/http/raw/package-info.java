/** Raw calls: requests of the caller's own, the parameters and headers that a session adds to them, and their responses. */
@NullMarked
package io.github.forgeport.http.raw;

import org.jspecify.annotations.NullMarked;
