/** The table of subcommands such as {@code repositories get}, with a row for each operation of a port, and their results. */
@NullMarked
package io.github.forgeport.cli.verb;

import org.jspecify.annotations.NullMarked;
