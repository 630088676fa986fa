package io.github.forgeport.faults.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.ServerConnection;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.port.LoopbackAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The server side of a SOCKS5 handshake, as a well-behaved proxy does it. */
final class Socks5Handshake {

    /** The SOCKS5 reply that the proxy is connected, with an unspecified address. */
    static final Content CONNECTED = Content.of(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});

    /** The SOCKS5 reply that the target host cannot be reached. */
    static final Content UNREACHABLE = Content.of(new byte[] {5, 4, 0, 1, 0, 0, 0, 0, 0, 0});

    private static final Content NO_AUTHENTICATION_CHOSEN = Content.of(new byte[] {5, 0});
    private static final Content PASSWORD_CHOSEN = Content.of(new byte[] {5, 2});
    private static final Content NO_ACCEPTABLE_METHOD = Content.of(new byte[] {5, (byte) 0xFF});
    private static final Content PASSWORD_ACCEPTED = Content.of(new byte[] {1, 0});
    private static final Content PASSWORD_REFUSED = Content.of(new byte[] {1, 1});
    private static final int PASSWORD_METHOD = 2;
    private static final int DOMAIN_NAME_TYPE = 3;
    private static final int IPV4_TYPE = 1;

    private Socks5Handshake() {}

    /** Negotiates the SOCKS5 method: no authentication. */
    static void negotiate(ServerConnection connection) throws IOException {
        connection.readBytes(connection.readBytes(2)[1]);
        connection.send(NO_AUTHENTICATION_CHOSEN);
    }

    /** Negotiates the SOCKS5 method with user and password, and closes the connection if the client sends others. */
    static void negotiate(ServerConnection connection, String user, String password) throws IOException {
        byte[] offered = connection.readBytes(connection.readBytes(2)[1]);
        boolean isOffered = new String(offered, ISO_8859_1).indexOf(PASSWORD_METHOD) >= 0;
        connection.send(isOffered ? PASSWORD_CHOSEN : NO_ACCEPTABLE_METHOD);
        boolean isKnown = isOffered
                && connection.readBytes(1)[0] == 1
                && readText(connection).equals(user)
                && readText(connection).equals(password);
        if (isOffered) {
            connection.send(isKnown ? PASSWORD_ACCEPTED : PASSWORD_REFUSED);
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
        String name = kind == DOMAIN_NAME_TYPE ? readText(connection) : "";
        byte[] address = kind == DOMAIN_NAME_TYPE ? new byte[0] : connection.readBytes(kind == IPV4_TYPE ? 4 : 16);
        byte[] port = connection.readBytes(2);
        int number = (port[0] & 0xFF) << 8 | port[1] & 0xFF;
        if (kind != DOMAIN_NAME_TYPE) {
            return new InetSocketAddress(toInetAddress(address), number);
        }
        return name.equals("localhost")
                ? LoopbackAddresses.socketAddress(number)
                : InetSocketAddress.createUnresolved(name, number);
    }

    /** Returns the IPv4 or IPv6 address of these 4 or 16 bytes. */
    private static InetAddress toInetAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("4 or 16 bytes are an address", e);
        }
    }
}
