/** The operations of a vendor whose responses show the world. */
@NullMarked
package io.github.forgeport.sandbox.route;

import org.jspecify.annotations.NullMarked;
