/**
 * The names and addresses of hosts as texts: what may stand in them, and which addresses no vendor has.
 */
@NullMarked
package io.github.forgeport.http.address;

import org.jspecify.annotations.NullMarked;
