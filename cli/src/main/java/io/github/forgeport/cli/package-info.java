/** The program {@code forgeport}: its commands, and the registry of the hosts that they ask. */
@NullMarked
package io.github.forgeport.cli;

import org.jspecify.annotations.NullMarked;
