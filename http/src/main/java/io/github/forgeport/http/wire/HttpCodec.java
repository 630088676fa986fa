package io.github.forgeport.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** An HTTP/1.1 codec over a socket, which writes requests and reads responses strictly by RFC 9112. */
class HttpCodec extends DefaultBHttpClientConnection {

    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(HeadParser.LONGEST_LINE).build();

    HttpCodec() {
        super(LIMITS, null, null, BodyFraming.STRICT, null, null, config -> new HeadParser());
    }

    /** Binds the codec to a socket, and to the stream through which its bytes are read. */
    final void bind(Socket socket, InputStream in) throws IOException {
        bind(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket from) {
                return in;
            }
        });
    }
}
