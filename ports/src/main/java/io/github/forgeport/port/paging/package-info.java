/** Pages of a listing, cursors between them, and read-ahead. */
@NullMarked
package io.github.forgeport.port.paging;

import org.jspecify.annotations.NullMarked;
