package io.github.forgeport.pact;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import io.github.forgeport.sandbox.PinnedPayload;
import java.util.Map;

/** What the pacts of both vendors are made of. */
final class Interactions {

    /** A request as the adapter sends it, to the letter. */
    record Sent(String path, Map<String, String> query, Map<String, String> headers) {}

    private Interactions() {}

    /** A pact of one interaction: exactly this GET, answered by a pinned payload. */
    static V4Pact pact(PactBuilder builder, String description, String state, Sent sent, String payloadName) {
        PinnedPayload payload = PinnedPayload.named(payloadName);
        return builder.given(state)
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> {
                                    request.method("GET").path(sent.path());
                                    sent.query().forEach(request::queryParameter);
                                    sent.headers().forEach(request::header);
                                    return request;
                                })
                                .willRespondWith(response -> response.status(payload.status())
                                        .headers(payload.headers())
                                        .body(PinnedBody.of(payload))))
                .toPact();
    }
}
