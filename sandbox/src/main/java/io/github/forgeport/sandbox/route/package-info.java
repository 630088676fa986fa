/** The operations of a vendor whose responses show entities of the sandbox's simulated data. */
@NullMarked
package io.github.forgeport.sandbox.route;

import org.jspecify.annotations.NullMarked;
