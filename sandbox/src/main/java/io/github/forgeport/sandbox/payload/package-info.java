/** Pinned payloads, which are example responses copied from the vendors' documentation, each with its source. */
@NullMarked
package io.github.forgeport.sandbox.payload;

import org.jspecify.annotations.NullMarked;
