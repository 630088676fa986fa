package io.github.forgeport.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;

/** Sends bytes that no HTTP client would. */
final class RawSocket {

    private RawSocket() {}

    /** Sends, and returns all that comes until the other side closes. */
    static String send(URI url, String request, Charset charset) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(charset));
            return new String(socket.getInputStream().readAllBytes(), charset);
        }
    }
}
