package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** A reader of the HTTP requests of one connection; bytes read beyond the end of a request are kept for the next one. */
final class RequestReader {

    private static final int MAX_BUFFERED = 4 * 1024 * 1024;

    private final InputStream in;
    private final Transcript transcript;
    private byte[] buffer = new byte[4 * 1024];
    private int start;
    private int end;
    private long arrivedNanos;

    RequestReader(InputStream in, Transcript transcript) {
        this.in = in;
        this.transcript = transcript;
    }

    /** Reads the head of a request, up to the blank line. */
    ReceivedHead readHead() throws IOException {
        awaitBytes(1);
        arrivedNanos = System.nanoTime();
        int blankLine = indexOf("\r\n\r\n");
        String text = new String(buffer, start, blankLine - start, ISO_8859_1);
        start = blankLine + 4;
        return ReceivedHead.parse(text);
    }

    /** Returns the time at which the first byte of the last request arrived, by {@link System#nanoTime()}. */
    long arrivedNanos() {
        return arrivedNanos;
    }

    /** Reads the body of a request, which by its head is chunked or has a Content-Length. */
    byte[] readBody(ReceivedHead head) throws IOException {
        return head.isChunked() ? readChunks() : readBytes(head.contentLength());
    }

    /** Reads a chunked body, and returns its bytes decoded; trailers are discarded. */
    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = chunkSize(readLine());
        while (size > 0) {
            body.write(readBytes(size));
            readLine();
            size = chunkSize(readLine());
        }
        while (!readLine().isEmpty()) {
            // Trailers are read over; the transcript has them.
        }
        return body.toByteArray();
    }

    private static int chunkSize(String line) throws ProtocolException {
        int extension = line.indexOf(';');
        try {
            return Integer.parseUnsignedInt(extension < 0 ? line : line.substring(0, extension), 16);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a chunk size");
        }
    }

    private String readLine() throws IOException {
        int lineEnd = indexOf("\r\n");
        String line = new String(buffer, start, lineEnd - start, ISO_8859_1);
        start = lineEnd + 2;
        return line;
    }

    /** Reads exactly this many bytes of the connection, and not one more from the socket. */
    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int done = Math.min(count, end - start);
        System.arraycopy(buffer, start, bytes, 0, done);
        start += done;
        while (done < count) {
            int read = recordBytes(bytes, done, in.read(bytes, done, count - done));
            done += read;
        }
        return bytes;
    }

    /**
     * Reads the bytes of the connection that have arrived, and waits for at least one.
     *
     * @throws EOFException if the client sends no more
     */
    byte[] readAvailable() throws IOException {
        awaitBytes(1);
        return readBytes(end - start);
    }

    /** Waits for bytes until the read timeout of the socket, and keeps them in the buffer, unread. */
    void awaitInput() throws IOException {
        try {
            fillBuffer();
        } catch (SocketTimeoutException nothing) {
            // Nothing came, and the client is still there.
        }
    }

    /** Whether the buffer holds its maximum of unread bytes. */
    boolean isFull() {
        return end - start >= MAX_BUFFERED;
    }

    /** Reads into the buffer until it holds this many unread bytes. */
    private void awaitBytes(int count) throws IOException {
        while (end - start < count) {
            fillBuffer();
        }
    }

    /** Returns the index of an ASCII text in the buffer, and reads more bytes until it is found. */
    private int indexOf(String ascii) throws IOException {
        byte[] wanted = ascii.getBytes(ISO_8859_1);
        int searched = 0;
        while (true) {
            for (int at = start + searched; at + wanted.length <= end; at++) {
                if (Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
            searched = Math.max(0, end - start - wanted.length + 1);
            if (isFull()) {
                throw new ProtocolException("no end of the line or head");
            }
            fillBuffer();
        }
    }

    /** Reads bytes that have arrived into the buffer, and waits for at least one. */
    private void fillBuffer() throws IOException {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (end == buffer.length) {
            makeRoomInBuffer();
        }
        end += recordBytes(buffer, end, in.read(buffer, end, buffer.length - end));
    }

    /** Moves the unread bytes to the start of the buffer, which grows if they fill more than half of it. */
    private void makeRoomInBuffer() {
        int held = end - start;
        byte[] roomier = held * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, roomier, 0, held);
        buffer = roomier;
        start = 0;
        end = held;
    }

    /** Adds read bytes to the transcript, and returns their number; throws an exception at the end of the stream. */
    private int recordBytes(byte[] bytes, int offset, int count) throws EOFException {
        if (count < 0) {
            throw new EOFException("the client sends no more");
        }
        transcript.add(bytes, offset, count);
        return count;
    }
}
