/** What the command must know of a host, and how a run reaches one. */
@NullMarked
package io.github.forgeport.cli.host;

import org.jspecify.annotations.NullMarked;
