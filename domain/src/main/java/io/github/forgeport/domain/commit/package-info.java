/** Commits, the branches and tags that point at them, and the changes that they made. */
@NullMarked
package io.github.forgeport.domain.commit;

import org.jspecify.annotations.NullMarked;
