/** Pages of a listing, the cursors between them, and the number of pages that are read ahead. */
@NullMarked
package io.github.forgeport.port.paging;

import org.jspecify.annotations.NullMarked;
