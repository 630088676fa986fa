/** The pages of a listing, the cursors between them, and how far ahead they are read. */
@NullMarked
package io.github.forgeport.port.paging;

import org.jspecify.annotations.NullMarked;
