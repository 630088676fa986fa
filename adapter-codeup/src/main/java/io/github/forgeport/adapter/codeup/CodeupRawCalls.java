package io.github.forgeport.adapter.codeup;

import io.github.forgeport.adapter.codeup.signing.AcsHeaders;
import io.github.forgeport.http.HttpSession;
import io.github.forgeport.http.RawCalls;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.response.BadResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A sender of raw calls to Codeup: requests composed by the application for any operation, identified by the vendor's name
 * for it.
 */
final class CodeupRawCalls {

    private static final Pattern OPERATION = Pattern.compile("[A-Za-z][0-9A-Za-z]{0,99}");

    private final RawCalls calls;
    private final String organization;

    CodeupRawCalls(HttpSession session, String organization) {
        this.calls = session.rawCalls(CodeupRawCalls::requireSuccess);
        this.organization = organization;
    }

    /** Sends a raw call to an operation of the vendor, such as {@code ListRepositories}, and returns the response. */
    RawResponse send(String operation, RawRequest request) {
        if (!OPERATION.matcher(operation).matches()) {
            throw new IllegalArgumentException("the vendor's operation is a name of letters, such as ListRepositories");
        }
        return calls.send(
                request,
                new RawAdditions(AcsHeaders.IS_ACS_HEADER)
                        .query("organizationId", organization)
                        .mayBeLeftOut("accessToken")
                        .defaultHeader("Accept", "application/json")
                        .header("x-acs-version", CodeupApi.VERSION)
                        .fixedHeader("x-acs-action", operation));
    }

    /**
     * Checks that a response reports no error: its field {@code success} is not false, or is missing beside a result or no
     * error code.
     */
    static void requireSuccess(Map<String, String> fields) {
        boolean isAnError = fields.containsKey("errorCode") || fields.containsKey("Code");
        boolean hasResult = fields.containsKey("result") || fields.containsKey("repository");
        switch (fields.getOrDefault("success", isAnError && !hasResult ? "false" : "true")) {
            case "true" -> {}
            case "false" -> throw new RefusedByVendor();
            default -> throw new BadResponse(Reason.WRONG_TYPE, "/success");
        }
    }
}
