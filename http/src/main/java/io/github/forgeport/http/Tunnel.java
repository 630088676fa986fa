package io.github.forgeport.http;

import io.github.forgeport.port.GitHostException.Unavailable.Reason;
import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Asks an HTTP proxy for a tunnel, through which TLS then goes; nothing of a request is shown to it. */
final class Tunnel {

    private static final int OK = 200;

    private Tunnel() {}

    static void through(Connection connection, BaseUrl base, Route.Hop hop) throws IOException {
        String target = base.host() + ":" + base.portOrDefault();
        ClassicHttpRequest request = new BasicClassicHttpRequest("CONNECT", null, target);
        request.setHeader(HttpHeaders.HOST, target);
        if (hop.proxy() != null) {
            hop.proxy().authorization().ifPresent(value -> request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, value));
        }
        connection.open();
        try {
            connection.sendRequestHeader(request);
            connection.flush();
            ClassicHttpResponse answer = connection.receiveResponseHeader();
            if (answer.getCode() != OK) {
                throw WireFailure.unavailable(Reason.PROXY, null);
            }
        } catch (HttpException | IllegalArgumentException noHttp) {
            throw WireFailure.unavailable(Reason.PROXY, null);
        }
    }
}
