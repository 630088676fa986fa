/**
 * The connections of a session: dialled, proxied, secured, watched over, and used for one exchange at a time.
 */
@NullMarked
package io.github.forgeport.http.wire;

import org.jspecify.annotations.NullMarked;
