package io.github.forgeport.adapter.codeup;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.adapter.codeup.response.CodeupErrorParser;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.ErrorMeaning.Kind;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeupErrorParserTest extends CodeupFixture {

    private static String gateway(String code) {
        return "{\"RequestId\":\"r-1\",\"HostId\":\"devops.cn-hangzhou.aliyuncs.com\",\"Code\":\"" + code
                + "\",\"Message\":\"fake-canary\",\"Recommend\":\"https://error-center.aliyun.com/\"}";
    }

    private static String envelope(String code) {
        return "{\"requestId\":\"r-1\",\"success\":false,\"errorCode\":\"" + code
                + "\",\"errorMessage\":\"fake-canary\"}";
    }

    private GitHostException refusal(int status, String body) {
        answer(status, body);
        return failure(GitHostException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Forbidden.AccessDenied, FORBIDDEN, right",
        "Forbidden.UserNotInCurrentOrganization, FORBIDDEN, member",
        "Forbidden.UserNotAdminOrOwner, FORBIDDEN, owner",
        "SYSTEM_FORBIDDEN_ERROR, FORBIDDEN, allowed addresses",
        "InvalidParam.NoPermission, FORBIDDEN, right",
        "SYSTEM_UNAUTHORIZED_ERROR, UNAUTHENTICATED, key or token",
        "InvalidAccessKeyId.NotFound, UNAUTHENTICATED, key or token",
        "SignatureDoesNotMatch, UNAUTHENTICATED, key or token",
        "InvalidAccessKeyId, UNAUTHENTICATED, key or token",
        "InvalidAccessKeyId.Inactive, UNAUTHENTICATED, key or token",
        "InvalidAccessKeyId.Malformed, UNAUTHENTICATED, key or token",
        "InvalidAccessKey.NotMatch, UNAUTHENTICATED, key or token",
        "Forbidden.AccessKeyDisabled, UNAUTHENTICATED, key or token",
        "NoEnabledAccessKey, UNAUTHENTICATED, key or token",
        "IncompleteSignature, UNAUTHENTICATED, key or token",
        "InvalidSecurityToken.Expired, UNAUTHENTICATED, temporary key",
        "InvalidSecurityToken.Malformed, UNAUTHENTICATED, temporary key",
        "InvalidSecurityToken.MismatchWithAccessKey, UNAUTHENTICATED, temporary key",
        "MissingSecurityToken, UNAUTHENTICATED, temporary key",
        "Unauthorized, UNAUTHENTICATED, key or token",
        "InvalidTokenError, UNAUTHENTICATED, key or token",
        "ExpiredTokenError, UNAUTHENTICATED, new token",
        "InvalidTimeStamp.Expired, CLOCK_SKEW, clock",
        "IllegalTimestamp, CLOCK_SKEW, clock",
        "SYSTEM_NOT_FOUND_ERROR, NOT_FOUND, id or path",
        "InvalidParam.NotFound, NOT_FOUND, id or path",
        "Invalid.IdNotFound, NOT_FOUND, id or path",
        "SYSTEM_ILLEGAL_ARGUMENT_ERROR, REJECTED, organization",
        "InvalidAction.NotFound, REJECTED, endpoint",
        "Throttling, RATE_LIMITED, less often",
        "Throttling.User, RATE_LIMITED, less often",
        "Throttling.Api, RATE_LIMITED, less often",
        "MissingsourceProjectId, REJECTED, asked for",
        "MissingcreateFrom, REJECTED, asked for"
    })
    void a_documented_code_has_its_meaning_and_advice(String code, Kind kind, String advice) {
        Optional<ErrorMeaning> diagnosis = new CodeupErrorParser().diagnose(code);

        assertThat(diagnosis).map(ErrorMeaning::kind).contains(kind);
        assertThat(diagnosis.orElseThrow().advice()).contains(advice).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYSTEM_UNKNOWN_ERROR",
                "Openapi.RequestError",
                "OpenApi.error",
                "success",
                "401",
                "404",
                "forbidden.accessdenied",
                "throttling",
                "XThrottling",
                "Invalid",
                "InvalidTimeStamp.Format",
                "invalidaccesskeyid.notfound",
                "UnsupportedCurrentTokenType",
                ""
            })
    void any_other_code_means_nothing_by_itself(String code) {
        assertThat(new CodeupErrorParser().diagnose(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden.AccessDenied, Forbidden",
        "403, Forbidden.UserNotInCurrentOrganization, Forbidden",
        "403, Forbidden.UserNotAdminOrOwner, Forbidden",
        "405, SYSTEM_FORBIDDEN_ERROR, Forbidden",
        "400, InvalidParam.NoPermission, Forbidden",
        "401, SYSTEM_UNAUTHORIZED_ERROR, Unauthenticated",
        "404, InvalidAccessKeyId.NotFound, Unauthenticated",
        "400, SignatureDoesNotMatch, Unauthenticated",
        "400, InvalidTimeStamp.Expired, Unauthenticated",
        "400, SYSTEM_NOT_FOUND_ERROR, NotFound",
        "400, InvalidParam.NotFound, NotFound",
        "400, Invalid.IdNotFound, NotFound",
        "413, SYSTEM_ILLEGAL_ARGUMENT_ERROR, Rejected",
        "404, InvalidAction.NotFound, Rejected",
        "400, Throttling, RateLimited",
        "400, Throttling.User, RateLimited",
        "503, Throttling.Api, RateLimited",
        "400, MissingsourceProjectId, Rejected",
        "404, SYSTEM_UNKNOWN_ERROR, NotFound",
        "500, SYSTEM_UNKNOWN_ERROR, Unavailable"
    })
    void a_code_decides_before_the_status_in_either_shape(int status, String code, String member) {
        for (String body : new String[] {gateway(code), envelope(code)}) {
            GitHostException failure = refusal(status, body);

            assertThat(failure.getClass().getSimpleName()).isEqualTo(member);
            assertThat(failure.call().vendorCode()).contains(code);
            assertThat(failure.call().requestId()).contains("r-1");
            assertThat(failure.call().status()).hasValue(status);
            assertThat(failure.getMessage())
                    .startsWith("codeup: get repository by path: ")
                    .doesNotContain("canary");
        }
    }

    @Test
    void a_wrong_key_is_never_an_absent_repository() {
        answer(404, gateway("InvalidAccessKeyId.NotFound"));

        assertThatThrownBy(() -> codeup.repositories().find(PATH)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_wrong_clock_is_its_own_reason() {
        answer(400, gateway("InvalidTimeStamp.Expired"));

        assertThat(failure(Unauthenticated.class).reason()).isEqualTo(Unauthenticated.Reason.CLOCK_SKEW);
    }

    @Test
    void a_code_under_the_name_code_is_read() {
        assertThat(refusal(400, "{\"code\":\"SYSTEM_NOT_FOUND_ERROR\"}")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_request_id_comes_from_the_header_when_the_body_has_none() {
        answer(aResponse().withStatus(502).withBody("<html>").withHeader("x-acs-request-id", "from-header"));

        assertThat(failure(GitHostException.class).call().requestId()).contains("from-header");
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", " "})
    void a_blank_code_or_request_id_is_none(String blank) {
        answer(aResponse()
                .withStatus(404)
                .withBody("{\"errorCode\":\"" + blank + "\",\"Code\":\"Throttling\",\"requestId\":\"" + blank + "\"}")
                .withHeader("x-acs-request-id", "from-header"));
        assertThat(failure(GitHostException.class).call().vendorCode()).contains("Throttling");
        assertThat(failure(GitHostException.class).call().requestId()).contains("from-header");

        answer(404, "{\"errorCode\":\"" + blank + "\",\"requestId\":\"" + blank + "\"}");
        assertThat(failure(GitHostException.class).call().vendorCode()).isEmpty();
        assertThat(failure(GitHostException.class).call().requestId()).isEmpty();
    }

    @Test
    void the_request_id_of_the_body_comes_first() {
        answer(aResponse()
                .withStatus(404)
                .withBody(gateway("SYSTEM_NOT_FOUND_ERROR"))
                .withHeader("x-acs-request-id", "from-header"));

        assertThat(failure(GitHostException.class).call().requestId()).contains("r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad Gateway</html>",
                "<Error><Code>Throttling</Code></Error>",
                "[]",
                "null",
                "{",
                "{\"Code\":{}}"
            })
    @Tag("row:D29")
    void a_refusal_of_any_other_shape_goes_by_its_status(String body) {
        GitHostException failure = refusal(404, body);

        assertThat(failure).isInstanceOf(NotFound.class);
        assertThat(failure.call().vendorCode()).isEmpty();
    }
}
