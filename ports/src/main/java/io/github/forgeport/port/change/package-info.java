/** The values that writing operations take and return: what to create or change, and the outcome. */
@NullMarked
package io.github.forgeport.port.change;

import org.jspecify.annotations.NullMarked;
