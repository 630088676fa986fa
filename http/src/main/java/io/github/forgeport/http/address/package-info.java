/** Validation rules for host names and IP addresses, and the addresses that no vendor has. */
@NullMarked
package io.github.forgeport.http.address;

import org.jspecify.annotations.NullMarked;
