/** The failures of a call: one sealed family of exceptions, and the details of the failed call. */
@NullMarked
package io.github.forgeport.port.failure;

import org.jspecify.annotations.NullMarked;
