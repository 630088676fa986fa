/** Validation of host names and IP addresses, and the special-purpose addresses that a session does not connect to. */
@NullMarked
package io.github.forgeport.http.address;

import org.jspecify.annotations.NullMarked;
