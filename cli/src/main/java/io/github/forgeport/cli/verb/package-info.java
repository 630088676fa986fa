/** The table of subcommands such as {@code repositories get}, with a class of rows for each port, and their results. */
@NullMarked
package io.github.forgeport.cli.verb;

import org.jspecify.annotations.NullMarked;
