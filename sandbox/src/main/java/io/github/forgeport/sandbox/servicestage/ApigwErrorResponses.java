package io.github.forgeport.sandbox.servicestage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.forgeport.sandbox.server.VendorResponse;
import java.time.Instant;

/**
 * A factory of the error responses of Huawei Cloud's API gateway to bad credentials, all with status 401.
 *
 * @see <a href="https://support.huaweicloud.com/intl/zh-cn/devg-apisign/api-sign-0003.html">errors of signatures</a>
 * @see <a href="https://support.huaweicloud.com/eu/nl-nl/devg-apisign/api-sign-0001.html">errors of IAM
 *     authentication</a>
 * @see <a href="https://github.com/huaweicloud/huaweicloud-sdk-java-v3/issues/44">a skewed clock, as it was reported</a>
 */
final class ApigwErrorResponses {

    private static final int UNAUTHORIZED = 401;
    private static final String WRONG_AUTHENTICATION = "0301";
    private static final String EXPIRED_TOKEN = "0307";
    private static final String REQUEST_ID = "5a9db0c500000000000000000000";

    private ApigwErrorResponses() {}

    /** Returns the response to a token that is malformed or not known. */
    static VendorResponse undecodableToken() {
        return VendorResponse.pinned("servicestage/wrong-token");
    }

    /** Returns the response to a malformed Authorization header; the vendor does not document its text. */
    static VendorResponse unreadableAuthorization() {
        return refusal(
                WRONG_AUTHENTICATION,
                "Incorrect IAM authentication information: verify aksk signature fail, Authorization header invalid");
    }

    /** Returns the response to an unknown access key. */
    static VendorResponse unknownAccessKey() {
        return refusal(
                WRONG_AUTHENTICATION,
                "Incorrect IAM authentication information: Get secretKey failed,ak:******,err:ak not exist");
    }

    /** Returns the response to a wrong signature, with the canonical request, secrets included, as the vendor sends it. */
    static VendorResponse wrongSignature(String canonicalRequest) {
        return refusal(
                WRONG_AUTHENTICATION,
                "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
                        + canonicalRequest.replace('\n', '|'));
    }

    /** Returns the response to a date that is too far off, with the code of a wrong key, as users of the SDK report it. */
    static VendorResponse signatureExpired(Instant signed, Instant now) {
        return refusal(
                WRONG_AUTHENTICATION,
                "Incorrect IAM authentication information: calc aksk signature fail:signature expired, signature time:"
                        + SdkHmacSignatureVerifier.DATE_FORM.format(signed)
                        + ",server time:"
                        + SdkHmacSignatureVerifier.DATE_FORM.format(now));
    }

    /** Returns the response to a token that has expired. */
    static VendorResponse expiredToken() {
        return refusal(EXPIRED_TOKEN, "The token must be updated");
    }

    /** Creates an error response with a code of the gateway. */
    private static VendorResponse refusal(String number, String message) {
        String requestId = REQUEST_ID + number;
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("error_msg", message)
                .put("error_code", "APIGW." + number)
                .put("request_id", requestId);
        return VendorResponse.json(UNAUTHORIZED, body).withHeader("X-Request-Id", requestId);
    }
}
