package io.github.forgeport.pact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import io.github.forgeport.faults.Header;
import io.github.forgeport.faults.ReceivedRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request of a pact exactly as the adapter sent it, without those headers of which a pact can only know the form.
 */
record SentPactRequest(String method, String path, Map<String, String> query, Map<String, ?> headers, String body) {

    /**
     * Parses a request, and proves what a pact cannot say: the form of the request line, and that nothing else is sent.
     */
    static SentPactRequest of(ReceivedRequest request) {
        String[] target = request.target().split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        for (String parameter : target.length == 1 ? new String[0] : target[1].split("&")) {
            String[] parts = parameter.split("=", 2);
            query.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        Map<String, String> headers = request.headers().stream().collect(toMap(Header::name, Header::value));
        List<String> ofEachRequest = request.method().equals("GET")
                ? List.of("Host", "User-Agent")
                : List.of("Host", "User-Agent", "Content-Length");
        assertThat(headers).containsKeys(ofEachRequest.toArray(String[]::new));
        headers.keySet().removeAll(ofEachRequest);
        SentPactRequest sent = new SentPactRequest(
                request.method(), target[0], query, SignedHeaders.byForm(headers), request.bodyText());
        assertThat(request.target()).isEqualTo(sent.target());
        return sent;
    }

    /** Adds this request to the builder of a pact. */
    HttpRequestBuilder on(HttpRequestBuilder request) {
        request.method(method).path(path);
        query.forEach(request::queryParameter);
        headers.forEach(request::header);
        return body.isEmpty() ? request : request.body(body);
    }

    /** Returns the path and the query, each value percent-encoded. */
    private String target() {
        String parameters = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return path + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
