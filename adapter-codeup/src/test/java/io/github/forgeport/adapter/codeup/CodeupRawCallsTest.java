package io.github.forgeport.adapter.codeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The raw calls of a session with Codeup. */
class CodeupRawCallsTest extends CodeupFixture {

    private static final RawRequest LIST = RawRequest.builder(Repetition.READ, "GET", "/repository/list")
            .query("perPage", "2")
            .build();

    private static RawRequest.Builder post(String path) {
        return RawRequest.builder(Repetition.ONCE, "POST", path);
    }

    private RawResponse list() {
        return codeup.raw("ListRepositories", LIST);
    }

    private static LoggedRequest sent() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Test
    void the_session_adds_what_its_own_requests_have() {
        answer(200, "{\"success\":true,\"result\":[]}");

        RawResponse response = list();

        assertThat(response.text()).isEqualTo("{\"success\":true,\"result\":[]}");
        assertThat(sent().getUrl())
                .isEqualTo("/repository/list?organizationId=" + ORGANIZATION + "&perPage=2&accessToken=" + TOKEN);
        assertThat(sent().getHeader("x-acs-action")).isEqualTo("ListRepositories");
        assertThat(sent().getHeader("x-acs-version")).isEqualTo("2021-06-25");
        assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ACS3_HMAC_SHA256, SignedHeaders=content-type;host;x-acs-action;", "ROA_HMAC_SHA1, acs fake-key:"})
    void a_key_signs_the_operation_too(CodeupCredentials.Signature signature, String authorization) {
        answer(200, "{\"success\":true}");
        CodeupCredentials key = CodeupCredentials.accessKey(AccessKey.of("fake-key", Secret.of("fake-secret")))
                .withSignature(signature);

        try (CodeupGitHost signing = connect(key)) {
            signing.raw(
                    "CreateBranch",
                    post("/repository/{repositoryId}/branches")
                            .path("repositoryId", "codeup/demo")
                            .json("{\"branchName\":\"研发\"}")
                            .build());
        }

        assertThat(sent().getUrl()).isEqualTo("/repository/codeup%2Fdemo/branches?organizationId=" + ORGANIZATION);
        assertThat(sent().getHeader("x-acs-action")).isEqualTo("CreateBranch");
        assertThat(sent().getHeader("Authorization")).contains(authorization);
        assertThat(sent().getBodyAsString()).isEqualTo("{\"branchName\":\"研发\"}");
    }

    @Test
    void what_the_session_adds_is_left_out_by_name() {
        answer(200, "{\"success\":true}");

        codeup.raw(
                "GetCodeupOrganization",
                RawRequest.builder(Repetition.READ, "GET", "/api/organization/{identity}")
                        .path("identity", "demo")
                        .without("organizationId")
                        .without("accessToken")
                        .without("x-acs-version")
                        .build());

        assertThat(sent().getUrl()).isEqualTo("/api/organization/demo");
        assertThat(sent().containsHeader("x-acs-version")).isFalse();
        assertThat(sent().getHeader("x-acs-action")).isEqualTo("GetCodeupOrganization");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x-acs-action",
                "X-ACS-Version",
                "x-acs-signature-nonce",
                "x-acs-security-token",
                "x-acs-anything"
            })
    void the_vendors_headers_are_the_sessions(String name) {
        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> codeup.raw("CreateTag", post("/a").header(name, "fake").build()));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"organizationId", "accessToken"})
    void the_parameters_of_the_session_are_its_own(String name) {
        Rejected failure = catchThrowableOfType(
                Rejected.class,
                () -> codeup.raw("CreateTag", post("/a").query(name, "fake").build()));

        assertThat(failure).hasMessageContaining(name);
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "List Repositories", "List\r\nX: y", "List-Repositories", "1List", "列表"})
    void an_operation_is_a_name_of_the_vendors(String operation) {
        assertThatIllegalArgumentException().isThrownBy(() -> codeup.raw(operation, LIST));

        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"success\":false}",
                "{\"success\":\"false\"}",
                "{\"result\":{\"success\":true},\"success\":false}",
                "{\"success\":false,\"result\":{}}",
                "{\"errorCode\":\"SYSTEM_UNKNOWN_ERROR\"}",
                "{\"Code\":\"SomeError\",\"Message\":\"no\"}"
            })
    void a_refusal_in_a_success_is_a_failure(String body) {
        answer(200, body);

        Rejected failure = catchThrowableOfType(Rejected.class, this::list);

        assertThat(failure.call().operation()).isEqualTo("raw call");
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
    }

    @Test
    void a_throttle_in_a_success_is_one() {
        answer(200, "{\"success\":false,\"errorCode\":\"Throttling.User\"}");

        assertThat(catchThrowableOfType(RateLimited.class, this::list)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"success\":true,\"errorCode\":\"SYSTEM_UNKNOWN_ERROR\"}",
                "{\"success\":\"true\"}",
                "{\"errorCode\":\"401\",\"result\":{}}",
                "{\"errorCode\":\"401\",\"repository\":{}}",
                "{\"result\":{\"success\":false}}",
                "{}"
            })
    void anything_else_is_a_success(String body) {
        answer(200, body);

        assertThat(list().text()).isEqualTo(body);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"WRONG_TYPE | {\"success\":1}", "NOT_JSON | <html></html>", "EMPTY | ''", "TRAILING | {} {}"})
    void what_does_not_say_whether_it_is_one_is_a_failure(Reason reason, String body) {
        answer(200, body);

        assertThat(catchThrowableOfType(ProtocolViolation.class, this::list).reason())
                .isEqualTo(reason);
    }

    @Test
    void no_failure_shows_what_was_sent() {
        String secret = "fake-import-token";
        answer(400, "{\"errorCode\":\"" + secret + "\",\"requestId\":\"" + TOKEN + "\"}");

        GitHostException failure = catchThrowableOfType(
                GitHostException.class,
                () -> codeup.raw(
                        "CreateRepository",
                        post("/repository/create")
                                .json("{\"importToken\":\"" + secret + "\"}")
                                .build()));

        assertThat(failure.toString()).contains("raw call").doesNotContain(secret, TOKEN, "/repository/create");
    }

    @Test
    void a_documented_code_is_shown_whatever_was_sent() {
        answer(404, "{\"errorCode\":\"SYSTEM_NOT_FOUND_ERROR\"}");

        GitHostException failure = catchThrowableOfType(
                GitHostException.class,
                () -> codeup.raw(
                        "CreateTag",
                        post("/a").query("q", "SYSTEM_NOT_FOUND_ERROR").build()));

        assertThat(failure.call().vendorCode()).contains("SYSTEM_NOT_FOUND_ERROR");
    }

    @Test
    void a_closed_session_sends_none() {
        codeup.close();

        assertThat(catchThrowableOfType(Closed.class, this::list)).isNotNull();
    }
}
