package io.github.forgeport.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.Charset;

/** A TCP client that sends raw bytes, also malformed HTTP. */
public final class RawSocket {

    private static final int PATIENCE = 10_000;

    private RawSocket() {}

    /** Sends a request, and returns all that is received until the server closes the connection. */
    public static String send(URI url, String request, Charset charset) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(charset));
            return new String(socket.getInputStream().readAllBytes(), charset);
        }
    }

    /**
     * Sends a request, and returns all that is received, even if the server resets the connection before it has read
     * all.
     */
    public static String sendToTheEnd(URI url, String request, Charset charset) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(charset));
            socket.getInputStream().transferTo(received);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection is left open", open);
        } catch (IOException reset) {
            return received.toString(charset);
        }
        return received.toString(charset);
    }
}
