/** The checks of {@code forgeport doctor}. */
@NullMarked
package io.github.forgeport.cli.doctor;

import org.jspecify.annotations.NullMarked;
