/** Raw calls: the caller's own requests, what a session adds to them, and their responses. */
@NullMarked
package io.github.forgeport.http.raw;

import org.jspecify.annotations.NullMarked;
