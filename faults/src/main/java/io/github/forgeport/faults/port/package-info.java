/** Loopback ports on which nobody listens, or nobody accepts. */
@NullMarked
package io.github.forgeport.faults.port;

import org.jspecify.annotations.NullMarked;
