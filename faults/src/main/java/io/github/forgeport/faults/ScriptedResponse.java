package io.github.forgeport.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.forgeport.faults.content.ChunkedContent;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.faults.content.GzipContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An immutable HTTP response to send, which is correct as {@link CorrectResponses} creates it, and faulty where it was
 * changed.
 *
 * <p>Nothing is checked or mended: each method does to the bytes what it says, in the order of the calls.
 */
public final class ScriptedResponse implements Content {

    private static final String CONTENT_LENGTH = "Content-Length";
    private static final int DEFAULT_CHUNK_SIZE = 8 * 1024;

    private final String statusLine;
    private final List<Header> headers;
    private final Content body;
    private final byte[] head;

    ScriptedResponse(String statusLine, List<Header> headers, Content body) {
        this.statusLine = statusLine;
        this.headers = headers;
        this.body = body;
        StringBuilder text = new StringBuilder(statusLine).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        this.head = text.append("\r\n").toString().getBytes(UTF_8);
    }

    /** Returns a copy with another status line, sent as it stands. */
    public ScriptedResponse statusLine(String line) {
        return new ScriptedResponse(line, headers, body);
    }

    /** Returns a copy whose status line says HTTP/1.0 instead of HTTP/1.1. */
    public ScriptedResponse http10() {
        return statusLine(statusLine.replace("HTTP/1.1", "HTTP/1.0"));
    }

    /** Returns a copy with one more header at the end, even if one of its name is there already. */
    public ScriptedResponse header(String name, String value) {
        return headers(Stream.of(new Header(name, value)));
    }

    /** Returns a copy without the headers of this name, ignoring case. */
    public ScriptedResponse withoutHeader(String name) {
        return new ScriptedResponse(
                statusLine,
                headers.stream().filter(header -> !header.isNamed(name)).toList(),
                body);
    }

    /** Returns a copy with another Content-Type header. */
    public ScriptedResponse contentType(String type) {
        return withoutHeader("Content-Type").header("Content-Type", type);
    }

    /** Returns a copy with one more header, whose value has this many letters. */
    public ScriptedResponse hugeHeader(int letters) {
        return header("X-Huge", "a".repeat(letters));
    }

    /** Returns a copy with this many more headers. */
    public ScriptedResponse manyHeaders(int count) {
        return headers(Stream.iterate(0, i -> i + 1).limit(count).map(i -> new Header("X-Many-" + i, "a")));
    }

    /** Returns a copy with another body and its Content-Length; without Content-Length if the length is not known. */
    public ScriptedResponse body(Content replacement) {
        ScriptedResponse undeclared =
                new ScriptedResponse(statusLine, withoutHeader(CONTENT_LENGTH).headers, replacement);
        return replacement.length() < 0 ? undeclared : undeclared.contentLength("" + replacement.length());
    }

    /** Returns a copy with a Content-Length header of each of these values, true or not; the body stays. */
    public ScriptedResponse contentLength(String... lengths) {
        return withoutHeader(CONTENT_LENGTH)
                .headers(Stream.of(lengths).map(length -> new Header(CONTENT_LENGTH, length)));
    }

    /** Returns a copy without Content-Length, whose body ends with the connection: let {@link Steps#close()} follow. */
    public ScriptedResponse closeDelimited() {
        return withoutHeader(CONTENT_LENGTH).header("Connection", "close");
    }

    /** Returns a copy in chunked encoding, with chunks of 8 KiB. */
    public ScriptedResponse chunked() {
        return chunked(DEFAULT_CHUNK_SIZE);
    }

    /** Returns a copy in chunked encoding, with chunks of this many bytes. */
    public ScriptedResponse chunked(int size) {
        return chunked(size, "0\r\n\r\n");
    }

    /** Returns a copy in chunked encoding without the last, empty chunk, so that the body never ends. */
    public ScriptedResponse chunkedWithoutEnd() {
        return chunked(DEFAULT_CHUNK_SIZE, "");
    }

    /** Returns a copy in chunked encoding with this line where the size of the last chunk should stand. */
    public ScriptedResponse chunkedWithLastSize(String line) {
        return chunked(DEFAULT_CHUNK_SIZE, line + "\r\n");
    }

    /** Returns a copy with the body compressed by gzip, and the headers that say so. */
    public ScriptedResponse gzip() {
        return gzipBody(GzipContent.of(body));
    }

    /** Returns a copy with the body compressed by gzip and cut at its end; Content-Length is that of the bytes sent. */
    public ScriptedResponse gzipTruncated() {
        return gzipBody(GzipContent.of(body).withoutLast(GzipContent.TRAILER_LENGTH + 1));
    }

    /** Returns a copy with the body compressed by gzip, with a wrong CRC-32 checksum. */
    public ScriptedResponse gzipBadCrc() {
        return gzipBody(GzipContent.withBadCrc(body));
    }

    /** Returns the head of the response: status line, headers and the blank line. */
    public Content head() {
        return Content.of(head);
    }

    /** Returns the head of the response and the first bytes of its body, this many. */
    public Content headAndBody(long bodyBytes) {
        return head().then(body.first(bodyBytes));
    }

    /** Returns a copy in chunked encoding with this text in place of the last chunk. */
    private ScriptedResponse chunked(int size, String lastChunk) {
        return withoutHeader(CONTENT_LENGTH)
                .header("Transfer-Encoding", "chunked")
                .bodyWithoutLength(new ChunkedContent(body, size).then(lastChunk));
    }

    /** Returns a copy with a body in gzip, and a Content-Encoding header that says so. */
    private ScriptedResponse gzipBody(Content compressed) {
        return header("Content-Encoding", "gzip").body(compressed);
    }

    /** Returns a copy with another body, and no change of Content-Length. */
    private ScriptedResponse bodyWithoutLength(Content replacement) {
        return new ScriptedResponse(statusLine, headers, replacement);
    }

    /** Returns a copy with these headers added at the end. */
    private ScriptedResponse headers(Stream<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        more.forEach(all::add);
        return new ScriptedResponse(statusLine, all, body);
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
