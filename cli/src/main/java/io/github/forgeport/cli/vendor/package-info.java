/** The registry of hosts and a file for each; the only room that knows adapters. */
@NullMarked
package io.github.forgeport.cli.vendor;

import org.jspecify.annotations.NullMarked;
