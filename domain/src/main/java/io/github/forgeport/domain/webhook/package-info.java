/** Webhooks: the addresses that a host notifies of events in a repository. */
@NullMarked
package io.github.forgeport.domain.webhook;

import org.jspecify.annotations.NullMarked;
