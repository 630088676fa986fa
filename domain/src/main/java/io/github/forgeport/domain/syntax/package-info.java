/** The syntax of texts: characters that do not show, and the forms of addresses. */
@NullMarked
package io.github.forgeport.domain.syntax;

import org.jspecify.annotations.NullMarked;
