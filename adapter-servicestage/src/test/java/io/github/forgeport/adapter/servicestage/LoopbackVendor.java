package io.github.forgeport.adapter.servicestage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server that sends every request the same response, thousands of times a second, to one client at a time. */
final class LoopbackVendor {

    private final ServerSocket door;
    private volatile byte[] answer = {};

    LoopbackVendor() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread thread = new Thread(this::serve, "loopback-vendor");
        thread.setDaemon(true);
        thread.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void answers(int status, byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(
                ("HTTP/1.1 " + status + " Played\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(US_ASCII));
        whole.writeBytes(body);
        answer = whole.toByteArray();
    }

    private void serve() {
        while (true) {
            try (Socket caller = door.accept()) {
                caller.setTcpNoDelay(true);
                while (isAsked(caller.getInputStream())) {
                    caller.getOutputStream().write(answer);
                }
            } catch (IOException hungUp) {
                // The next caller may come.
            }
        }
    }

    /** Reads a request up to its empty line, since there are no bodies; returns false at the end of the connection. */
    private static boolean isAsked(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int length = 0;
        while (true) {
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return false;
            }
            length += read;
            if (length >= 4 && buffer[length - 1] == '\n' && buffer[length - 3] == '\n') {
                return true;
            }
        }
    }
}
