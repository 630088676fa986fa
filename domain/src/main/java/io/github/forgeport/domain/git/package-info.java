/** Git's names and ids: clone URLs, branches, tags, commits and other objects, paths and modes of files. */
@NullMarked
package io.github.forgeport.domain.git;

import org.jspecify.annotations.NullMarked;
