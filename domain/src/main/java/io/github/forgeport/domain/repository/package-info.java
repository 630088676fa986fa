/** The hosted Git repositories. */
@NullMarked
package io.github.forgeport.domain.repository;

import org.jspecify.annotations.NullMarked;
