/** The common superclasses of entities, their parts, and host-specific attributes under typed keys. */
@NullMarked
package io.github.forgeport.domain.attribute;

import org.jspecify.annotations.NullMarked;
