/**
 * The {@code forgeport} command.
 *
 * <p>Each command is a class; {@link io.github.forgeport.cli.Host} is the list of vendors, and a new one adds a line there
 * and the class that line names. What a command shows is described once, in {@code Views}, for tables and JSON alike.
 */
@NullMarked
package io.github.forgeport.cli;

import org.jspecify.annotations.NullMarked;
