/** The registry of hosts, with a class for each; the only package that knows adapters. */
@NullMarked
package io.github.forgeport.cli.vendor;

import org.jspecify.annotations.NullMarked;
