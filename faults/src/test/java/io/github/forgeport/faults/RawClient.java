package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.QuietClose;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** A TCP client that sends and reads bytes, and reports how the connection ends. */
public final class RawClient implements Closeable {

    public static final String GET = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";

    private static final int PATIENCE = 5_000;

    public enum End {
        FIN,
        RST,
        SILENCE
    }

    private final Socket socket;

    public RawClient(Socket socket) {
        this.socket = socket;
    }

    public static RawClient to(FaultServer server) {
        return to(server.address());
    }

    public static RawClient to(InetSocketAddress address) {
        try {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(address, 2_000);
            return new RawClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads exactly this many bytes, as ISO-8859-1 text. */
    public String read(int count) {
        try {
            socket.setSoTimeout(PATIENCE);
            return new String(socket.getInputStream().readNBytes(count), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads as many bytes as the expected content has. */
    public String read(Content expected) {
        return read(expected.bytes().length);
    }

    public String readToEnd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (drain(bytes, PATIENCE) == End.SILENCE) {
            throw new AssertionError("no end after " + bytes.toString(ISO_8859_1));
        }
        return bytes.toString(ISO_8859_1);
    }

    /** Waits for the end of the connection, and returns its kind; bytes that arrive are discarded. */
    public End end() {
        return drain(new ByteArrayOutputStream(), PATIENCE);
    }

    /** Waits for the end of the connection, and returns its kind, or that it did not end; fails if a byte arrives first. */
    public End awaitEnd(int millis) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        End end = drain(bytes, millis);
        if (bytes.size() > 0) {
            throw new AssertionError("not silent but " + bytes.toString(ISO_8859_1));
        }
        return end;
    }

    private End drain(ByteArrayOutputStream bytes, int millis) {
        try {
            socket.setSoTimeout(millis);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
            return End.FIN;
        } catch (SocketTimeoutException e) {
            return End.SILENCE;
        } catch (SocketException e) {
            return End.RST;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        QuietClose.close(socket);
    }
}
