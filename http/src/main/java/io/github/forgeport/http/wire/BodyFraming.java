package io.github.forgeport.http.wire;

import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolException;

/** The framing of a response's body by its headers: one Content-Length in digits, or chunked encoding, and nothing else. */
final class BodyFraming implements ContentLengthStrategy {

    static final BodyFraming STRICT = new BodyFraming();

    private BodyFraming() {}

    @Override
    public long determineLength(HttpMessage head) throws HttpException {
        Header coding = head.getHeader(HttpHeaders.TRANSFER_ENCODING); // Fails if there are two.
        Header length = head.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (coding == null) {
            return length == null ? UNDEFINED : parseLength(length.getValue());
        }
        boolean isChunked = "chunked".equalsIgnoreCase(coding.getValue());
        if (!isChunked || length != null || !HttpVersion.HTTP_1_1.equals(head.getVersion())) {
            throw new ProtocolException("no sound transfer coding");
        }
        return CHUNKED;
    }

    /** Parses a Content-Length of ASCII digits only; the JDK's parser accepts signs and other digits. */
    private static long parseLength(String digits) throws ProtocolException {
        long length = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && length >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            boolean fits = digit >= 0 && digit <= 9 && length <= (Long.MAX_VALUE - digit) / 10;
            length = fits ? length * 10 + digit : -1;
        }
        if (length < 0) {
            throw new ProtocolException("no length");
        }
        return length;
    }
}
