package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_DOMAIN;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_PASSWORD;
import static io.github.forgeport.sandbox.SandboxAccounts.IAM_USER;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT_NAME;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.forgeport.sandbox.ManualClock;
import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxClient;
import io.github.forgeport.sandbox.SignedCall;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IamSandboxTest {

    private static final String TOKENS = "/v3/auth/tokens";
    private static final String AUTHS = "/v1/" + SERVICESTAGE_PROJECT + "/git/auths";
    private static final String BY_NAME = "{\"project\":{\"name\":\"" + SERVICESTAGE_PROJECT_NAME + "\"}}";
    private static final String BY_ID = "{\"project\":{\"id\":\"" + SERVICESTAGE_PROJECT + "\"}}";

    private final ManualClock clock = new ManualClock();

    @AutoClose
    private final Sandbox sandbox = Sandbox.start(clock);

    @Test
    void a_token_comes_in_the_header_and_what_it_is_for_in_the_body() {
        HttpResponse<String> answer = ask(IAM_PASSWORD, BY_NAME);
        JsonNode token = SandboxClient.json(answer).required("token");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(tokenOf(answer)).isNotBlank();
        assertThat(token.required("issued_at").textValue()).isEqualTo("2024-02-29T08:30:15.000000Z");
        assertThat(token.required("expires_at").textValue()).isEqualTo("2024-03-01T08:30:15.000000Z");
        assertThat(token.at("/project/id").textValue()).isEqualTo(SERVICESTAGE_PROJECT);
        assertThat(token.at("/project/name").textValue()).isEqualTo(SERVICESTAGE_PROJECT_NAME);
        assertThat(token.at("/project/domain/name").textValue()).isEqualTo(IAM_DOMAIN);
        assertThat(token.at("/user/name").textValue()).isEqualTo(IAM_USER);
        assertThat(token.at("/methods/0").textValue()).isEqualTo("password");
    }

    @Test
    void a_project_may_be_given_by_its_id() {
        assertThat(ask(IAM_PASSWORD, BY_ID).statusCode()).isEqualTo(201);
    }

    @Test
    void a_query_leaves_the_catalogue_out_as_it_is_left_out_anyway() {
        var answer = SandboxClient.post(
                sandbox.url("servicestage"), TOKENS + "?nocatalog=true", body(IAM_PASSWORD, BY_NAME));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(SandboxClient.json(answer).at("/token/catalog")).isEmpty();
    }

    @Test
    void servicestage_accepts_a_token_until_it_expires() {
        String token = tokenOf(ask(IAM_PASSWORD, BY_NAME));

        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertPinned(authorizations(token), "servicestage/list-authorizations");
        clock.advance(Duration.ofMillis(1));
        assertThat(authorizations(token).statusCode()).isEqualTo(401);
        assertThat(authorizations(token).body()).contains("APIGW.0307", "The token must be updated");
    }

    @Test
    void a_new_token_is_another_and_does_not_void_the_old_one() {
        String old = tokenOf(ask(IAM_PASSWORD, BY_NAME));
        String young = tokenOf(ask(IAM_PASSWORD, BY_NAME));

        assertThat(young).isNotEqualTo(old);
        assertPinned(authorizations(old), "servicestage/list-authorizations");
        assertPinned(authorizations(young), "servicestage/list-authorizations");
    }

    @Test
    void a_token_of_another_making_is_refused() {
        String token = tokenOf(ask(IAM_PASSWORD, BY_NAME));
        String later = token.replaceFirst("-([0-9]{13})-", "-9999999999999-");

        assertThat(later).isNotEqualTo(token);
        assertPinned(authorizations(later), "servicestage/wrong-token");
        try (Sandbox other = Sandbox.start(clock)) {
            assertPinned(
                    SandboxClient.get(
                            other.url("servicestage"),
                            AUTHS,
                            "X-Auth-Token",
                            token,
                            "Content-Type",
                            "application/json"),
                    "servicestage/wrong-token");
        }
    }

    @Test
    void a_wrong_password_is_told_so_in_iams_own_shape() {
        HttpResponse<String> answer = ask(IAM_PASSWORD + "x", BY_NAME);

        assertPinned(answer, "servicestage-iam/wrong-password");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":401,\"message\":\"The username or password is wrong.\","
                        + "\"title\":\"Unauthorized\"}}");
    }

    @Test
    void a_request_does_not_print_its_password() {
        byte[] body = body(IAM_PASSWORD, BY_NAME).getBytes(UTF_8);

        assertThat(DecodedRequest.of(new UndecodedRequest("POST", TOKENS, "", Map.of(), body)))
                .asString()
                .contains(TOKENS)
                .doesNotContain(IAM_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {IAM_DOMAIN, IAM_USER})
    void a_wrong_name_is_a_wrong_password(String name) {
        String body = body(IAM_PASSWORD, BY_NAME).replace(name, "nobody");

        assertThat(SandboxClient.post(sandbox.url("servicestage"), TOKENS, body).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"auth\":",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}",
                "{\"auth\":{}} {}"
            })
    void a_malformed_body_is_a_bad_request(String body) {
        HttpResponse<String> answer = SandboxClient.post(sandbox.url("servicestage"), TOKENS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":400,\"message\":\"The request body is invalid\","
                        + "\"title\":\"Bad Request\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"project\":{}}", "{\"domain\":{\"name\":\"" + IAM_DOMAIN + "\"}}"})
    void a_scope_that_is_no_project_is_a_bad_request(String scope) {
        assertThat(ask(IAM_PASSWORD, scope).statusCode()).isEqualTo(400);
    }

    @Test
    void another_method_than_the_password_is_a_bad_request() {
        String body = body(IAM_PASSWORD, BY_NAME).replace("[\"password\"]", "[\"password\",\"totp\"]");

        assertThat(SandboxClient.post(sandbox.url("servicestage"), TOKENS, body).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"project\":{\"name\":\"cn-north-1\"}}", "{\"project\":{\"id\":\"0\"}}"})
    void another_project_is_not_found(String scope) {
        assertThat(ask(IAM_PASSWORD, scope).statusCode()).isEqualTo(404);
    }

    @Test
    void a_project_is_found_by_its_name_with_a_signature() {
        HttpResponse<String> answer = signed("/v3/projects?name=" + SERVICESTAGE_PROJECT_NAME);
        JsonNode projects = SandboxClient.json(answer).required("projects");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(projects).hasSize(1);
        assertThat(projects.at("/0/id").textValue()).isEqualTo(SERVICESTAGE_PROJECT);
        assertThat(projects.at("/0/name").textValue()).isEqualTo(SERVICESTAGE_PROJECT_NAME);
    }

    @Test
    void another_name_finds_nothing_and_no_name_all_there_is() {
        assertPinned(signed("/v3/projects?name=cn-north-1"), "servicestage-iam/list-projects-of-unknown-name");
        assertThat(SandboxClient.json(signed("/v3/projects")).required("projects"))
                .hasSize(1);
    }

    @Test
    void projects_are_not_shown_without_a_right_signature() {
        SignedCall call = ServiceStageSigner.lasting(clock.instant())
                .sign(new SignedCall(sandbox.url("servicestage"), "/v3/projects?name=cn-north-1"));
        HttpResponse<String> wrong = call.sendTo("/v3/projects?name=" + SERVICESTAGE_PROJECT_NAME);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("APIGW.0301");
        assertPinned(SandboxClient.get(sandbox.url("servicestage"), "/v3/projects"), "servicestage/wrong-token");
    }

    @Test
    void projects_are_shown_to_a_token_as_well() {
        assertThat(SandboxClient.get(sandbox.url("servicestage"), "/v3/projects", "X-Auth-Token", SERVICESTAGE_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3", "/v3/", "/v3/auth/tokens", "/v3/projects/x"})
    void all_else_is_not_found_in_iams_own_shape(String path) {
        HttpResponse<String> answer = SandboxClient.get(sandbox.url("servicestage"), path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":404,");
    }

    @Test
    void an_unreadable_request_is_a_bad_request() {
        assertThat(SandboxClient.get(sandbox.url("servicestage"), "/v3/projects?name=%FF")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> ask(String password, String scope) {
        return SandboxClient.post(
                sandbox.url("servicestage"),
                TOKENS,
                body(password, scope),
                "Content-Type",
                "application/json;charset=utf8");
    }

    private static String body(String password, String scope) {
        return "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"domain\":{\"name\":\""
                + IAM_DOMAIN + "\"},\"name\":\"" + IAM_USER + "\",\"password\":\"" + password + "\"}}},\"scope\":"
                + scope + "}}";
    }

    private static String tokenOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Subject-Token").orElseThrow();
    }

    private HttpResponse<String> authorizations(String token) {
        return SandboxClient.get(
                sandbox.url("servicestage"), AUTHS, "X-Auth-Token", token, "Content-Type", "application/json");
    }

    private HttpResponse<String> signed(String target) {
        return ServiceStageSigner.lasting(clock.instant())
                .sign(new SignedCall(sandbox.url("servicestage"), target))
                .send();
    }
}
