/** The bytes that a script sends, kept or made while they are sent: plain, in chunks, in gzip, or far too many. */
@NullMarked
package io.github.forgeport.faults.content;

import org.jspecify.annotations.NullMarked;
