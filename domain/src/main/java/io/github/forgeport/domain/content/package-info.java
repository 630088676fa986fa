/** The directories and files of a repository, as a commit has them. */
@NullMarked
package io.github.forgeport.domain.content;

import org.jspecify.annotations.NullMarked;
