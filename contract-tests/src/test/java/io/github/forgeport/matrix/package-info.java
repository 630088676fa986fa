/**
 * The fault matrix: every way a host, a network or a caller misbehaves, one row each. {@code matrix.md} says what must come
 * of it; the cases in it are played by a small probe of a vendor with reads and writes, and by the adapters' operations.
 */
@NullMarked
package io.github.forgeport.matrix;

import org.jspecify.annotations.NullMarked;
