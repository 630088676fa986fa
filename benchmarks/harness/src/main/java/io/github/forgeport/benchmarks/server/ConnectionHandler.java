package io.github.forgeport.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;

/** The handler of one kept-alive connection of the server: reads a request, and sends the prepared response for its path. */
final class ConnectionHandler implements Runnable {

    private static final int LONGEST_REQUEST = 16 * 1024;

    private final Socket socket;
    private final Map<String, byte[]> answers;
    private final byte[] buffer = new byte[LONGEST_REQUEST];

    ConnectionHandler(Socket socket, Map<String, byte[]> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (readRequest(in)) {
                out.write(answers.getOrDefault(path(), DocumentedResponses.NONE));
            }
        } catch (IOException gone) {
            // The client hung up, which is its way to say that it has seen enough.
        }
    }

    private boolean readRequest(InputStream in) throws IOException {
        int filled = 0;
        while (!endsWithEmptyLine(filled)) {
            int more = in.read(buffer, filled, buffer.length - filled);
            if (more <= 0) {
                return false;
            }
            filled += more;
        }
        return true;
    }

    /**
     * Whether the bytes read so far end with the empty line of a request, after which nothing follows, since there are no
     * bodies.
     */
    private boolean endsWithEmptyLine(int filled) {
        return filled >= 4
                && buffer[filled - 4] == '\r'
                && buffer[filled - 3] == '\n'
                && buffer[filled - 2] == '\r'
                && buffer[filled - 1] == '\n';
    }

    /** Returns the path of the request, with the page number if it has one. */
    private String path() {
        int begin = 0;
        while (buffer[begin++] != ' ') {}
        int end = begin;
        while (buffer[end] != ' ' && buffer[end] != '?') {
            end++;
        }
        String path = text(begin, end);
        return path.endsWith("/list") ? path + page(end) : path;
    }

    private String page(int begin) {
        int end = begin;
        while (buffer[end] != ' ') {
            end++;
        }
        for (String parameter : text(begin + 1, end).split("&")) {
            if (parameter.startsWith("page=")) {
                return "?" + parameter;
            }
        }
        return "";
    }

    private String text(int begin, int end) {
        return new String(buffer, begin, end - begin, ISO_8859_1);
    }
}
