/** The HTTP server of the sandbox: listeners, threads, requests as received and as decoded, and responses. */
@NullMarked
package io.github.forgeport.sandbox.server;

import org.jspecify.annotations.NullMarked;
