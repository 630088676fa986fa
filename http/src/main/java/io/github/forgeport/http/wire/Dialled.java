package io.github.forgeport.http.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/** A socket channel and the address that it connects to. */
record Dialled(SocketChannel channel, InetSocketAddress address) {

    /** A connection over it, which is closed if it cannot be one. */
    Connection connection() {
        boolean made = false;
        try {
            Connection connection = new Connection(channel.socket(), channel);
            made = true;
            return connection;
        } finally {
            if (!made) {
                close(channel);
            }
        }
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It was to be closed, and nothing can be sent or read any more.
        }
    }
}
