/** Loopback ports that refuse connections or never accept one. */
@NullMarked
package io.github.forgeport.faults.port;

import org.jspecify.annotations.NullMarked;
