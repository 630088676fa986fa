package io.github.forgeport.http.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/** A socket channel, and the IP address and port that it connects to. */
record DialledChannel(SocketChannel channel, InetSocketAddress address) {

    /** Creates a connection over the channel; closes the channel if that fails. */
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

    /** Closes a channel, and ignores exceptions. */
    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It was to be closed, and nothing can be sent or read any more.
        }
    }
}
