/** Values and checks for the texts of a host: secrets, extensible words, addresses, and forms that are safe to print. */
@NullMarked
package io.github.forgeport.domain.text;

import org.jspecify.annotations.NullMarked;
