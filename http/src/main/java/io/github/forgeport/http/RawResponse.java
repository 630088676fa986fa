package io.github.forgeport.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHttpResponse;

/** What the host answered to a {@link RawRequest}: its status, the headers that are safe to show, and its body. */
public final class RawResponse {

    private static final Set<String> SAFE = Set.of(
            "content-disposition",
            "content-language",
            "content-type",
            "date",
            "etag",
            "last-modified",
            "link",
            "location",
            "retry-after");

    private final transient Answer answer;

    private RawResponse(Answer answer) {
        this.answer = answer;
    }

    /** What is left of a whole answer; a header that repeats a secret of the request is masked. */
    static RawResponse of(Answer whole, SentSecrets secrets) {
        BasicHttpResponse head = new BasicHttpResponse(whole.status());
        for (Header header : whole.headers()) {
            if (isSafe(header.getName().toLowerCase(Locale.ROOT))) {
                head.addHeader(header.getName(), secrets.mask(header.getValue()));
            }
        }
        byte[] bytes = whole.body().copy();
        return new RawResponse(new Answer(head, new Body(bytes, bytes.length, true)));
    }

    private static boolean isSafe(String name) {
        return SAFE.contains(name)
                || name.endsWith("request-id")
                || name.endsWith("trace-id")
                || name.startsWith("x-ratelimit-")
                || name.startsWith("ratelimit-")
                || name.equals("x-total")
                || name.equals("x-total-count");
    }

    /** The HTTP status, from 200 to 299. */
    public int status() {
        return answer.status();
    }

    /**
     * A header's value, whatever the case of its name; empty if it is missing, stands there twice, or is none that is handed out.
     *
     * <p>Handed out are content type, language and disposition, {@code Date}, {@code ETag}, {@code Last-Modified}, {@code Link},
     * {@code Location}, {@code Retry-After}, ids of request and trace, rate limits and totals.
     */
    public Optional<String> header(String name) {
        return answer.header(name);
    }

    /** All values of such a header. */
    public List<String> headers(String name) {
        return answer.headers(name);
    }

    /** All such headers, by their names in lower case. */
    public SortedMap<String, List<String>> headers() {
        SortedMap<String, List<String>> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), this::headers);
        }
        return headers;
    }

    /** A copy of the body's bytes; none if it has no body. */
    public byte[] bytes() {
        return answer.body().copy();
    }

    /**
     * The body as text: UTF-8, or else of the charset that it declares.
     *
     * @throws IllegalStateException if it is neither; its bytes are all there is then
     */
    public String text() {
        try {
            return answer.body().text();
        } catch (BadAnswer noUtf8) {
            try {
                return DeclaredCharset.decoded(answer, noUtf8);
            } catch (BadAnswer noText) {
                throw new IllegalStateException("the body is no text of the charset that it declares; take its bytes");
            }
        }
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return answer.toString();
    }
}
