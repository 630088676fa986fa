/**
 * The commands of the program, which picocli runs: one class for all subcommands on entities, and one for each other
 * command.
 */
@NullMarked
package io.github.forgeport.cli.command;

import org.jspecify.annotations.NullMarked;
