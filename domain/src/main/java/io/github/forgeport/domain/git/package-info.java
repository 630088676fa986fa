/** Clone URLs of Git repositories, in every form that Git accepts. */
@NullMarked
package io.github.forgeport.domain.git;

import org.jspecify.annotations.NullMarked;
