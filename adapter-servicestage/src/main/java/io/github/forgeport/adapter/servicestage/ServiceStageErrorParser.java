package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.adapter.servicestage.identity.GatewayErrorParser;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.ErrorMeaning.Kind;
import io.github.forgeport.http.response.Response;
import io.github.forgeport.http.response.VendorError;
import io.github.forgeport.http.response.VendorErrors;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parser of ServiceStage's error responses, which also interprets the error codes of the service, all with HTTP 400, and
 * of the API gateway.
 *
 * @see <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0162.html">ServiceStage错误码</a>
 */
final class ServiceStageErrorParser implements VendorErrors {

    /** The meanings of ServiceStage's own error codes. */
    private static final Map<String, ErrorMeaning> SERVICE_CODES = Map.of(
            "SVCSTG.REPO.0400",
            new ErrorMeaning(Kind.REJECTED, "Check what was asked for."),
            "SVCSTG.REPO.0401",
            new ErrorMeaning(Kind.REJECTED, "The authorization's provider cannot do this; use another provider."),
            "SVCSTG.REPO.0402",
            new ErrorMeaning(Kind.REJECTED, "Begin the OAuth round trip again: its code and state work once."),
            "SVCSTG.REPO.0403",
            new ErrorMeaning(Kind.CONFLICT, "Something of that name is there already."),
            "SVCSTG.REPO.0450",
            new ErrorMeaning(Kind.REJECTED, "Check the session's authorization name: the project has none so called."),
            "SVCSTG.REPO.0451",
            new ErrorMeaning(Kind.DELEGATE_REFUSED, "Renew the authorization at its provider."),
            "SVCSTG.REPO.0452",
            new ErrorMeaning(Kind.REJECTED, "Check the clone URL, such as https://user@github.com/user/demo.git."));

    private static final int UNAUTHORIZED = 401;

    private final GatewayErrorParser gateway = new GatewayErrorParser();

    @Override
    public VendorError read(Response response) {
        return gateway.read(response);
    }

    @Override
    public @Nullable String requestId(Response response) {
        return gateway.requestId(response);
    }

    @Override
    public Optional<ErrorMeaning> diagnose(String code) {
        return Optional.ofNullable(SERVICE_CODES.get(code)).or(() -> gateway.diagnose(code));
    }

    /**
     * Whether a response says that the stored password of an authorization is wrong. A code of the gateway is about the
     * session's own credential, and a page is of something on the way.
     */
    static boolean refusesStoredPassword(Response response) {
        String code = new GatewayErrorParser().read(response).code();
        return response.status() == UNAUTHORIZED
                && (code == null || !GatewayErrorParser.isOfTheGateway(code))
                && response.header("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                        .isEmpty();
    }
}
