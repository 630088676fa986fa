/**
 * The table of verbs, such as {@code repositories get}, with a row for each operation of a port, and the results of verbs.
 */
@NullMarked
package io.github.forgeport.cli.verb;

import org.jspecify.annotations.NullMarked;
