/** Building blocks for verifying request signatures: access keys, digests, nonces and the allowed clock skew. */
@NullMarked
package io.github.forgeport.sandbox.signing;

import org.jspecify.annotations.NullMarked;
