/** Formatting of results as tables and as JSON, without characters that could control a terminal. */
@NullMarked
package io.github.forgeport.cli.view;

import org.jspecify.annotations.NullMarked;
