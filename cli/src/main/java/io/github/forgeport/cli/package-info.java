/** The program {@code forgeport}: the tree of its commands, the general help, and what is said when something fails. */
@NullMarked
package io.github.forgeport.cli;

import org.jspecify.annotations.NullMarked;
