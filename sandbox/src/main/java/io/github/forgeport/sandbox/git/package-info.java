/** Git over HTTP: repositories that are cloned and fetched from, made by JGit in memory when they are first asked for. */
@NullMarked
package io.github.forgeport.sandbox.git;

import org.jspecify.annotations.NullMarked;
