/** The contents that a script sends, held in memory or generated: plain, chunked, in gzip, or oversized. */
@NullMarked
package io.github.forgeport.faults.content;

import org.jspecify.annotations.NullMarked;
