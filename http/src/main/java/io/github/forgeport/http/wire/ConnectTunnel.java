package io.github.forgeport.http.wire;

import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/**
 * A tunnel through an HTTP proxy by the CONNECT method, so that the proxy cannot read the request.
 *
 * <p>It has an HTTP codec of its own, so that nothing read from the proxy is ever taken for something of the host.
 */
final class ConnectTunnel {

    private static final int MOST_INTERIM_RESPONSES = 8;
    private static final Timeout SHORTEST_TIMEOUT = Timeout.ofMilliseconds(1);

    private ConnectTunnel() {}

    /** Opens a tunnel to the host through the HTTP proxy that a socket is connected to. */
    static void open(Socket socket, BaseUrl base, ProxyServer proxy) throws IOException {
        HttpCodec codec = new HttpCodec();
        PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
        codec.bind(socket, in);
        try {
            codec.sendRequestHeader(connectRequest(base, proxy));
            codec.flush();
            requireNoTls(in);
            // In TLS the client sends first, so whatever follows the response is the proxy's own.
            if (!isSuccess(receiveStatus(codec)) || codec.isDataAvailable(SHORTEST_TIMEOUT)) {
                throw NoResponse.unavailable(Reason.PROXY, null);
            }
        } catch (HttpException noHttp) {
            throw NoResponse.unavailable(Reason.PROXY, null);
        }
    }

    /** Throws if the proxy answers with a TLS alert, since it expects TLS. */
    private static void requireNoTls(PushbackInputStream in) throws IOException {
        int first = in.read();
        if (first == TlsClient.ALERT) {
            throw NoResponse.proxySpeaksTls();
        }
        if (first >= 0) {
            in.unread(first);
        }
    }

    private static ClassicHttpRequest connectRequest(BaseUrl base, ProxyServer proxy) {
        String target = base.server();
        ClassicHttpRequest request = new BasicClassicHttpRequest("CONNECT", null, target);
        request.setHeader(HttpHeaders.HOST, target);
        ProxyLogin.headerValue(proxy).ifPresent(value -> request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, value));
        return request;
    }

    private static int receiveStatus(HttpCodec codec) throws HttpException, IOException {
        int status = codec.receiveResponseHeader().getCode();
        for (int i = 0; i < MOST_INTERIM_RESPONSES && isInterim(status); i++) {
            status = codec.receiveResponseHeader().getCode();
        }
        return status;
    }

    /** Whether a status is interim, so that another response follows; after 101 no HTTP follows. */
    private static boolean isInterim(int status) {
        return status >= HttpStatus.SC_CONTINUE
                && status < HttpStatus.SC_SUCCESS
                && status != HttpStatus.SC_SWITCHING_PROTOCOLS;
    }

    private static boolean isSuccess(int status) {
        return status >= HttpStatus.SC_SUCCESS && status < HttpStatus.SC_REDIRECTION;
    }
}
