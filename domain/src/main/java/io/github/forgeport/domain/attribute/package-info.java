/** The attributes that only one host means, under typed keys, and the parts of entities. */
@NullMarked
package io.github.forgeport.domain.attribute;

import org.jspecify.annotations.NullMarked;
