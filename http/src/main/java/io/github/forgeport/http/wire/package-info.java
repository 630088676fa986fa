/** Connections of a session: opening, proxies, TLS, deadlines and pooling, and the exchange of request and response. */
@NullMarked
package io.github.forgeport.http.wire;

import org.jspecify.annotations.NullMarked;
