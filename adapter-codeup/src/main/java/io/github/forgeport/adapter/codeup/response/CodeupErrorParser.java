package io.github.forgeport.adapter.codeup.response;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.ErrorMeaning.Kind;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parser of the error responses of Codeup and its gateway, which also interprets their error codes. */
public final class CodeupErrorParser implements VendorErrors {

    private static final String CHECK_KEY =
            "Check the key or token and that it belongs to a member of the organization.";
    private static final String NEW_TEMPORARY_KEY = "Get a new temporary key.";
    private static final String ASK_OWNER = "Ask an owner of the organization or repository for the right.";
    private static final String CHECK_NAME = "Check id or path, and that the account may see it.";
    private static final String CHECK_ENDPOINT = "Check the endpoint: it does not know this operation.";
    private static final String CHECK_ARGUMENT = "Check what was asked for, the organization too.";

    private static final Map<String, ErrorMeaning> BY_CODE = Map.ofEntries(
            Map.entry("Forbidden.AccessDenied", new ErrorMeaning(Kind.FORBIDDEN, ASK_OWNER)),
            Map.entry(
                    "Forbidden.UserNotInCurrentOrganization",
                    new ErrorMeaning(
                            Kind.FORBIDDEN, "Check the organization, and that the account is a member of it.")),
            Map.entry("Forbidden.UserNotAdminOrOwner", new ErrorMeaning(Kind.FORBIDDEN, ASK_OWNER)),
            Map.entry(
                    "SYSTEM_FORBIDDEN_ERROR",
                    new ErrorMeaning(Kind.FORBIDDEN, "Check the organization's list of allowed addresses.")),
            Map.entry("InvalidParam.NoPermission", new ErrorMeaning(Kind.FORBIDDEN, ASK_OWNER)),
            Map.entry("SYSTEM_UNAUTHORIZED_ERROR", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("Unauthorized", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("InvalidTokenError", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("ExpiredTokenError", new ErrorMeaning(Kind.UNAUTHENTICATED, "Get a new token.")),
            Map.entry("Forbidden.AccessKeyDisabled", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("NoEnabledAccessKey", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("MissingSecurityToken", new ErrorMeaning(Kind.UNAUTHENTICATED, NEW_TEMPORARY_KEY)),
            Map.entry("SignatureDoesNotMatch", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry("IncompleteSignature", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY)),
            Map.entry(
                    "SignatureNonceUsed",
                    new ErrorMeaning(Kind.NONCE_USED, "Look whether it was done; a copy of the request came twice.")),
            Map.entry("InvalidTimeStamp.Expired", ErrorMeaning.CLOCK_SKEW),
            Map.entry("IllegalTimestamp", ErrorMeaning.CLOCK_SKEW),
            Map.entry("SYSTEM_NOT_FOUND_ERROR", new ErrorMeaning(Kind.NOT_FOUND, CHECK_NAME)),
            Map.entry("InvalidParam.NotFound", new ErrorMeaning(Kind.NOT_FOUND, CHECK_NAME)),
            Map.entry("Invalid.IdNotFound", new ErrorMeaning(Kind.NOT_FOUND, CHECK_NAME)),
            Map.entry("SYSTEM_ILLEGAL_ARGUMENT_ERROR", new ErrorMeaning(Kind.REJECTED, CHECK_ARGUMENT)),
            Map.entry("InvalidAction.NotFound", new ErrorMeaning(Kind.REJECTED, CHECK_ENDPOINT)));

    private static final Map<String, ErrorMeaning> BY_PREFIX = Map.of(
            "Throttling", new ErrorMeaning(Kind.RATE_LIMITED, "Try again later, and less often."),
            "Missing", new ErrorMeaning(Kind.REJECTED, CHECK_ARGUMENT),
            // Not found, inactive, malformed, not matching: the vendor's products name more reasons than any page of
            // it.
            "InvalidAccessKey", new ErrorMeaning(Kind.UNAUTHENTICATED, CHECK_KEY),
            "InvalidSecurityToken", new ErrorMeaning(Kind.UNAUTHENTICATED, NEW_TEMPORARY_KEY));

    @Override
    public VendorError read(Response response) {
        JsonNode json = response.json();
        String requestId = text(json, "requestId", "RequestId");
        return new VendorError(
                text(json, "errorCode", "Code", "code"),
                requestId == null ? response.header("x-acs-request-id").orElse(null) : requestId);
    }

    @Override
    public @Nullable String requestId(Response response) {
        return response.header("x-acs-request-id")
                .filter(id -> !id.isBlank())
                .orElseGet(() -> read(response).requestId());
    }

    /** Returns the value of the first of these JSON fields that is a text or an integer; null if none is. */
    private static @Nullable String text(JsonNode json, String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isIntegralNumber()
                    || (value.isTextual() && !value.asText().isBlank())) {
                return value.asText();
            }
        }
        return null;
    }

    @Override
    public Optional<ErrorMeaning> diagnose(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .or(() -> BY_PREFIX.entrySet().stream()
                        .filter(entry -> code.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
