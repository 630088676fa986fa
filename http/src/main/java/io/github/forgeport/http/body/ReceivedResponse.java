package io.github.forgeport.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.response.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A response as read from a connection: its status, headers and body. */
public final class ReceivedResponse implements Response {

    // Transient, since a serialiser of fields shall find no token that the host issues.
    private final transient HttpResponse head;
    private final transient ResponseBody body;
    private transient @Nullable JsonNode json;

    /** Creates a response from its status and headers, and its body. */
    public ReceivedResponse(HttpResponse head, ResponseBody body) {
        this.head = head;
        this.body = body;
    }

    @Override
    public int status() {
        return head.getCode();
    }

    @Override
    public Optional<String> header(String name) {
        Header[] headers = head.getHeaders(name);
        return headers.length == 1 ? Optional.of(headers[0].getValue()) : Optional.empty();
    }

    @Override
    public List<String> headers(String name) {
        return Arrays.stream(head.getHeaders(name)).map(Header::getValue).toList();
    }

    @Override
    public Optional<Instant> date() {
        return header("Date").flatMap(HttpDate::parse);
    }

    @Override
    public JsonNode json() {
        JsonNode read = json;
        if (read == null) {
            read = JsonTreeParser.of(this);
            json = read;
        }
        return read;
    }

    /** Returns all headers of the response, in the order received. */
    public Header[] headers() {
        return head.getHeaders();
    }

    /** Returns the decompressed body of the response. */
    public ResponseBody body() {
        return body;
    }

    /** Returns the status only, since headers and body may contain secrets. */
    @Override
    public String toString() {
        return "HTTP " + status();
    }
}
