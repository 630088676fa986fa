package io.github.forgeport.benchmarks.server;

import io.github.forgeport.benchmarks.client.MeasuredCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * The main program of the HTTP server: it sends prepared responses at next to no cost, so that only the clients are
 * measured.
 *
 * <p>Prints its plain and its TLS port and ends when its standard input does. The key is that of the JVM's own properties.
 */
public final class LoopbackServer {

    private static final int BACKLOG = 200;
    private static final int WARMING_CALLS = 20_000;
    private static final int LONGEST_WARMING_ANSWER = 8 * 1024;

    private LoopbackServer() {}

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> answers = DocumentedResponses.byPath();
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        ServerSocket plain = new ServerSocket(0, BACKLOG, loopback);
        ServerSocket tls = SSLServerSocketFactory.getDefault().createServerSocket(0, BACKLOG, loopback);
        daemon(() -> accept(plain, answers));
        daemon(() -> accept(tls, answers));
        warmUp(plain);
        System.out.println(plain.getLocalPort() + " " + tls.getLocalPort());
        while (System.in.read() >= 0) {}
    }

    private static void accept(ServerSocket server, Map<String, byte[]> answers) {
        try {
            while (true) {
                daemon(new ConnectionHandler(server.accept(), answers));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends requests to the server until it is compiled, so that the first measured client does not pay for that. */
    private static void warmUp(ServerSocket server) throws IOException {
        byte[] request = ("GET " + MeasuredCall.AUTHORIZATIONS_1.path() + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes();
        byte[] answer = new byte[LONGEST_WARMING_ANSWER];
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < WARMING_CALLS; i++) {
                socket.getOutputStream().write(request);
                socket.getInputStream().read(answer);
            }
        }
    }
}
