package io.github.forgeport.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.Header;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ServerConnection;
import io.github.forgeport.faults.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** A forwarder of HTTP and SOCKS requests to their targets, as a well-behaved proxy does. */
final class RequestForwarder {

    /** The reply to a CONNECT request whose tunnel is open. */
    static final Content CONNECTED = Content.of("HTTP/1.1 200 Connection established\r\n\r\n");

    private RequestForwarder() {}

    /** Forwards the last read request to a loopback target: CONNECT as a tunnel after this reply, else as a request. */
    static void forward(ServerConnection connection, InetSocketAddress target, Content connected) throws IOException {
        if (!isLoopback(target)) {
            connection.send(CorrectResponses.status(502));
        } else if (connection.request().method().equals("CONNECT")) {
            tunnel(connection, target, connected);
        } else {
            try (Socket upstream = connect(target)) {
                upstream.getOutputStream().write(originForm(connection.request()));
                connection.send(out -> copyWithConnectionClose(upstream.getInputStream(), out));
            }
        }
    }

    /** Opens a tunnel to a loopback target after a SOCKS5 reply; replies that any other target cannot be reached. */
    static void forwardSocks(ServerConnection connection, InetSocketAddress target) throws IOException {
        if (isLoopback(target)) {
            tunnel(connection, target, Socks5Handshake.CONNECTED);
        } else {
            connection.send(Socks5Handshake.UNREACHABLE);
        }
    }

    private static boolean isLoopback(InetSocketAddress target) {
        return !target.isUnresolved() && target.getAddress().isLoopbackAddress();
    }

    /** Connects to a target directly, since the proxy that is set for the JVM may be this one. */
    private static Socket connect(InetSocketAddress target) throws IOException {
        Socket upstream = new Socket(Proxy.NO_PROXY);
        try {
            upstream.setTcpNoDelay(true);
            upstream.connect(target);
            return upstream;
        } catch (IOException refused) {
            upstream.close();
            throw refused;
        }
    }

    /** Connects to the target, sends this reply, and copies bytes in both directions until one side closes. */
    static void tunnel(ServerConnection connection, InetSocketAddress target, Content reply) throws IOException {
        try (Socket upstream = connect(target)) {
            connection.send(reply);
            connection.runInBackground(() -> copyToClient(upstream, connection));
            OutputStream out = upstream.getOutputStream();
            while (connection.isOpen()) {
                out.write(connection.readAvailable());
            }
        }
    }

    /** Copies bytes from the target's socket to the client until one of them closes. */
    private static void copyToClient(Socket upstream, ServerConnection connection) {
        byte[] buffer = new byte[8 * 1024];
        try {
            InputStream in = upstream.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                connection.send(Content.of(Arrays.copyOf(buffer, count)));
            }
            connection.close();
        } catch (IOException gone) {
            // One side has left; the other end of the tunnel sees it too.
        }
    }

    /** Returns the bytes of a proxied request as its target expects them, with a path in place of the URL. */
    private static byte[] originForm(ReceivedRequest request) {
        URI url = URI.create(request.target());
        StringBuilder head = new StringBuilder(request.method())
                .append(' ')
                .append(url.getRawPath().isEmpty() ? "/" : url.getRawPath())
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\n");
        request.headers().stream()
                .filter(RequestForwarder::isForwarded)
                .forEach(header -> head.append(header).append("\r\n"));
        byte[] body = request.body();
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** Whether a proxy forwards a header, rather than setting it itself or leaving it out. */
    private static boolean isForwarded(Header header) {
        return !header.name().regionMatches(true, 0, "Proxy-", 0, 6)
                && !header.isNamed("Connection")
                && !header.isNamed("Content-Length")
                && !header.isNamed("Transfer-Encoding");
    }

    /** Copies a response, and adds the header {@code Connection: close} behind its status line. */
    private static void copyWithConnectionClose(InputStream in, OutputStream out) throws IOException {
        int read = in.read();
        while (read >= 0) {
            out.write(read);
            if (read == '\n') {
                out.write("Connection: close\r\n".getBytes(ISO_8859_1));
                in.transferTo(out);
                return;
            }
            read = in.read();
        }
    }
}
