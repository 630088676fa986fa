/** The failures of a call: one sealed exception family, and the details of the failed call. */
@NullMarked
package io.github.forgeport.port.failure;

import org.jspecify.annotations.NullMarked;
