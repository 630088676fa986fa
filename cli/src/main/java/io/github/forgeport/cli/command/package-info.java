/** The commands that picocli runs. */
@NullMarked
package io.github.forgeport.cli.command;

import org.jspecify.annotations.NullMarked;
