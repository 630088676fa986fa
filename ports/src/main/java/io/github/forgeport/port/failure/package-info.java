/** The failures of a call: one family, and what each of them tells of the call. */
@NullMarked
package io.github.forgeport.port.failure;

import org.jspecify.annotations.NullMarked;
