package io.github.forgeport.adapter.servicestage.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.ErrorMeaning.Kind;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parser of the error responses of the gateway in front of the vendor's services, which also interprets its error codes.
 */
public final class GatewayErrorParser implements VendorErrors {

    private static final String CHECK_TOKEN = "Check the token: it lives for 24 hours and belongs to one project.";
    private static final String ASK_ADMINISTRATOR = "Ask the account's administrator for the right.";

    /**
     * The meanings of the gateway's codes, by the number behind the prefix, which its guides print as {@code APIGW.} or
     * {@code APIG.}.
     */
    private static final Map<String, ErrorMeaning> GATEWAY_CODES = Map.ofEntries(
            Map.entry("0101", new ErrorMeaning(Kind.REJECTED, "Check the endpoint: it does not know this operation.")),
            // A signature that "expired" has it, too, as users of the vendor's SDK report: huaweicloud-sdk-java-v3,
            // issue 44.
            Map.entry("0301", new ErrorMeaning(Kind.UNAUTHENTICATED_OR_CLOCK_SKEW, CHECK_TOKEN)),
            Map.entry("0302", new ErrorMeaning(Kind.FORBIDDEN, "Check the project, and that the token is for it.")),
            Map.entry("0303", ErrorMeaning.CLOCK_SKEW),
            Map.entry("0305", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_TOKEN)),
            Map.entry("0306", new ErrorMeaning(Kind.FORBIDDEN, ASK_ADMINISTRATOR)),
            Map.entry("0307", new ErrorMeaning(Kind.UNAUTHENTICATED, "Get a new token: this one is no longer good.")),
            Map.entry("0308", new ErrorMeaning(Kind.RATE_LIMITED, "Try again later, and less often.")),
            Map.entry("0310", new ErrorMeaning(Kind.FORBIDDEN, "The project is not available; check its state.")),
            Map.entry("0401", new ErrorMeaning(Kind.FORBIDDEN, "The gateway does not serve this machine's address.")),
            Map.entry("0402", new ErrorMeaning(Kind.FORBIDDEN, "The gateway does not serve this machine's address.")));

    @Override
    public VendorError read(Response response) {
        JsonNode json = response.json();
        String requestId = text(json, "request_id");
        return new VendorError(
                text(json, "error_code", "errorCode"),
                requestId == null ? response.header("X-Request-Id").orElse(null) : requestId);
    }

    @Override
    public @Nullable String requestId(Response response) {
        return response.header("X-Request-Id")
                .filter(id -> !id.isBlank())
                .orElseGet(() -> read(response).requestId());
    }

    /** Returns the value of the first of these JSON fields that is a text; null if none is. */
    private static @Nullable String text(JsonNode json, String... names) {
        for (String name : names) {
            if (json.path(name).isTextual() && !json.path(name).asText().isBlank()) {
                return json.path(name).asText();
            }
        }
        return null;
    }

    /** Whether an error code is the gateway's own, and not that of a service behind it. */
    public static boolean isOfTheGateway(String code) {
        return code.startsWith("APIGW.") || code.startsWith("APIG.");
    }

    @Override
    public Optional<ErrorMeaning> diagnose(String code) {
        return Optional.ofNullable(
                isOfTheGateway(code) ? GATEWAY_CODES.get(code.substring(code.indexOf('.') + 1)) : null);
    }
}
