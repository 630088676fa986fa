/** Building blocks for verifying signatures: keys, digests, nonces, the allowed clock skew. */
@NullMarked
package io.github.forgeport.sandbox.signing;

import org.jspecify.annotations.NullMarked;
