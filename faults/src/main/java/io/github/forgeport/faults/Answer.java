package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.content.Chunked;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.Gzip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An immutable HTTP response to send: correct as {@link Http} builds it, then wrong in exactly what was changed.
 *
 * <p>Nothing is checked or mended: each method does to the bytes what it says, in the order of the calls.
 */
public final class Answer implements Content {

    private static final String LENGTH = "Content-Length";
    private static final int CHUNK = 8 * 1024;

    private final String statusLine;
    private final List<Header> headers;
    private final Content body;
    private final byte[] head;

    Answer(String statusLine, List<Header> headers, Content body) {
        this.statusLine = statusLine;
        this.headers = headers;
        this.body = body;
        StringBuilder text = new StringBuilder(statusLine).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        this.head = text.append("\r\n").toString().getBytes(UTF_8);
    }

    /** Replaces the first line. */
    public Answer statusLine(String line) {
        return new Answer(line, headers, body);
    }

    /** Says HTTP/1.0 instead of 1.1. */
    public Answer http10() {
        return statusLine(statusLine.replace("HTTP/1.1", "HTTP/1.0"));
    }

    /** Adds a header after the present ones, also one of a name that is there already. */
    public Answer header(String name, String value) {
        return headers(Stream.of(new Header(name, value)));
    }

    /** Removes all headers of this name. */
    public Answer without(String name) {
        return new Answer(
                statusLine,
                headers.stream().filter(header -> !header.isNamed(name)).toList(),
                body);
    }

    /** Says this type instead. */
    public Answer contentType(String type) {
        return without("Content-Type").header("Content-Type", type);
    }

    /** Adds a header with a value of so many letters. */
    public Answer hugeHeader(int letters) {
        return header("X-Huge", "a".repeat(letters));
    }

    /** Adds so many headers. */
    public Answer manyHeaders(int count) {
        return headers(Stream.iterate(0, i -> i + 1).limit(count).map(i -> new Header("X-Many-" + i, "a")));
    }

    /** Replaces the body and declares its length, or none when it is not known. */
    public Answer body(Content replacement) {
        Answer undeclared = new Answer(statusLine, without(LENGTH).headers, replacement);
        return replacement.length() < 0 ? undeclared : undeclared.contentLength("" + replacement.length());
    }

    /** Declares these lengths instead, true or not; the body stays. */
    public Answer contentLength(String... lengths) {
        return without(LENGTH).headers(Stream.of(lengths).map(length -> new Header(LENGTH, length)));
    }

    /** Declares no length, so that the end of the connection ends the body; follow with {@link Steps#close()}. */
    public Answer closeDelimited() {
        return without(LENGTH).header("Connection", "close");
    }

    /** Sends the body in chunks. */
    public Answer chunked() {
        return chunked(CHUNK);
    }

    /** Sends the body in chunks of this size. */
    public Answer chunked(int size) {
        return chunked(size, "0\r\n\r\n");
    }

    /** Sends the body in chunks, of which the last, the empty one, never comes. */
    public Answer chunkedWithoutEnd() {
        return chunked(CHUNK, "");
    }

    /** Sends the body in a good chunk, and after it this line where a size should stand. */
    public Answer chunkedThenSize(String line) {
        return chunked(CHUNK, line + "\r\n");
    }

    /** Compresses the body. */
    public Answer gzip() {
        return encoded(Gzip.of(body));
    }

    /** Compresses the body and leaves out the end; the length is that of what is sent. */
    public Answer gzipCut() {
        return encoded(Gzip.of(body).allBut(Gzip.TRAILER + 1));
    }

    /** Compresses the body, with a wrong checksum. */
    public Answer gzipBadCrc() {
        return encoded(Gzip.withBadCrc(body));
    }

    /** Returns the status line and the headers, with the blank line. */
    public Content head() {
        return Content.of(head);
    }

    /** Returns the head and so many bytes of the body as it stands on the wire. */
    public Content headAnd(long bodyBytes) {
        return head().then(body.first(bodyBytes));
    }

    private Answer chunked(int size, String end) {
        return without(LENGTH).header("Transfer-Encoding", "chunked").rawBody(new Chunked(body, size).then(end));
    }

    private Answer encoded(Content compressed) {
        return header("Content-Encoding", "gzip").body(compressed);
    }

    private Answer rawBody(Content replacement) {
        return new Answer(statusLine, headers, replacement);
    }

    private Answer headers(Stream<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        more.forEach(all::add);
        return new Answer(statusLine, all, body);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        body.writeTo(out);
    }

    @Override
    public long length() {
        return body.length() < 0 ? -1 : head.length + body.length();
    }

    @Override
    public String toString() {
        return statusLine;
    }
}
