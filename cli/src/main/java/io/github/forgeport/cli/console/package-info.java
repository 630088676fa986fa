/** Standard streams, exit codes, and the messages that are printed beside a result. */
@NullMarked
package io.github.forgeport.cli.console;

import org.jspecify.annotations.NullMarked;
