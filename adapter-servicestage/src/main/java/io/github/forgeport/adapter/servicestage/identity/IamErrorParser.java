package io.github.forgeport.adapter.servicestage.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parser of the error responses of IAM, which have their own format; also interprets the gateway's error codes.
 *
 * @see <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">获取IAM用户Token（使用密码）</a>
 */
final class IamErrorParser implements VendorErrors {

    private final GatewayErrorParser gateway = new GatewayErrorParser();

    @Override
    public VendorError read(Response response) {
        JsonNode code = response.json().path("error").path("code");
        VendorError ofGateway = gateway.read(response);
        return code.isValueNode() && !code.isNull() && !code.asText().isBlank()
                ? new VendorError(code.asText(), ofGateway.requestId())
                : ofGateway;
    }

    @Override
    public @Nullable String requestId(Response response) {
        return gateway.requestId(response);
    }

    /** Returns the issued token, from the header {@code X-Subject-Token}. */
    @Override
    public List<String> secrets(Response response) {
        return response.headers("X-Subject-Token");
    }

    /** Returns the meaning of a gateway's error code; empty for IAM's own codes, which are HTTP statuses. */
    @Override
    public Optional<ErrorMeaning> diagnose(String code) {
        return gateway.diagnose(code);
    }
}
