package io.github.forgeport.faults.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A loopback port that refuses connections and that nobody else can bind, until closed. */
public final class RefusedPort implements AutoCloseable {

    /** Bound, so that the port is ours, but it never listens. */
    private final Socket holder;

    private RefusedPort(Socket holder) {
        this.holder = holder;
    }

    /** Takes a free port. */
    public static RefusedPort take() {
        try {
            Socket holder = new Socket();
            holder.bind(Loopback.port(0));
            return new RefusedPort(holder);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /** Returns a URL that leads there. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + holder.getLocalPort());
    }

    /** Returns where nobody listens. */
    public InetSocketAddress address() {
        return Loopback.port(holder.getLocalPort());
    }

    @Override
    public void close() {
        Quietly.close(holder);
    }
}
