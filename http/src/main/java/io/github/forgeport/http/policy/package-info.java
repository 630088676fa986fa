/** The policy of a session: its timeouts, retries, limits, network settings and clock, and its base URL. */
@NullMarked
package io.github.forgeport.http.policy;

import org.jspecify.annotations.NullMarked;
