/** What the sandbox holds, as plain values: the Git history of a repository, and who may read it. */
@NullMarked
package io.github.forgeport.sandbox.world;

import org.jspecify.annotations.NullMarked;
