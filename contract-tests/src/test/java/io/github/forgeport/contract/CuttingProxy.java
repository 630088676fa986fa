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

/** A proxy in front of a host of the sandbox, which can cut off a write's request or response at any byte. */
final class CuttingProxy implements AutoCloseable {

    private static final int STEP = 16;

    /** The message of an exchange that is cut off. */
    enum Side {
        /** The request is cut off: the host gets its beginning, the client no response. */
        REQUEST,
        /** The response is cut off: the host gets the request, the client the beginning of the response. */
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

    /** Returns the number of write requests that have reached the host complete. */
    int reached() {
        return reached.get();
    }

    /** Returns the bytes of the last write request, or of its response. */
    byte[] last(Side side) {
        return side == Side.REQUEST ? lastRequest : lastResponse;
    }

    /** Whether a cut passed on the complete head of a response: the status line and the headers, with their end. */
    boolean hasPassedHead() {
        return passedHead;
    }

    /**
     * Whether the host may have accepted the last write request as complete although its end was missing: the JDK's
     * server, on which the sandbox runs, takes the end of the stream for the end of the headers.
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
     * Returns the byte offsets at which a message can be cut off: around each line boundary, before the last byte, and
     * each sixteenth byte; or all of them.
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

    /**
     * Sends a request, or its beginning and the end of the stream, and returns the response until the host closes or
     * resets.
     */
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

    /** Returns a response with a header that the connection is closed after it; otherwise the client would reuse it. */
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
