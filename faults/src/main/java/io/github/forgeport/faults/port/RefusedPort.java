package io.github.forgeport.faults.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A loopback port that refuses connections and that nobody else can bind, until closed. */
public final class RefusedPort implements AutoCloseable {

    /** The socket that is bound to the port, so that nobody else can bind it, and never listens. */
    private final Socket boundSocket;

    private RefusedPort(Socket holder) {
        this.boundSocket = holder;
    }

    /** Reserves a free loopback port, without listening on it. */
    public static RefusedPort reserve() {
        try {
            Socket holder = new Socket();
            holder.bind(LoopbackAddresses.socketAddress(0));
            return new RefusedPort(holder);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /** Returns an HTTP URL of the port. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + boundSocket.getLocalPort());
    }

    /** Returns the address of the port. */
    public InetSocketAddress address() {
        return LoopbackAddresses.socketAddress(boundSocket.getLocalPort());
    }

    @Override
    public void close() {
        QuietClose.close(boundSocket);
    }
}
