package io.github.forgeport.faults.port;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** A factory of socket addresses on the loopback address 127.0.0.1. */
public final class LoopbackAddresses {

    private static final byte[] ADDRESS_BYTES = {127, 0, 0, 1};

    private LoopbackAddresses() {}

    /** Returns the socket address of this port on 127.0.0.1; 0 stands for any free port. */
    public static InetSocketAddress socketAddress(int port) {
        return new InetSocketAddress(address(), port);
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(ADDRESS_BYTES);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("four bytes are an address", e);
        }
    }
}
