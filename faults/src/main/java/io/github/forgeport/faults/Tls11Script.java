package io.github.forgeport.faults;

import io.github.forgeport.faults.content.Content;
import java.io.IOException;

/**
 * The script of a server that offers TLS 1.1 and nothing newer, written byte by byte, since the JDK no longer offers it.
 *
 * <p>It stands on a {@linkplain FaultServer#start() plain} server, reached by {@code url("https")}: it reads the
 * client's hello, chooses TLS 1.1, and hangs. A client that insists on TLS 1.2 sends an alert and leaves.
 */
public final class Tls11Script {

    private static final byte[] SERVER_HELLO = serverHello();

    private Tls11Script() {}

    /** Returns the script: it reads the client's hello, sends the server's hello of TLS 1.1, and hangs. */
    public static Script script() {
        return Script.named(
                "TLS 1.1", Tls11Script::readClientHello, Steps.send(Content.of(SERVER_HELLO)), Steps.hang());
    }

    private static void readClientHello(ServerConnection connection) throws IOException {
        byte[] record = connection.readBytes(5);
        connection.readBytes((record[3] & 0xff) << 8 | record[4] & 0xff);
    }

    private static byte[] serverHello() {
        byte[] hello = new byte[5 + 4 + 38];
        // Record: a handshake message of TLS 1.1.
        hello[0] = 22;
        hello[1] = 3;
        hello[2] = 2;
        hello[4] = 4 + 38;
        // Message: a server's hello.
        hello[5] = 2;
        hello[8] = 38;
        // TLS 1.1, a random of 32 zeros, no session, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression.
        hello[9] = 3;
        hello[10] = 2;
        hello[44] = (byte) 0xc0;
        hello[45] = 0x13;
        return hello;
    }
}
