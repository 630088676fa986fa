package io.github.forgeport.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.regexp;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.Map;
import java.util.TreeMap;

/** What the pacts of all vendors are made of. */
final class Interactions {

    /** A token that the vendor hands out in a header, another one each time. */
    private static final String HANDED_OUT = "X-Subject-Token";

    /** A request as the adapter sends it, to the letter, but for headers that are given by their form. */
    record Sent(String method, String path, Map<String, String> query, Map<String, ?> headers, String body) {

        /** A GET, which has no body. */
        Sent(String path, Map<String, String> query, Map<String, ?> headers) {
            this("GET", path, query, headers, "");
        }

        private HttpRequestBuilder on(HttpRequestBuilder request) {
            request.method(method).path(path);
            query.forEach(request::queryParameter);
            headers.forEach(request::header);
            return body.isEmpty() ? request : request.body(body);
        }
    }

    private Interactions() {}

    /** A pact of one interaction: exactly this request, answered by a pinned payload. */
    static V4Pact pact(PactBuilder builder, String description, String state, Sent sent, String payloadName) {
        PinnedPayload payload = PinnedPayload.named(payloadName);
        return builder.given(state)
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(sent::on)
                                .willRespondWith(response -> response.status(payload.status())
                                        .headers(headers(payload))
                                        .body(PinnedBody.of(payload))))
                .toPact();
    }

    private static Map<String, Object> headers(PinnedPayload payload) {
        Map<String, Object> headers = new TreeMap<>(payload.headers());
        headers.computeIfPresent(HANDED_OUT, (name, token) -> regexp("[!-~]+", (String) token));
        return headers;
    }
}
