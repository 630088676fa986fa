/** A strict JSON parser. */
@NullMarked
package io.github.forgeport.sandbox.json;

import org.jspecify.annotations.NullMarked;
