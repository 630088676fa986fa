/** Parsers and validation rules for texts: hidden characters, and the forms of addresses. */
@NullMarked
package io.github.forgeport.domain.syntax;

import org.jspecify.annotations.NullMarked;
