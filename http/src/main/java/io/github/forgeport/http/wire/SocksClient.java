package io.github.forgeport.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.http.address.AddressLiteral;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.ProxyServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A client of the SOCKS5 protocol (RFC 1928), which leaves resolving the host's name to the proxy. */
final class SocksClient {

    private static final int MOST_BYTES = 255;

    private static final byte VERSION = 5;
    private static final byte LOGIN_VERSION = 1;
    private static final byte COMMAND_CONNECT = 1;
    private static final byte ADDRESS_IPV4 = 1;
    private static final byte ADDRESS_NAME = 3;
    private static final byte ADDRESS_IPV6 = 4;
    private static final byte METHOD_NO_LOGIN = 0;
    private static final byte METHOD_LOGIN = 2;
    private static final byte NO_ACCEPTABLE_METHOD = (byte) 0xFF;
    private static final int PORT_BYTES = 2;

    private final InputStream in;
    private final OutputStream out;

    private SocksClient(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Connects to the host through the SOCKS proxy that a socket is connected to. */
    static void connect(Socket socket, BaseUrl base, ProxyServer proxy) throws IOException {
        byte[] request = connectRequest(base);
        SocksClient socks = new SocksClient(socket.getInputStream(), socket.getOutputStream());
        socks.authenticate(ProxyLogin.socksMessage(proxy).orElse(null));
        socks.send(request);
        socks.readReply();
        socks.requireNothingMore();
    }

    private static byte[] connectRequest(BaseUrl base) throws IOException {
        InetAddress literal = AddressLiteral.parse(base.host());
        byte[] host = literal == null ? base.host().getBytes(UTF_8) : literal.getAddress();
        if (host.length > MOST_BYTES) {
            throw NoResponse.proxy("SOCKS has no room for a name of more than " + MOST_BYTES + " bytes.", null);
        }
        ByteBuffer request = ByteBuffer.allocate(4 + 1 + host.length + PORT_BYTES);
        request.put(VERSION).put(COMMAND_CONNECT).put((byte) 0);
        if (literal == null) {
            request.put(ADDRESS_NAME).put((byte) host.length);
        } else {
            request.put(host.length == 4 ? ADDRESS_IPV4 : ADDRESS_IPV6);
        }
        request.put(host).putShort((short) base.portOrDefault());
        return Arrays.copyOf(request.array(), request.position());
    }

    /** Negotiates whether the proxy requires a user, and logs that user in. */
    private void authenticate(byte @Nullable [] login) throws IOException {
        send(
                login == null
                        ? new byte[] {VERSION, 1, METHOD_NO_LOGIN}
                        : new byte[] {VERSION, 2, METHOD_NO_LOGIN, METHOD_LOGIN});
        byte choice = receive(2, VERSION)[1];
        if (choice == METHOD_LOGIN && login != null) {
            send(login);
            if (receive(2, LOGIN_VERSION)[1] != 0) {
                throw NoResponse.proxy("Check the user and password for the SOCKS proxy, which refused them.", null);
            }
        } else if (choice == METHOD_LOGIN || choice == NO_ACCEPTABLE_METHOD) {
            throw NoResponse.proxy("Check the user for the SOCKS proxy, which wants one that it knows.", null);
        } else if (choice != METHOD_NO_LOGIN) {
            throw notSocks5();
        }
    }

    private void readReply() throws IOException {
        byte[] reply = receive(4, VERSION);
        if (reply[1] != 0) {
            throw NoResponse.proxy(adviceFor(reply[1] & 0xFF), null);
        }
        // The address that the proxy connects from, of which nothing is wanted but its end.
        switch (reply[3]) {
            case ADDRESS_IPV4 -> read(4 + PORT_BYTES);
            case ADDRESS_IPV6 -> read(16 + PORT_BYTES);
            case ADDRESS_NAME -> read((read(1)[0] & 0xFF) + PORT_BYTES);
            default -> throw notSocks5();
        }
    }

    private static String adviceFor(int code) {
        return switch (code) {
            case 2 -> "Check that the SOCKS proxy lets this host through: its rules forbid it.";
            case 3 -> "Check the way from the SOCKS proxy to the host: the network cannot be reached.";
            case 4 ->
                "Check the way from the SOCKS proxy to the host: the host cannot be reached, or has an unknown name.";
            case 5 -> "Check the endpoint: the host refused the SOCKS proxy's connection.";
            case 6 -> "Check the way from the SOCKS proxy to the host: it is too long.";
            case 7, 8 -> "Check the SOCKS proxy: it cannot connect to this kind of address.";
            default -> "Check the SOCKS proxy: it failed with code " + code + ".";
        };
    }

    /** Sends a message to the proxy; throws if the proxy sent unrequested bytes before. */
    private void send(byte[] message) throws IOException {
        requireNothingMore();
        out.write(message);
    }

    /** Throws if the proxy sent more bytes than its reply, which could be mistaken for the host's response. */
    private void requireNothingMore() throws IOException {
        if (in.available() > 0) {
            throw notSocks5();
        }
    }

    /** Reads the first bytes of a reply; throws if they are of another protocol version. */
    private byte[] receive(int count, byte version) throws IOException {
        byte[] answer = read(count);
        if (version == VERSION && (answer[0] == 0 || answer[0] == 4)) {
            throw socks4Unsupported();
        }
        if (answer[0] != version) {
            throw notSocks5();
        }
        return answer;
    }

    /** Reads exactly {@code count} bytes, since the next ones may be the host's. */
    private byte[] read(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("ended within an answer");
        }
        return bytes;
    }

    /** Creates the failure of a proxy that speaks SOCKS4. */
    static NoResponse socks4Unsupported() {
        return NoResponse.proxy("Take a proxy that speaks SOCKS5: SOCKS4 is not spoken here.", null);
    }

    /** Creates the failure of a proxy that does not speak SOCKS5. */
    private static NoResponse notSocks5() {
        return NoResponse.proxy("Check that the proxy speaks SOCKS5: it answers otherwise.", null);
    }
}
