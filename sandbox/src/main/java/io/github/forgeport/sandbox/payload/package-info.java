/** Pinned payloads of the vendors, each with its provenance. */
@NullMarked
package io.github.forgeport.sandbox.payload;

import org.jspecify.annotations.NullMarked;
