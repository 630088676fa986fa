/** The Jackson module, and the JSON forms that it knows. */
@NullMarked
package io.github.forgeport.jackson;

import org.jspecify.annotations.NullMarked;
