/** Authorizations that a host stores to reach repositories at other providers. */
@NullMarked
package io.github.forgeport.domain.authorization;

import org.jspecify.annotations.NullMarked;
