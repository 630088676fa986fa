package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.payload.PinnedPayload;
import io.github.forgeport.sandbox.server.VendorResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A builder of IAM's response to a successful sign-in: the documented payload with a new token and its times.
 *
 * @see <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">a user's token, by password</a>
 */
record IamSignInResponder(IamTokenIssuer tokens, Clock clock) {

    static final String STUB = "servicestage-iam/create-token";

    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Returns the documented response with a new token, which is valid for 24 hours. */
    VendorResponse response(VendorResponse pinned) {
        Instant now = clock.instant();
        Instant expiry = now.plus(VALIDITY);
        JsonNode body = PinnedPayload.named(STUB).body();
        ((ObjectNode) body.required("token"))
                .put("expires_at", TIME.format(expiry))
                .put("issued_at", TIME.format(now));
        return pinned.withHeader("X-Subject-Token", tokens.issue(expiry)).withBody(body);
    }
}
