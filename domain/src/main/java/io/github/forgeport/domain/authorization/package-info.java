/** The authorizations that a host keeps to repositories of other hosts. */
@NullMarked
package io.github.forgeport.domain.authorization;

import org.jspecify.annotations.NullMarked;
