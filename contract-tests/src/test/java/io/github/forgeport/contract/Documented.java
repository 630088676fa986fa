package io.github.forgeport.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import java.util.function.Consumer;

/** The pinned payloads as answers of WireMock, unchanged or changed in one place. */
public final class Documented {

    private Documented() {}

    public static ResponseDefinitionBuilder answer(String name) {
        return answer(name, unchanged -> {});
    }

    static ResponseDefinitionBuilder answer(String name, Consumer<ObjectNode> change) {
        PinnedPayload payload = PinnedPayload.named(name);
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(payload.status()).withBody(body(name, change));
        payload.headers().forEach(answer::withHeader);
        return answer;
    }

    static String body(String name, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) PinnedPayload.named(name).body();
        change.accept(body);
        return body.toString();
    }
}
