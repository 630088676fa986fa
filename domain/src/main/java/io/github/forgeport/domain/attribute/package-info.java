/** Host-specific attributes of entities under typed keys, and the parts of which an entity consists. */
@NullMarked
package io.github.forgeport.domain.attribute;

import org.jspecify.annotations.NullMarked;
