package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.raw.RawAdditions;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests, responses and failures of raw calls. */
class RawCallsTest extends CallsFixture {

    private static final Authentication PROOF = request -> {
        request.secretParameter("token", Secret.of(CANARY));
        request.header("X-Proof", "fake");
    };

    private static RawAdditions additions() {
        return new RawAdditions(name -> name.startsWith("x-vendor-"))
                .path("project_id", CredentialSource.of("p 1"))
                .query("tenant", "t")
                .mayBeLeftOut("token")
                .header("X-Vendor-Version", "7")
                .fixedHeader("X-Vendor-Action", "Do")
                .defaultHeader("Accept", "application/json");
    }

    private static RawRequest.Builder request(String method, String path) {
        return RawRequest.builder(Repetition.READ, method, path);
    }

    private RawResponse send(RawRequest.Builder request) {
        return open(PROOF, policy).rawCalls().send(request.build(), additions());
    }

    private <F extends GitHostException> F failure(Class<F> type, RawRequest.Builder request) {
        return catchThrowableOfType(type, () -> send(request));
    }

    private static LoggedRequest sent() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Test
    void it_is_sent_with_what_the_session_adds() {
        answer(200, "");

        send(request("GET", "/v1/{project_id}/a/{b}")
                .path("b", "c/d?e")
                .query("q", "1&2")
                .query("q", "")
                .header("X-Own", "o"));

        assertThat(sent().getMethod().getName()).isEqualTo("GET");
        assertThat(sent().getUrl()).isEqualTo("/v1/p%201/a/c%2Fd%3Fe?tenant=t&q=1%262&q=&token=" + CANARY);
        assertThat(sent().getHeader("X-Own")).isEqualTo("o");
        assertThat(sent().getHeader("X-Vendor-Version")).isEqualTo("7");
        assertThat(sent().getHeader("X-Vendor-Action")).isEqualTo("Do");
        assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent().getHeader("X-Proof")).isEqualTo("fake");
        assertThat(sent().containsHeader("Content-Type")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_body_is_json(String method) {
        answer(200, "");

        send(request(method, "/a").json(JsonNodeFactory.instance.objectNode().put("名", "é\uD83D\uDE80")));

        assertThat(sent().getMethod().getName()).isEqualTo(method);
        assertThat(sent().getBodyAsString()).isEqualTo("{\"名\":\"é\uD83D\uDE80\"}");
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void json_text_is_sent_as_it_is() {
        answer(200, "");

        send(request("POST", "/a").json("{ \"a\" : 1.0 }").header("content-type", "application/vnd.a+json"));

        assertThat(sent().getBodyAsString()).isEqualTo("{ \"a\" : 1.0 }");
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/vnd.a+json");
    }

    @Test
    void bytes_are_sent_as_they_are() {
        answer(200, "");

        send(request("PUT", "/a").bytes(new byte[] {0, -1}, "application/octet-stream"));

        assertThat(sent().getBody()).containsExactly(0, -1);
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void what_the_session_adds_is_left_out_by_name() {
        answer(200, "");

        send(request("GET", "/a").without("tenant").without("token").without("x-vendor-VERSION"));

        assertThat(sent().getUrl()).isEqualTo("/a");
        assertThat(sent().containsHeader("X-Vendor-Version")).isFalse();
        assertThat(sent().getHeader("X-Proof")).isEqualTo("fake");
    }

    @Test
    void what_is_left_out_may_be_the_callers() {
        answer(200, "");

        send(request("GET", "/a")
                .without("tenant")
                .query("tenant", "u")
                .without("X-Vendor-Version")
                .header("X-Vendor-Version", "8")
                .header("Accept", "text/plain"));

        assertThat(sent().getUrl()).isEqualTo("/a?tenant=u&token=" + CANARY);
        assertThat(sent().header("X-Vendor-Version").values()).containsExactly("8");
        assertThat(sent().header("Accept").values()).containsExactly("text/plain");
    }

    @Test
    void what_is_not_left_out_is_the_sessions() {
        List<RawRequest.Builder> contradicting = List.of(
                request("GET", "/a").query("tenant", "u"),
                request("GET", "/a").query("token", "u"),
                request("GET", "/a").header("x-vendor-version", "8"),
                request("GET", "/a").header("X-Vendor-Action", "Else"),
                request("GET", "/a").header("X-Vendor-Other", "o"),
                request("GET", "/a").header("X-Proof", "o"),
                request("GET", "/a").without("X-Vendor-Action"),
                request("GET", "/a").without("Authorization"),
                request("GET", "/a").without("X-Proof"),
                request("GET", "/a/{unfilled}"));

        assertThat(contradicting)
                .allSatisfy(request -> assertThat(
                                failure(Rejected.class, request).call().effect())
                        .isEqualTo(Effect.NOT_SENT));
        assertThat(received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {200, 201, 202, 206, 299})
    void any_success_is_one(int status) {
        answer(status, "a");

        assertThat(send(request("GET", "/a")).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"301, REDIRECT", "304, REDIRECT", "600, STATUS"})
    void nothing_else_is(int status, Reason reason) {
        answer(aResponse().withStatus(status).withHeader("Location", "/b"));

        ProtocolViolation failure = failure(ProtocolViolation.class, request("GET", "/a"));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_body_is_text_or_bytes() {
        answer(200, "{\"名\":1}");

        RawResponse response = send(request("GET", "/a"));

        assertThat(response.text()).isEqualTo("{\"名\":1}");
        assertThat(response.bytes()).isEqualTo("{\"名\":1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_body_stays_when_the_next_call_is_made() {
        HttpSession session = open(PROOF, policy);
        answer(200, "first");
        RawResponse first = session.rawCalls().send(request("GET", "/a").build(), additions());
        answer(200, "other");

        session.rawCalls().send(request("GET", "/a").build(), additions());

        assertThat(first.text()).isEqualTo("first");
    }

    @Test
    void a_text_is_of_its_charset() {
        answer(aResponse()
                .withHeader("Content-Type", "text/plain; charset=GBK")
                .withBody("研发".getBytes(Charset.forName("GBK"))));

        assertThat(send(request("GET", "/a")).text()).isEqualTo("研发");
    }

    @Test
    void bytes_that_are_no_text_are_bytes() {
        answer(aResponse().withBody(new byte[] {-1, 0, -2}));

        RawResponse response = send(request("GET", "/a"));

        assertThat(response.bytes()).containsExactly(-1, 0, -2);
        assertThatIllegalStateException().isThrownBy(response::text);
    }

    @Test
    void no_body_is_an_empty_one() {
        answer(204, "");

        assertThat(send(request("DELETE", "/a")).text()).isEmpty();
    }

    @Test
    void a_body_beyond_the_limit_is_a_failure() {
        answer(200, "x".repeat(2_000));
        HttpPolicy capped = policy.withLimits(Limits.DEFAULTS.withResponseBytes(1_000));

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class,
                () -> open(PROOF, capped).rawCalls().send(request("GET", "/a").build(), additions()));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void only_safe_headers_are_handed_out() {
        answer(aResponse()
                .withHeader("Content-Type", "text/plain")
                .withHeader("ETag", "\"e\"")
                .withHeader(
                        "Link",
                        "<https://forge.example/a?page=2>; rel=next",
                        "<https://forge.example/a?page=9>; rel=last")
                .withHeader("X-Request-Id", "r-1")
                .withHeader("X-RateLimit-Remaining", "3")
                .withHeader("Location", "/b")
                .withHeader("Set-Cookie", "session=fake")
                .withHeader("X-Subject-Token", "fake")
                .withHeader("WWW-Authenticate", "Basic"));

        RawResponse response = send(request("GET", "/a"));

        assertThat(response.header("content-type")).contains("text/plain");
        assertThat(response.header("ETag")).contains("\"e\"");
        assertThat(response.headers("Link")).hasSize(2);
        assertThat(response.header("X-Request-Id")).contains("r-1");
        assertThat(response.header("X-RateLimit-Remaining")).contains("3");
        assertThat(response.header("Location")).contains("/b");
        assertThat(response.headers("Set-Cookie")).isEmpty();
        assertThat(response.headers("X-Subject-Token")).isEmpty();
        assertThat(response.headers("WWW-Authenticate")).isEmpty();
        assertThat(response).hasToString("HTTP 200");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Link", "Location", "ETag", "X-Request-Id"})
    void a_header_that_repeats_the_credential_is_masked(String name) {
        answer(aResponse().withHeader(name, "/a?token=" + CANARY));

        assertThat(send(request("GET", "/a")).header(name)).contains("***");
    }

    @Test
    void a_failure_is_named_by_no_path() {
        answer(404, "{\"code\":\"NOT_FOUND\"}");

        NotFound failure =
                failure(NotFound.class, request("GET", "/fake-secret-path/{b}").path("b", "fake-value"));

        assertThat(failure.call().operation()).isEqualTo("raw call");
        assertThat(failure.toString()).contains("raw call").doesNotContain("fake-secret-path", "fake-value", CANARY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"path", "query", "header", "json", "nested json", "bytes"})
    void a_code_that_repeats_what_was_sent_is_masked(String where) {
        String secret = "fake-sent-secret";
        answer(aResponse().withStatus(400).withBody("{\"code\":\"" + secret + "\",\"request_id\":\"" + secret + "\"}"));
        RawRequest.Builder request = request("POST", "/a/{b}").path("b", where.equals("path") ? secret : "b");
        switch (where) {
            case "query" -> request.query("q", secret);
            case "header" -> request.header("X-Own", secret);
            case "json" -> request.json("{\"password\":\"" + secret + "\"}");
            case "nested json" -> request.json("{\"a\":[{\"token\":\"" + secret + "\"}]}");
            case "bytes" -> request.bytes(("password=" + secret).getBytes(StandardCharsets.UTF_8), "text/plain");
            default -> {}
        }

        Rejected failure = failure(Rejected.class, request);

        assertThat(failure.toString()).doesNotContain(secret);
        assertThat(failure.call().vendorCode()).contains("***");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void it_is_repeated_as_its_caller_says(Repetition repetition) {
        answer(503, "");
        HttpPolicy patient =
                policy.withRetries(Retries.DEFAULTS.withAttempts(2).withTransientBase(Duration.ofMillis(1)));
        RawRequest request = RawRequest.builder(repetition, "POST", "/a").build();

        Unavailable failure = catchThrowableOfType(
                Unavailable.class, () -> open(PROOF, patient).rawCalls().send(request, additions()));

        assertThat(failure.call().attempts()).isEqualTo(repetition == Repetition.ONCE ? 1 : 2);
        assertThat(received()).hasSize(failure.call().attempts());
    }

    @Test
    void listeners_hear_of_a_raw_call() {
        answer(200, "");
        List<String> heard = new ArrayList<>();
        HttpPolicy listening = policy.withListener(new CallListener() {
            @Override
            public void called(Call call) {
                heard.add(call.operation() + " " + call.outcome());
            }
        });

        open(PROOF, listening).rawCalls().send(request("GET", "/fake-secret").build(), additions());

        assertThat(heard).containsExactly("raw call success");
    }

    @Test
    void a_closed_session_sends_none() {
        HttpSession session = open(PROOF, policy);
        RawCalls calls = session.rawCalls();
        session.close();

        Closed failure = catchThrowableOfType(
                Closed.class, () -> calls.send(request("GET", "/a").build(), additions()));

        assertThat(failure.call().operation()).isEqualTo("raw call");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/html", "Text/HTML; charset=utf-8"})
    void a_page_in_place_of_json_is_a_failure(String type) {
        answer(aResponse().withHeader("Content-Type", type).withBody("<html></html>"));

        ProtocolViolation failure = failure(ProtocolViolation.class, request("GET", "/a"));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void a_page_that_was_asked_for_is_text() {
        answer(aResponse().withHeader("Content-Type", "text/html").withBody("<html></html>"));

        assertThat(send(request("GET", "/a").header("Accept", "text/html")).text())
                .isEqualTo("<html></html>");
    }

    private Map<String, String> outlined(String body) {
        answer(200, body);
        List<Map<String, String>> judged = new ArrayList<>();
        open(PROOF, policy).rawCalls(judged::add).send(request("GET", "/a").build(), additions());
        assertThat(judged).hasSize(1);
        return judged.get(0);
    }

    @Test
    void a_judge_is_shown_the_fields_of_the_answer() {
        assertThat(outlined("\uFEFF{\"a\":\"x\",\"b\":1,\"c\":false,\"d\":null,\"e\":{\"a\":2},\"f\":[{\"a\":3}]}"))
                .isEqualTo(Map.of("a", "x", "b", "1", "c", "false", "e", "", "f", ""));
    }

    @Test
    void a_judge_is_shown_what_stands_behind_a_long_payload() {
        assertThat(outlined("{\"e\":{\"content\":\"" + "x".repeat(3_000_000) + "\"},\"a\":false}"))
                .containsEntry("a", "false");
    }

    @Test
    void what_a_judge_refuses_is_a_refusal() {
        answer(200, "{\"code\":\"NOT_FOUND\"}");

        NotFound failure = catchThrowableOfType(
                NotFound.class,
                () -> open(PROOF, policy)
                        .rawCalls(fields -> {
                            throw new RefusedByVendor();
                        })
                        .send(request("GET", "/a").build(), additions()));

        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<html></html> | NOT_JSON",
                "{\"a\":1 | NOT_JSON",
                "{\"a\":1}x | TRAILING",
                "{\"a\":1,\"a\":2} | DUPLICATE_KEY",
                "[1] | WRONG_TYPE",
                "'' | EMPTY"
            })
    void what_cannot_be_judged_is_a_failure(String body, Reason reason) {
        answer(200, body);

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class,
                () -> open(PROOF, policy)
                        .rawCalls(fields -> {})
                        .send(request("GET", "/a").build(), additions()));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
    }
}
