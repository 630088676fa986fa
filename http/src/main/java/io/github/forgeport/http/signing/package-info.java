/** Building blocks of request signatures: digests, the canonical query, the signed headers, the time. */
@NullMarked
package io.github.forgeport.http.signing;

import org.jspecify.annotations.NullMarked;
