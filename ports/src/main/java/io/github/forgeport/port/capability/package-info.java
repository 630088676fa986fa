/** The capabilities of a host: whether it supports each operation, the reason, and the vendor's page that says so. */
@NullMarked
package io.github.forgeport.port.capability;

import org.jspecify.annotations.NullMarked;
