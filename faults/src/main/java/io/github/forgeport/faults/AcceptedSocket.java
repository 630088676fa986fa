package io.github.forgeport.faults;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The server's socket of an accepted connection, with or without TLS, which can be closed in several ways. */
final class AcceptedSocket {

    private static final int BUFFER_SIZE = 16 * 1024;
    private static final int SMALL_WINDOW_SIZE = 4 * 1024;

    private final Socket socket;
    private final @Nullable SSLSocket tls;
    private final InputStream in;
    private final OutputStream out;

    private AcceptedSocket(Socket socket, @Nullable SSLSocket tls) throws IOException {
        this.socket = socket;
        this.tls = tls;
        Socket upper = tls == null ? socket : tls;
        this.in = upper.getInputStream();
        this.out = new BufferedOutputStream(upper.getOutputStream(), BUFFER_SIZE);
    }

    /** Wraps an accepted socket; if a TLS context is given, performs the TLS handshake as the server. */
    static AcceptedSocket of(Socket socket, @Nullable SSLContext context) throws IOException {
        if (context == null) {
            return new AcceptedSocket(socket, null);
        }
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.startHandshake();
        return new AcceptedSocket(socket, tls);
    }

    /** Returns the stream of the bytes received, decrypted. */
    InputStream in() {
        return in;
    }

    /** Returns the buffered stream of the bytes to send, before encryption. */
    OutputStream out() {
        return out;
    }

    /** Sets the read timeout of the socket in milliseconds; 0 means none. */
    void setReadTimeout(int millis) throws SocketException {
        (tls == null ? socket : tls).setSoTimeout(millis);
    }

    /** Shrinks the receive buffer of the socket, and with it the TCP window. */
    void shrinkWindow() throws SocketException {
        socket.setReceiveBufferSize(SMALL_WINDOW_SIZE);
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    /** Closes the output by a FIN, over TLS after close_notify; the input stays open. */
    void closeOutput() throws IOException {
        if (tls != null) {
            tls.shutdownOutput();
        }
        sendFin();
    }

    /** Closes the socket gracefully: over TLS by close_notify, then by a FIN; unread bytes are discarded. */
    void close() throws IOException {
        closeOutput();
        discardUnread();
        socket.close();
    }

    /** Closes the socket by a FIN, without TLS's close_notify. */
    void closeWithoutNotify() throws IOException {
        sendFin();
        discardUnread();
        socket.close();
    }

    /** Closes the socket by an RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Sends a FIN, unless one was sent already. */
    private void sendFin() throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
    }

    /** Reads and discards the unread bytes, since a socket closed with unread bytes sends an RST in place of a FIN. */
    private void discardUnread() throws IOException {
        InputStream unread = socket.getInputStream();
        byte[] nowhere = new byte[BUFFER_SIZE];
        while (unread.available() > 0 && unread.read(nowhere) >= 0) {
            // Nobody wants it.
        }
    }
}
