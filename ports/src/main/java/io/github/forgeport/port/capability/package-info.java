/**
 * The capabilities of a host: for each operation, whether the host supports it, with the reason and the vendor's
 * documentation page.
 */
@NullMarked
package io.github.forgeport.port.capability;

import org.jspecify.annotations.NullMarked;
