package io.github.forgeport.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.ServerConnection;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The server side of a SOCKS5 handshake, as a well-behaved proxy does it. */
final class Socks5 {

    /** The SOCKS5 reply that the proxy is connected, with an unspecified address. */
    static final Content CONNECTED = Content.of(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});

    /** The SOCKS5 reply that the target host cannot be reached. */
    static final Content UNREACHABLE = Content.of(new byte[] {5, 4, 0, 1, 0, 0, 0, 0, 0, 0});

    private static final Content WITHOUT_LOGIN = Content.of(new byte[] {5, 0});
    private static final Content WITH_LOGIN = Content.of(new byte[] {5, 2});
    private static final Content NO_LOGIN_OFFERED = Content.of(new byte[] {5, (byte) 0xFF});
    private static final Content WELCOME = Content.of(new byte[] {1, 0});
    private static final Content UNKNOWN_USER = Content.of(new byte[] {1, 1});
    private static final int LOGIN = 2;
    private static final int NAME = 3;
    private static final int IPV4 = 1;

    private Socks5() {}

    /** Negotiates the SOCKS5 method: no authentication. */
    static void negotiate(ServerConnection connection) throws IOException {
        connection.readBytes(connection.readBytes(2)[1]);
        connection.send(WITHOUT_LOGIN);
    }

    /** Negotiates the SOCKS5 method with user and password, and closes the connection if the client sends others. */
    static void negotiate(ServerConnection connection, String user, String password) throws IOException {
        byte[] offered = connection.readBytes(connection.readBytes(2)[1]);
        boolean isOffered = new String(offered, ISO_8859_1).indexOf(LOGIN) >= 0;
        connection.send(isOffered ? WITH_LOGIN : NO_LOGIN_OFFERED);
        boolean isKnown = isOffered
                && connection.readBytes(1)[0] == 1
                && readText(connection).equals(user)
                && readText(connection).equals(password);
        if (isOffered) {
            connection.send(isKnown ? WELCOME : UNKNOWN_USER);
        }
        if (!isKnown) {
            connection.close();
        }
    }

    /** Reads a text that is preceded by one byte with its length. */
    private static String readText(ServerConnection connection) throws IOException {
        return new String(connection.readBytes(connection.readBytes(1)[0] & 0xFF), UTF_8);
    }

    /** Reads the target address of a SOCKS5 request; of names, only localhost is resolved. */
    static InetSocketAddress readTarget(ServerConnection connection) throws IOException {
        int kind = connection.readBytes(4)[3];
        String name = kind == NAME ? readText(connection) : "";
        byte[] address = kind == NAME ? new byte[0] : connection.readBytes(kind == IPV4 ? 4 : 16);
        byte[] port = connection.readBytes(2);
        int number = (port[0] & 0xFF) << 8 | port[1] & 0xFF;
        if (kind != NAME) {
            return new InetSocketAddress(address(address), number);
        }
        return name.equals("localhost")
                ? Loopback.socketAddress(number)
                : InetSocketAddress.createUnresolved(name, number);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("4 or 16 bytes are an address", e);
        }
    }
}
