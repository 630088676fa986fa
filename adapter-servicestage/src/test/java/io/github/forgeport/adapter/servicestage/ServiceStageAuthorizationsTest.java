package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kit does not ask of authorizations: how a password is judged, and an OAuth page that is no address. */
class ServiceStageAuthorizationsTest extends ServiceStageFixture {

    private Authorizations authorizations() {
        return through.authorizations().orElseThrow();
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
        answer(status, code == null ? "" : "{\"error_code\":\"" + code + "\"}");

        assertThat(verdict()).isEqualTo(verdict);
    }

    private String verdict() {
        try {
            return String.valueOf(authorizations().isPasswordValid(Provider.CODEARTS));
        } catch (GitHostException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    @Test
    void an_oauth_page_that_is_no_web_address_is_a_violation_and_not_printed() {
        answer(200, "{\"url\":\"javascript:canary\"}");

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> authorizations().oauthPage(Provider.GITHUB));

        assertViolation(failure, Reason.BAD_TEXT, "/url");
        assertThat(Throwables.getStackTrace(failure)).doesNotContain("canary");
    }
}
