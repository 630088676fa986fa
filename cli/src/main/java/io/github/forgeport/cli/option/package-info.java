/** Command-line options that several commands share, and the types of the options' values. */
@NullMarked
package io.github.forgeport.cli.option;

import org.jspecify.annotations.NullMarked;
