package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.VendorAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** IAM's pinned answers; that with a token gets a token and times of its own. */
final class IamAnswers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private IamAnswers() {}

    static VendorAnswer pinned(String name) {
        return VendorAnswer.pinned("servicestage-iam/" + name);
    }

    static VendorAnswer token(String token, Instant issued, Instant expiry) {
        JsonNode body = PinnedPayload.named("servicestage-iam/create-token").body();
        ((ObjectNode) body.required("token"))
                .put("expires_at", TIME.format(expiry))
                .put("issued_at", TIME.format(issued));
        return pinned("create-token").with("X-Subject-Token", token).with(body);
    }
}
