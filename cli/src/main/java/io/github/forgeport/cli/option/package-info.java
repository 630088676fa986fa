/** Options and the types of their values. */
@NullMarked
package io.github.forgeport.cli.option;

import org.jspecify.annotations.NullMarked;
