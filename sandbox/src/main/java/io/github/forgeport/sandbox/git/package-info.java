/** Git over HTTP, read-only, served from JGit repositories in memory. */
@NullMarked
package io.github.forgeport.sandbox.git;

import org.jspecify.annotations.NullMarked;
