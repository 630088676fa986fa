package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures of calls whose response has a status of 400 or above. */
class CallsRefusalTest extends CallsFixture {

    private GitHostException refusal() {
        return failure(GitHostException.class, calls());
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected",
        "401, Unauthenticated",
        "402, Rejected",
        "403, Forbidden",
        "404, NotFound",
        "405, Rejected",
        "408, Rejected",
        "409, Conflict",
        "422, Rejected",
        "429, RateLimited",
        "451, Rejected",
        "494, Rejected",
        "500, Unavailable",
        "501, Unavailable",
        "502, Unavailable",
        "503, Unavailable",
        "504, Unavailable",
        "599, Unavailable"
    })
    void without_a_code_the_status_decides(int status, String member) {
        answer(status, "");

        GitHostException failure = refusal();

        assertThat(failure.getClass().getSimpleName()).isEqualTo(member);
        assertThat(failure.call().status()).hasValue(status);
        assertThat(failure.call().vendorCode()).isEmpty();
        assertThat(failure).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, Unauthenticated",
        "CLOCK_SKEW, Unauthenticated",
        "FORBIDDEN, Forbidden",
        "NOT_FOUND, NotFound",
        "CONFLICT, Conflict",
        "REJECTED, Rejected",
        "RATE_LIMITED, RateLimited",
        "UNAVAILABLE, Unavailable"
    })
    void the_vendors_code_decides_whatever_the_status(String code, String member) {
        for (int status : new int[] {400, 401, 404, 500}) {
            answer(status, "{\"code\":\"" + code + "\"}");

            GitHostException failure = refusal();

            assertThat(failure.getClass().getSimpleName()).isEqualTo(member);
            assertThat(failure.call().vendorCode()).contains(code);
            assertThat(failure.getMessage()).endsWith("Advice for " + code + ".");
        }
    }

    @Test
    void an_unknown_code_is_kept_and_the_status_decides() {
        answer(404, "{\"code\":\"NEW.0001\"}");

        assertThat(refusal())
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("things: get repository by id: not found (HTTP 404, code NEW.0001). ");
    }

    @Test
    void a_wrong_credential_and_a_wrong_clock_are_two_reasons() {
        answer(400, "{\"code\":\"CLOCK_SKEW\"}");
        assertThat(failure(Unauthenticated.class, calls()).reason()).isEqualTo(Unauthenticated.Reason.CLOCK_SKEW);

        answer(401, "");
        assertThat(failure(Unauthenticated.class, calls()).reason()).isEqualTo(Unauthenticated.Reason.REFUSED);
    }

    @Test
    void a_host_that_cannot_serve_is_one_reason_of_unavailable() {
        answer(503, "");

        assertThat(failure(Unavailable.class, calls()).reason()).isEqualTo(Unavailable.Reason.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"400, REJECTED", "401, REJECTED", "404, REJECTED", "429, REJECTED", "500, UNKNOWN", "503, UNKNOWN"})
    void a_refusal_changed_nothing_but_a_broken_host_may_have(int status, Effect effect) {
        answer(status, "");

        assertThat(refusal().call().effect()).isEqualTo(effect);
    }

    @Test
    void the_request_id_comes_from_the_body() {
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"request_id\":\"from-body\"}")
                .withHeader("X-Request-Id", "from-header"));

        assertThat(refusal().call().requestId()).contains("from-body");
    }

    @Test
    void the_request_id_comes_from_the_header_when_the_body_has_none() {
        answer(aResponse().withStatus(502).withBody("<html>").withHeader("x-request-id", "from-header"));

        assertThat(refusal().call().requestId()).contains("from-header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<html>Bad Gateway</html>", "{", "[]", "null", "1", "{\"code\":{}}", "{\"a\":1,\"a\":1}"
            })
    void whatever_the_body_is_the_refusal_stays_one_and_shows_nothing_of_it(String body) {
        answer(400, body);

        assertThat(refusal())
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("things: get repository by id: the request was rejected (HTTP 400). ");
    }

    @Test
    void a_deep_body_of_a_refusal_is_no_more_than_a_refusal() {
        answer(404, "[".repeat(100_000));

        assertThat(refusal()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refusal_is_not_sent_again() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "0"));

        refusal();

        assertThat(received()).hasSize(1);
    }

    @Test
    void what_the_vendor_wrote_stays_on_one_line() {
        answer(400, "{\"code\":\"x\\r\\nINFO forged\\u001b[2J\",\"request_id\":\"" + "y".repeat(100_000) + "\"}");

        assertThat(refusal().getMessage()).matches("[\\x20-\\x7E]+").hasSizeLessThan(500);
    }
}
