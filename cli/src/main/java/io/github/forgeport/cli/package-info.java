/** The program {@code forgeport}: the tree of its commands, the general help, and the reporting of failures. */
@NullMarked
package io.github.forgeport.cli;

import org.jspecify.annotations.NullMarked;
