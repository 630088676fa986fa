/** The capabilities of a host: which operations it supports, why, and on which page of the vendor's that stands. */
@NullMarked
package io.github.forgeport.port.capability;

import org.jspecify.annotations.NullMarked;
