package io.github.forgeport.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.impl.io.AbstractMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * A strict parser of the status line and headers of a response (RFC 9112).
 *
 * <p>What the RFC lets or makes a client accept is accepted: a line that ends with LF alone, a missing reason, a value that goes
 * on in the next line.
 */
final class HeadParser implements HttpMessageParser<ClassicHttpResponse> {

    static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 256;
    private static final String VERSION_PREFIX = "HTTP/1.";
    private static final int STATUS_INDEX = VERSION_PREFIX.length() + 2;
    private static final int REASON_INDEX = STATUS_INDEX + 3;

    private static final LazyLineParser LINE_PARSER = new LazyLineParser() {
        @Override
        public Header parseHeader(CharArrayBuffer line) throws ParseException {
            if (!isHeader(line)) {
                throw new ParseException("no header");
            }
            return super.parseHeader(line);
        }
    };

    private final CharArrayBuffer statusLine = new CharArrayBuffer(64);
    private final List<CharArrayBuffer> headers = new ArrayList<>();

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream socket) throws HttpException, IOException {
        statusLine.clear();
        headers.clear();
        if (buffer.readLine(statusLine, socket) < 0) {
            throw new ConnectionClosedException();
        }
        ClassicHttpResponse head = new BasicClassicHttpResponse(parseStatus(statusLine));
        head.setVersion(
                statusLine.charAt(VERSION_PREFIX.length()) == '0' ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1);
        head.setHeaders(
                AbstractMessageParser.parseHeaders(buffer, socket, MOST_HEADERS, LONGEST_LINE, LINE_PARSER, headers));
        return head;
    }

    private static int parseStatus(CharArrayBuffer line) throws ParseException {
        boolean sound = line.length() >= REASON_INDEX
                && hasVersion(line)
                && line.charAt(STATUS_INDEX - 1) == ' '
                && line.charAt(STATUS_INDEX) != '0'
                && isDigit(line.charAt(STATUS_INDEX))
                && isDigit(line.charAt(STATUS_INDEX + 1))
                && isDigit(line.charAt(STATUS_INDEX + 2))
                && (line.length() == REASON_INDEX || line.charAt(REASON_INDEX) == ' ')
                && hasOnlyText(line, REASON_INDEX);
        if (!sound) {
            throw new ParseException("no status line");
        }
        return (line.charAt(STATUS_INDEX) - '0') * 100
                + (line.charAt(STATUS_INDEX + 1) - '0') * 10
                + line.charAt(STATUS_INDEX + 2)
                - '0';
    }

    private static boolean hasVersion(CharArrayBuffer line) {
        for (int i = 0; i < VERSION_PREFIX.length(); i++) {
            if (line.charAt(i) != VERSION_PREFIX.charAt(i)) {
                return false;
            }
        }
        return isDigit(line.charAt(VERSION_PREFIX.length()));
    }

    /**
     * Whether a line is a well-formed header: a name directly followed by a colon, and a value; folded lines are joined
     * before.
     */
    static boolean isHeader(CharArrayBuffer line) {
        int colon = line.indexOf(':');
        for (int i = 0; i < colon; i++) {
            if (!isTokenCharacter(line.charAt(i))) {
                return false;
            }
        }
        return colon > 0 && hasOnlyText(line, colon + 1);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    /** Whether a line has no forbidden character from an index on. */
    private static boolean hasOnlyText(CharArrayBuffer line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (isForbidden(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character is forbidden in all lines; other control characters are kept, and escaped where they are shown.
     */
    static boolean isForbidden(int c) {
        return c == '\r' || c == '\n' || c == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
