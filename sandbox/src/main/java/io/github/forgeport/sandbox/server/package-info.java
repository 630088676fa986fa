/** The HTTP server of the sandbox: connections and threads, requests as received and as a vendor reads them, answers. */
@NullMarked
package io.github.forgeport.sandbox.server;

import org.jspecify.annotations.NullMarked;
