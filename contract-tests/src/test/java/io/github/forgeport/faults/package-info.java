/**
 * The fault matrix: every way a host, a network or a caller misbehaves, one row each, run for every operation of every
 * adapter and, where a row is about writes, for a small probe of a vendor that has some.
 */
@NullMarked
package io.github.forgeport.faults;

import org.jspecify.annotations.NullMarked;
