/** The exceptions that failed calls throw, which are one sealed class hierarchy, and the details of the failed call. */
@NullMarked
package io.github.forgeport.port.failure;

import org.jspecify.annotations.NullMarked;
