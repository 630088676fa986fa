/** Attributes that only one host has, under typed keys, and the list of an entity's parts. */
@NullMarked
package io.github.forgeport.domain.attribute;

import org.jspecify.annotations.NullMarked;
