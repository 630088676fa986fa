/** Bytes that a script sends, held in memory or generated: plain, chunked, gzip, or far too many. */
@NullMarked
package io.github.forgeport.faults.content;

import org.jspecify.annotations.NullMarked;
