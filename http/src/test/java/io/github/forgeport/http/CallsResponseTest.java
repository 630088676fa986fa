package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.fixture.ThingsApi.Thing;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.response.AbsentFromResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of calls whose response has a success status, valid or not. */
class CallsResponseTest extends CallsFixture {

    private ProtocolViolation violation(Reason reason) {
        ProtocolViolation failure = failure(ProtocolViolation.class, calls());
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasNoCause();
        return failure;
    }

    private HttpPolicy withResponseBytes(int most) {
        return policy.withLimits(Limits.DEFAULTS.withResponseBytes(most));
    }

    @Test
    void a_good_answer_becomes_a_value() {
        answer(200, "{\"name\":\"a\",\"size\":9007199254740993,\"parts\":[{\"name\":\"b\"}]}");

        assertThat(get(calls())).isEqualTo(new Thing("a", 9007199254740993L, List.of(Thing.named("b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/html", "application/json;charset=utf8"})
    void the_type_that_an_answer_claims_does_not_matter(String type) {
        answer(aResponse().withBody("{\"name\":\"代码\"}").withHeader("Content-Type", type));

        assertThat(get(calls()).name()).isEqualTo("代码");
    }

    @Test
    @Tag("row:C4")
    void c4_no_content_is_a_success_where_no_body_is_due() {
        answer(204, "");

        String result = run(calls(), api -> {
            api.delete("1");
            return "gone";
        });

        assertThat(result).isEqualTo("gone");
    }

    @Test
    @Tag("row:C5")
    void c5_a_body_where_none_is_due_is_not_looked_at() {
        answer(200, "<html>");

        String result = run(calls(), api -> {
            api.delete("1");
            return "gone";
        });

        assertThat(result).isEqualTo("gone");
    }

    @Test
    @Tag("row:C4")
    void c4_no_content_where_a_body_is_due_is_empty() {
        answer(204, "");

        assertThat(violation(Reason.EMPTY).call().status()).hasValue(204);
    }

    @Test
    void an_empty_body_is_empty_and_the_call_was_accepted() {
        answer(200, "");

        ProtocolViolation failure = violation(Reason.EMPTY);

        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(failure.call().status()).hasValue(200);
        assertThat(failure.call().attempts()).isOne();
        assertThat(failure.call().elapsed()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void a_login_page_is_no_json_and_not_echoed(String type) {
        answer(aResponse().withBody("<html>Sign in, " + CANARY + "</html>").withHeader("Content-Type", type));

        assertThat(violation(Reason.NOT_JSON).getMessage()).doesNotContain(CANARY, "html");
    }

    @Test
    void a_field_of_another_type_is_pointed_at() {
        answer(200, "{\"parts\":[{},{\"size\":\"1\"}]}");

        ProtocolViolation failure = violation(Reason.WRONG_TYPE);

        assertThat(failure.pointer()).contains("/parts/1/size");
        assertThat(failure.getMessage())
                .startsWith("things: get repository by id: the answer has a field of another type: /parts/1/size");
    }

    @Test
    void the_request_id_of_a_bad_answer_is_kept_and_its_code_is_not() {
        answer(200, "{\"name\":1,\"code\":\"FORBIDDEN\",\"request_id\":\"r-1\"}");

        ProtocolViolation failure = violation(Reason.WRONG_TYPE);

        assertThat(failure.call().requestId()).contains("r-1");
        assertThat(failure.call().vendorCode()).isEmpty();
    }

    @Test
    void an_answer_above_the_limit_is_too_large_and_one_of_the_limit_is_not() {
        answer(200, "{\"name\":\"a\"}  ");

        Calls<ThingsApi> fits = open(request -> {}, withResponseBytes(14)).calls(ThingsApi.class);
        assertThat(get(fits).name()).isEqualTo("a");

        Calls<ThingsApi> tooSmall = open(request -> {}, withResponseBytes(13)).calls(ThingsApi.class);
        assertThat(failure(ProtocolViolation.class, tooSmall).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void the_largest_limit_there_is_lets_answers_through() {
        answer(200, "{\"name\":\"a\"}");

        Calls<ThingsApi> calls =
                open(request -> {}, withResponseBytes(1024 * 1024 * 1024)).calls(ThingsApi.class);

        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    void a_call_after_a_bad_answer_succeeds() {
        Calls<ThingsApi> calls = open(request -> {}, withResponseBytes(100)).calls(ThingsApi.class);
        answer(200, "x".repeat(1_000_000));
        failure(ProtocolViolation.class, calls);
        answer(200, "{\"name\":\"a\"}");

        assertThat(get(calls).name()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void a_redirect_is_not_followed(int status) {
        VENDOR.stubFor(any(urlMatching("/things/.*"))
                .willReturn(aResponse().withStatus(status).withHeader("Location", "/elsewhere?" + CANARY)));
        VENDOR.stubFor(any(urlMatching("/elsewhere.*")).willReturn(aResponse().withBody("{\"name\":\"a\"}")));

        ProtocolViolation failure = violation(Reason.REDIRECT);

        assertThat(failure.getMessage()).doesNotContain(CANARY, "elsewhere");
        assertThat(failure.call().status()).hasValue(status);
        VENDOR.verify(0, getRequestedFor(urlMatching("/elsewhere.*")));
        VENDOR.verify(1, getRequestedFor(urlEqualTo("/things/1?fixed=a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203, 206, 299, 600, 999})
    void a_status_that_is_not_documented_is_a_violation(int status) {
        answer(status, "{\"name\":\"a\"}");

        assertThat(violation(Reason.STATUS).call().status()).hasValue(status);
    }

    @Test
    void what_is_not_in_a_good_answer_is_not_found() {
        answer(aResponse().withBody("{}").withHeader("X-Request-Id", "r-1"));

        NotFound failure = catchThrowableOfType(
                NotFound.class,
                () -> run(calls(), api -> {
                    api.get("1", null, null, null);
                    throw new AbsentFromResponse();
                }));

        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(failure.call().requestId()).contains("r-1");
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN, Forbidden", "NOT_FOUND, NotFound", "RATE_LIMITED, RateLimited", "WHATEVER, Rejected"})
    void a_refusal_that_a_good_status_hides_goes_by_its_code(String code, String member) {
        answer(200, "{\"code\":\"" + code + "\",\"request_id\":\"r-1\"}");

        GitHostException failure = catchThrowableOfType(
                GitHostException.class,
                () -> run(calls(), api -> {
                    api.get("1", null, null, null);
                    throw new RefusedByVendor();
                }));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(member);
        assertThat(failure.call().vendorCode()).contains(code);
        assertThat(failure.call().requestId()).contains("r-1");
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
        assertThat(failure.call().status()).hasValue(200);
    }

    @Test
    void a_refusal_without_a_code_in_a_good_status_is_rejected() {
        answer(200, "{}");

        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> run(calls(), api -> {
                    api.get("1", null, null, null);
                    throw new RefusedByVendor();
                }));

        assertThat(failure.call().vendorCode()).isEmpty();
    }
}
