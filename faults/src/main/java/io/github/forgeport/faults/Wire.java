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

/** An accepted socket, with or without TLS, and the ways to end it. */
final class Wire {

    private static final int ONE_WRITE = 16 * 1024;
    private static final int SMALL_WINDOW = 4 * 1024;

    private final Socket socket;
    private final @Nullable SSLSocket tls;
    private final InputStream in;
    private final OutputStream out;

    private Wire(Socket socket, @Nullable SSLSocket tls) throws IOException {
        this.socket = socket;
        this.tls = tls;
        Socket upper = tls == null ? socket : tls;
        this.in = upper.getInputStream();
        this.out = new BufferedOutputStream(upper.getOutputStream(), ONE_WRITE);
    }

    /** Takes over a socket; with a context, shakes hands as a TLS server. */
    static Wire over(Socket socket, @Nullable SSLContext context) throws IOException {
        if (context == null) {
            return new Wire(socket, null);
        }
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.startHandshake();
        return new Wire(socket, tls);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    void setReadTimeout(int millis) throws SocketException {
        (tls == null ? socket : tls).setSoTimeout(millis);
    }

    void shrinkWindow() throws SocketException {
        socket.setReceiveBufferSize(SMALL_WINDOW);
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    void closeOutput() throws IOException {
        if (tls != null) {
            tls.shutdownOutput();
        }
        finish();
    }

    void close() throws IOException {
        closeOutput();
        discardUnread();
        socket.close();
    }

    void cut() throws IOException {
        finish();
        discardUnread();
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void finish() throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
    }

    /** A socket closed with unread bytes ends with RST in place of FIN. */
    private void discardUnread() throws IOException {
        InputStream unread = socket.getInputStream();
        byte[] nowhere = new byte[ONE_WRITE];
        while (unread.available() > 0 && unread.read(nowhere) >= 0) {
            // Nobody wants it.
        }
    }
}
