package io.github.forgeport.http;

import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** HTTP/1.1 over a socket, whose answers are read as strictly as RFC 9112 writes them. */
class Codec extends DefaultBHttpClientConnection {

    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(HeadParser.LONGEST_LINE).build();

    Codec() {
        super(LIMITS, null, null, Framing.STRICT, null, null, config -> new HeadParser());
    }
}
