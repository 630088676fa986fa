package io.github.forgeport.faults.port;

import io.github.forgeport.faults.FaultServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A loopback port that listens and never accepts, with a full queue, so that connecting to it times out; until closed.
 *
 * <p>Linux drops what does not fit the queue. Other systems may refuse it.
 */
public final class SaturatedPort implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLIS = 200;
    private static final int MAX_PENDING_SOCKETS = 64;

    private final ServerSocket listener;
    private final List<Socket> pendingSockets = new ArrayList<>();

    private SaturatedPort(ServerSocket listener) {
        this.listener = listener;
    }

    /**
     * Opens a free loopback port, and fills its queue of pending connections.
     *
     * @throws IllegalStateException if this system's queue cannot be filled
     */
    public static SaturatedPort start() {
        return startAt(LoopbackAddresses.socketAddress(0));
    }

    /**
     * Opens a port at an address of this machine, such as 127.0.0.2, and fills its queue of pending connections. It can have
     * the number of a {@link FaultServer}'s port.
     *
     * @throws IllegalStateException if this system's queue cannot be filled
     */
    public static SaturatedPort startAt(InetSocketAddress address) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.bind(address, 1);
            SaturatedPort port = new SaturatedPort(listener);
            port.fillQueue();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + address, e);
        }
    }

    /** Connects sockets to the port until its queue of pending connections is full. */
    private void fillQueue() throws IOException {
        while (addPendingSocket()) {
            if (pendingSockets.size() == MAX_PENDING_SOCKETS) {
                close();
                throw new IllegalStateException("the queue does not fill");
            }
        }
    }

    /** Connects one socket to the port; false if it times out, since the queue is full. */
    private boolean addPendingSocket() throws IOException {
        Socket filler = new Socket();
        pendingSockets.add(filler);
        try {
            filler.connect(address(), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    /** Returns an HTTP URL of the port. */
    public URI url() {
        return URI.create("http://" + address().getAddress().getHostAddress() + ":" + listener.getLocalPort());
    }

    /** Returns the address on which the port listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    @Override
    public void close() {
        QuietClose.close(listener);
        pendingSockets.forEach(QuietClose::close);
    }
}
