/** Hosted Git repositories: the entity, its id and its path. */
@NullMarked
package io.github.forgeport.domain.repository;

import org.jspecify.annotations.NullMarked;
