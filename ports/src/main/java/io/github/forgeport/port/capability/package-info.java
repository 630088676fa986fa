/** The capabilities of a host: which operations it supports, the reason if not, and the vendor's page. */
@NullMarked
package io.github.forgeport.port.capability;

import org.jspecify.annotations.NullMarked;
