/** The texts of a host as values: secrets, words that a host may add to, addresses, and forms of them that are safe to show. */
@NullMarked
package io.github.forgeport.domain.text;

import org.jspecify.annotations.NullMarked;
