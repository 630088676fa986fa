/** The pinned payloads: a vendor's answers, each with its provenance. */
@NullMarked
package io.github.forgeport.sandbox.payload;

import org.jspecify.annotations.NullMarked;
