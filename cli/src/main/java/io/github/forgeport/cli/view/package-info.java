/** Results as tables and as JSON, with nothing in them that a terminal would obey. */
@NullMarked
package io.github.forgeport.cli.view;

import org.jspecify.annotations.NullMarked;
