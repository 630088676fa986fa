package io.github.forgeport.faults;

import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request line and headers of a received request. */
record ReceivedHead(String method, String target, String version, List<Header> headers) {

    /**
     * Parses the request line and the headers of a request, without the blank line after them.
     *
     * @throws ProtocolException if it is no request line, or no header
     */
    static ReceivedHead parse(String text) throws ProtocolException {
        int lineEnd = endOfLine(text, 0);
        int target = text.indexOf(' ') + 1;
        int version = text.lastIndexOf(' ', lineEnd - 1) + 1;
        if (target == 0 || version <= target) {
            throw new ProtocolException("not a request line");
        }
        return new ReceivedHead(
                text.substring(0, target - 1),
                text.substring(target, version - 1),
                text.substring(version, lineEnd),
                headers(text, lineEnd + 2));
    }

    private static List<Header> headers(String text, int start) throws ProtocolException {
        List<Header> headers = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            int end = endOfLine(text, at);
            int colon = text.indexOf(':', at);
            if (colon < 0 || colon >= end) {
                throw new ProtocolException("not a header");
            }
            headers.add(new Header(
                    text.substring(at, colon), text.substring(colon + 1, end).trim()));
            at = end + 2;
        }
        return List.copyOf(headers);
    }

    /** Returns the index at which the line that begins at an index ends. */
    private static int endOfLine(String text, int from) {
        int end = text.indexOf("\r\n", from);
        return end < 0 ? text.length() : end;
    }

    /** Returns the first value of the header of this name, ignoring case; empty if it is absent. */
    Optional<String> firstHeader(String name) {
        for (Header header : headers) {
            if (header.isNamed(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Returns all values of the header of this name, ignoring case. */
    List<String> headerValues(String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .map(Header::value)
                .toList();
    }

    /** Whether the value of the Transfer-Encoding header is {@code chunked}. */
    boolean isChunked() {
        return firstHeader("Transfer-Encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent();
    }

    /** Returns the value of the Content-Length header; 0 if it is absent. */
    int contentLength() throws ProtocolException {
        try {
            return Integer.parseUnsignedInt(firstHeader("Content-Length").orElse("0"));
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a length");
        }
    }
}
