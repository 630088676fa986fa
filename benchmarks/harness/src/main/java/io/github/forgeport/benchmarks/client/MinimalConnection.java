package io.github.forgeport.benchmarks.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import javax.net.ssl.SSLSocketFactory;

/** A kept-alive connection that reads responses of status 200 with a Content-Length, and checks nothing else. */
final class MinimalConnection {

    private static final byte[] OK = "HTTP/1.1 200".getBytes(US_ASCII);
    private static final byte[] LENGTH = "\r\nContent-Length: ".getBytes(US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16 * 1024];
    private int filled;
    private int bodyStart;
    private int bodyLength;

    private MinimalConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static MinimalConnection open(URI server) throws IOException {
        Socket socket = server.getScheme().equals("https")
                ? SSLSocketFactory.getDefault().createSocket(server.getHost(), server.getPort())
                : new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return new MinimalConnection(socket);
    }

    void exchange(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        int end = -1;
        while (end < 0) {
            read();
            end = indexOf(END);
        }
        if (!Arrays.equals(buffer, 0, OK.length, OK, 0, OK.length)) {
            throw new IOException("not a 200");
        }
        bodyStart = end + END.length;
        bodyLength = length();
        int whole = bodyStart + bodyLength;
        if (whole > buffer.length) {
            buffer = Arrays.copyOf(buffer, whole);
        }
        while (filled < whole) {
            read();
        }
    }

    private void read() throws IOException {
        int more = in.read(buffer, filled, buffer.length - filled);
        if (more < 0) {
            throw new EOFException();
        }
        filled += more;
    }

    private int length() throws IOException {
        int at = indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("no length");
        }
        int length = 0;
        for (int i = at + LENGTH.length; buffer[i] != '\r'; i++) {
            length = length * 10 + buffer[i] - '0';
        }
        return length;
    }

    private int indexOf(byte[] wanted) {
        for (int i = 0; i <= filled - wanted.length; i++) {
            if (buffer[i] == wanted[0] && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    byte[] buffer() {
        return buffer;
    }

    int bodyStart() {
        return bodyStart;
    }

    int bodyLength() {
        return bodyLength;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
