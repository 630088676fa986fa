package io.github.forgeport.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.Header;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.Script;
import io.github.forgeport.faults.ServerConnection;
import io.github.forgeport.faults.content.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A proxy in front of a host of the sandbox, which can cut off the exchanges that write, at any byte of either side. */
final class CuttingProxy implements AutoCloseable {

    private static final int STEP = 16;

    /** Which message of an exchange is cut off. */
    enum Side {
        /** The host gets the beginning of the request, the client no response. */
        REQUEST,
        /** The host gets the request, the client the beginning of the response. */
        RESPONSE
    }

    /**
     * A place at which exchanges are cut off.
     *
     * @param offset how many bytes of the message pass
     * @param exchanges how many exchanges that write are cut off, until the proxy passes on all
     */
    record Cut(Side side, int offset, int exchanges) {}

    private final FaultServer server = FaultServer.start();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private final @Nullable Cut cut;
    private final InetSocketAddress target;
    private volatile byte[] lastRequest = {};
    private volatile byte[] lastResponse = {};
    private volatile boolean passedHead;

    /** Starts a proxy in front of a host; without a cut it passes on everything. */
    CuttingProxy(URI host, @Nullable Cut cut) {
        this.target = new InetSocketAddress(host.getHost(), host.getPort());
        this.cut = cut;
        cutsLeft.set(cut == null ? 0 : cut.exchanges());
        server.answering(Script.of(this::exchange));
    }

    /** Returns the address at which clients reach the host. */
    URI url() {
        return server.url();
    }

    /** Returns how many requests that write have reached the host whole. */
    int reached() {
        return reached.get();
    }

    /** Returns the bytes of the last request that wrote, or of its response. */
    byte[] last(Side side) {
        return side == Side.REQUEST ? lastRequest : lastResponse;
    }

    /** Whether a cut left the whole head of a response: the status line and the headers, with their end. */
    boolean hasPassedHead() {
        return passedHead;
    }

    /**
     * Whether the host may have taken the last request that wrote for a whole one, though its end was missing: the JDK's server, on
     * which the sandbox runs, takes the end of the stream for that of the headers.
     */
    boolean isWholeToTheJdk() {
        return cut != null
                && cut.side() == Side.REQUEST
                && cut.offset() > new String(lastRequest, ISO_8859_1).indexOf('\r')
                && headLength(lastRequest) == lastRequest.length;
    }

    private static int headLength(byte[] message) {
        return new String(message, ISO_8859_1).indexOf("\r\n\r\n") + 4;
    }

    /**
     * Returns the places at which a message can be cut off: of both sides of each boundary between lines, before the last byte, and
     * each sixteenth; or all of them.
     */
    static Set<Integer> offsets(byte[] message, boolean isEach) {
        Set<Integer> offsets = new TreeSet<>(Set.of(0, 1, message.length - 1));
        int head = headLength(message);
        String lines = new String(message, 0, head, ISO_8859_1);
        for (int end = lines.indexOf("\r\n"); end >= 0; end = lines.indexOf("\r\n", end + 1)) {
            offsets.addAll(Set.of(end, end + 1, end + 2));
        }
        offsets.add(head + 1);
        IntStream.range(0, message.length)
                .filter(offset -> isEach || offset % STEP == 0)
                .forEach(offsets::add);
        offsets.removeIf(offset -> offset >= message.length);
        return offsets;
    }

    private void exchange(ServerConnection connection) throws IOException {
        byte[] request = bytes(connection.request());
        boolean isWrite = !connection.request().method().equals("GET");
        @Nullable Cut now = isWrite && cutsLeft.getAndDecrement() > 0 ? cut : null;
        boolean isRequestCut = now != null && now.side() == Side.REQUEST;
        byte[] response = closing(send(isRequestCut ? Arrays.copyOf(request, now.offset()) : request, !isRequestCut));
        if (isWrite) {
            lastRequest = request;
            lastResponse = response;
            reached.addAndGet(isRequestCut ? 0 : 1);
            passedHead |= !isRequestCut && now != null && now.offset() >= headLength(response);
        }
        if (!isRequestCut) {
            connection.send(Content.of(
                    now == null ? response : Arrays.copyOf(response, Math.min(response.length, now.offset()))));
        }
        connection.close();
    }

    /** Sends a request, or its beginning and the end of the stream, and returns what the host answers until it closes or resets. */
    private byte[] send(byte[] bytes, boolean isWhole) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (Socket host = connect()) {
            host.getOutputStream().write(bytes);
            if (!isWhole) {
                host.shutdownOutput();
            }
            host.getInputStream().transferTo(response);
        } catch (SocketException reset) {
            // What came before it, came.
        }
        return response.toByteArray();
    }

    /** Returns a response that also says that the connection is closed behind it, or the client would use it again. */
    private static byte[] closing(byte[] response) {
        String text = new String(response, ISO_8859_1);
        return text.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(ISO_8859_1);
    }

    private Socket connect() throws IOException {
        Socket host = new Socket(Proxy.NO_PROXY);
        host.connect(target);
        return host;
    }

    private static byte[] bytes(ReceivedRequest request) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        request.headers().stream()
                .filter(header -> !header.isNamed("Connection"))
                .map(Header::toString)
                .forEach(header -> head.append(header).append("\r\n"));
        byte[] start = head.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + request.body().length);
        System.arraycopy(request.body(), 0, whole, start.length, request.body().length);
        return whole;
    }

    @Override
    public void close() {
        server.close();
    }
}
