/** Connections of a session: dialling, proxies, TLS, deadlines, pooling, and the exchange over one of them. */
@NullMarked
package io.github.forgeport.http.wire;

import org.jspecify.annotations.NullMarked;
