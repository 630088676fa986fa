package io.github.forgeport.sandbox.codeup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.server.VendorResponse;

/**
 * A factory of the error responses of Alibaba Cloud's gateway to bad signatures: the documented format, with codes recorded
 * on other products.
 */
final class PopErrorResponses {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private PopErrorResponses() {}

    /** Returns the 404 response to an unknown access key. */
    static VendorResponse unknownAccessKey() {
        return refusal(NOT_FOUND, "InvalidAccessKeyId.NotFound", "Specified access key is not found.", "0411");
    }

    /** Returns the 400 response to a date that is too far off, malformed or missing. */
    static VendorResponse timeStampExpired() {
        return refusal(
                BAD_REQUEST, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.", "0412");
    }

    /** Returns the 400 response to a wrong signature, with the string to sign in its message, as the vendor does. */
    static VendorResponse wrongSignature(String stringToSign) {
        return refusal(
                BAD_REQUEST,
                "SignatureDoesNotMatch",
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign,
                "0413");
    }

    /** Returns the 400 response to an Authorization header of neither scheme; the vendor does not document it for Codeup. */
    static VendorResponse unreadableAuthorization() {
        return refusal(
                BAD_REQUEST,
                "SignatureDoesNotMatch",
                "The request signature does not conform to the standards of the gateway.",
                "0414");
    }

    /** Returns the 400 response to a nonce that was used before. */
    static VendorResponse nonceUsed() {
        return refusal(BAD_REQUEST, "SignatureNonceUsed", "Specified signature nonce was used already.", "0415");
    }

    /**
     * Returns the 400 response to an expired, wrong or missing security token; the vendor does not document it for Codeup.
     */
    static VendorResponse securityTokenExpired() {
        return refusal(BAD_REQUEST, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.", "0416");
    }

    /** Creates an error response with this status, code and message, and a request id that ends with this number. */
    private static VendorResponse refusal(int status, String code, String message, String number) {
        String requestId = "00000000-0000-5000-8000-00000000" + number;
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("RequestId", requestId)
                .put("HostId", "devops.cn-hangzhou.aliyuncs.com")
                .put("Code", code)
                .put("Message", message)
                .put("Recommend", "https://error-center.aliyun.com/status/search?Keyword=" + code + "&source=PopGw");
        return VendorResponse.json(status, body).withHeader("x-acs-request-id", requestId);
    }
}
