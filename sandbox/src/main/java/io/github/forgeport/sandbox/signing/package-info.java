/** What signatures are verified with: keys, digests, nonces, the allowed skew. */
@NullMarked
package io.github.forgeport.sandbox.signing;

import org.jspecify.annotations.NullMarked;
