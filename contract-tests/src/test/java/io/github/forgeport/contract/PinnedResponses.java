package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.forgeport.sandbox.payload.PinnedPayload;

/** The pinned payloads as WireMock responses. */
public final class PinnedResponses {

    private PinnedResponses() {}

    public static ResponseDefinitionBuilder answer(String name) {
        PinnedPayload payload = PinnedPayload.named(name);
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(payload.status()).withBody(payload.body().toString());
        payload.headers().forEach(answer::withHeader);
        return answer;
    }
}
