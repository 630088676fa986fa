/**
 * The policy of a session: timeouts, retries, limits, network, clocks and the base URL.
 */
@NullMarked
package io.github.forgeport.http.policy;

import org.jspecify.annotations.NullMarked;
