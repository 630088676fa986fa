/** The checks of the command {@code forgeport doctor}: settings, endpoint, TLS, clock, credential and operations. */
@NullMarked
package io.github.forgeport.cli.doctor;

import org.jspecify.annotations.NullMarked;
