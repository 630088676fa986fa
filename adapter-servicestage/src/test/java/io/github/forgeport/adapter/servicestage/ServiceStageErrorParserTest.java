package io.github.forgeport.adapter.servicestage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.http.response.ErrorMeaning.Kind;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStageErrorParserTest extends ServiceStageFixture {

    private static String error(String code) {
        return "{\"error_code\":\"" + code + "\",\"error_msg\":\"fake-canary\",\"request_id\":\"r-1\"}";
    }

    private GitHostException refusal(int status, String body) {
        answer(status, body);
        return listFailure(GitHostException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SVCSTG.REPO.0400, REJECTED, asked for",
        "SVCSTG.REPO.0401, REJECTED, provider",
        "SVCSTG.REPO.0402, REJECTED, OAuth",
        "SVCSTG.REPO.0403, CONFLICT, already",
        "SVCSTG.REPO.0450, REJECTED, authorization name",
        "SVCSTG.REPO.0451, DELEGATE_REFUSED, Renew the authorization",
        "SVCSTG.REPO.0452, REJECTED, clone URL"
    })
    void a_code_of_its_own_has_its_meaning_and_advice(String code, Kind kind, String advice) {
        Optional<ErrorMeaning> diagnosis = new ServiceStageErrorParser().diagnose(code);

        assertThat(diagnosis).map(ErrorMeaning::kind).contains(kind);
        assertThat(diagnosis.orElseThrow().advice()).contains(advice).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "0101, REJECTED, endpoint",
        "0301, UNAUTHENTICATED_OR_CLOCK_SKEW, token",
        "0302, FORBIDDEN, project",
        "0303, CLOCK_SKEW, clock",
        "0305, UNAUTHENTICATED, token",
        "0306, FORBIDDEN, administrator",
        "0307, UNAUTHENTICATED, new token",
        "0308, RATE_LIMITED, less often",
        "0310, FORBIDDEN, project",
        "0401, FORBIDDEN, address",
        "0402, FORBIDDEN, address"
    })
    void a_code_of_the_gateway_has_its_meaning_and_advice_under_either_prefix(String number, Kind kind, String advice) {
        for (String prefix : new String[] {"APIGW.", "APIG."}) {
            Optional<ErrorMeaning> diagnosis = new ServiceStageErrorParser().diagnose(prefix + number);

            assertThat(diagnosis).map(ErrorMeaning::kind).contains(kind);
            assertThat(diagnosis.orElseThrow().advice()).contains(advice).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SVCSTG.REPO.0999",
                "SVCSTG.0111",
                "svcstg.repo.0400",
                "0301",
                "APIGW.0201",
                "APIGW.0601",
                "APIGW.",
                "APIGW",
                "XAPIGW.0301",
                "IAM.0301",
                ".0301",
                ""
            })
    void any_other_code_means_nothing_by_itself(String code) {
        assertThat(new ServiceStageErrorParser().diagnose(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, SVCSTG.REPO.0400, Rejected",
        "400, SVCSTG.REPO.0401, Rejected",
        "400, SVCSTG.REPO.0402, Rejected",
        "400, SVCSTG.REPO.0403, Conflict",
        "400, SVCSTG.REPO.0450, Rejected",
        "400, SVCSTG.REPO.0451, Unauthenticated",
        "400, SVCSTG.REPO.0452, Rejected",
        "404, APIGW.0101, Rejected",
        "401, APIGW.0301, Unauthenticated",
        "403, APIGW.0302, Forbidden",
        "401, APIGW.0303, Unauthenticated",
        "401, APIGW.0305, Unauthenticated",
        "403, APIGW.0306, Forbidden",
        "401, APIGW.0307, Unauthenticated",
        "429, APIGW.0308, RateLimited",
        "400, APIGW.0308, RateLimited",
        "403, APIGW.0310, Forbidden",
        "403, APIGW.0401, Forbidden",
        "403, APIGW.0402, Forbidden",
        "400, SVCSTG.REPO.0999, Rejected",
        "500, SVCSTG.REPO.0999, Unavailable",
        "404, SVCSTG.REPO.0999, NotFound",
        "503, APIGW.0613, Unavailable"
    })
    void a_code_decides_before_the_status(int status, String code, String member) {
        GitHostException failure = refusal(status, error(code));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(member);
        assertThat(failure.call().vendorCode()).contains(code);
        assertThat(failure.call().requestId()).contains("r-1");
        assertThat(failure.call().status()).hasValue(status);
        assertThat(failure.getMessage())
                .startsWith("servicestage: list authorizations: ")
                .doesNotContain("canary");
    }

    @Test
    void not_implemented_is_never_taken_for_unauthorized_nor_an_existing_name_for_forbidden() {
        assertThat(refusal(400, error("SVCSTG.REPO.0401"))).isNotInstanceOf(Unauthenticated.class);
        assertThat(refusal(400, error("SVCSTG.REPO.0403"))).isNotInstanceOf(GitHostException.Forbidden.class);
    }

    @Test
    void a_wrong_clock_is_its_own_reason() {
        answer(401, error("APIGW.0303"));

        assertThat(listFailure(Unauthenticated.class).reason()).isEqualTo(Unauthenticated.Reason.CLOCK_SKEW);
    }

    @Test
    void a_wrong_address_or_authorization_is_never_an_absent_repository() {
        answer(404, error("APIGW.0101"));
        assertThatThrownBy(() -> through.repositories().find(PATH)).isInstanceOf(Rejected.class);

        answer(400, error("SVCSTG.REPO.0450"));
        assertThatThrownBy(() -> through.repositories().find(PATH)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_code_in_the_spelling_of_its_sister_services_is_read() {
        assertThat(refusal(400, "{\"errorCode\":\"SVCSTG.REPO.0403\",\"errorMessage\":\"x\"}"))
                .isInstanceOf(GitHostException.Conflict.class);
    }

    @Test
    void the_request_id_comes_from_the_header_when_the_body_has_none() {
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"error_code\":\"SVCSTG.REPO.0400\",\"error_msg\":\"x\"}")
                .withHeader("x-request-id", "from-header"));

        assertThat(listFailure(Rejected.class).call().requestId()).contains("from-header");
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(strings = {"", " "})
    void a_blank_code_or_request_id_is_none(String blank) {
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"error_code\":\"" + blank + "\",\"errorCode\":\"SVCSTG.REPO.0400\",\"request_id\":\""
                        + blank + "\"}")
                .withHeader("X-Request-Id", "from-header"));
        assertThat(listFailure(Rejected.class).call().vendorCode()).contains("SVCSTG.REPO.0400");
        assertThat(listFailure(Rejected.class).call().requestId()).contains("from-header");

        answer(400, "{\"error_code\":\"" + blank + "\",\"request_id\":\"" + blank + "\"}");
        assertThat(listFailure(Rejected.class).call().vendorCode()).isEmpty();
        assertThat(listFailure(Rejected.class).call().requestId()).isEmpty();
    }

    @Test
    void the_request_id_of_the_body_comes_first() {
        answer(aResponse()
                .withStatus(400)
                .withBody(error("SVCSTG.REPO.0400"))
                .withHeader("X-Request-Id", "from-header"));

        assertThat(listFailure(Rejected.class).call().requestId()).contains("r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Bad Gateway</html>", "[]", "null", "{", "{\"error_code\":301}", "{\"error_code\":{}}"
            })
    @Tag("row:D29")
    void a_refusal_of_any_other_shape_goes_by_its_status(String body) {
        GitHostException failure = refusal(404, body);

        assertThat(failure).isInstanceOf(NotFound.class);
        assertThat(failure.call().vendorCode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, , true",
        "401, , false",
        "401, SVCSTG.REPO.0400, false",
        "401, APIGW.0301, Unauthenticated",
        "401, APIG.0307, Unauthenticated",
        "401, APIGW.0999, Unauthenticated",
        "400, SVCSTG.REPO.0451, Unauthenticated",
        "403, , Forbidden"
    })
    void a_password_is_right_or_refused_by_the_service_while_the_gateway_refuses_the_session(
            int status, @Nullable String code, String verdict) {
        answer(aResponse()
                .withStatus(status)
                .withBody(code == null ? "" : error(code))
                .withHeader("Content-Type", "application/json"));

        assertThat(passwordVerdict()).isEqualTo(verdict);
    }

    private String passwordVerdict() {
        try {
            return String.valueOf(through.authorizations().orElseThrow().isPasswordValid(Provider.CODEARTS));
        } catch (GitHostException failure) {
            return failure.getClass().getSimpleName();
        }
    }
}
