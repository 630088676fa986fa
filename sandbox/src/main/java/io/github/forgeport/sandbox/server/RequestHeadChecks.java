package io.github.forgeport.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of a request's line and Content-Length header, which the JDK's server does not make. */
final class RequestHeadChecks {

    private static final Set<String> VERSIONS = Set.of("HTTP/1.0", "HTTP/1.1");
    private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost");

    private RequestHeadChecks() {}

    /**
     * Checks the protocol version, the target and the Content-Length header of a request.
     *
     * @throws MalformedRequestException if one of them is wrong
     */
    static void check(HttpExchange exchange) throws MalformedRequestException {
        if (!VERSIONS.contains(exchange.getProtocol())) {
            throw new MalformedRequestException(400, "its protocol is neither HTTP/1.1 nor HTTP/1.0");
        }
        URI target = exchange.getRequestURI();
        if (target.getRawFragment() != null) {
            throw new MalformedRequestException(400, "its target has a fragment, which is for clients only");
        }
        boolean isPath = target.getScheme() == null && target.getRawAuthority() == null;
        if (!isPath && !isOwnAddress(target, exchange.getLocalAddress().getPort())) {
            throw new MalformedRequestException(400, "its target names another host, and this is no proxy");
        }
        @Nullable String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && !length.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new MalformedRequestException(400, "its Content-Length is no number");
        }
    }

    /** Whether a target is an address of this server at this port. */
    private static boolean isOwnAddress(URI target, int port) {
        return "http".equalsIgnoreCase(target.getScheme())
                && target.getRawUserInfo() == null
                && target.getHost() != null
                && LOOPBACK_NAMES.contains(target.getHost())
                && target.getPort() == port;
    }
}
