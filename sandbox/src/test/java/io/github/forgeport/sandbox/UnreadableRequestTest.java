package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ACCESS_TOKEN;
import static io.github.forgeport.sandbox.SandboxAccounts.CODEUP_ORGANIZATION;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;
import static io.github.forgeport.sandbox.SandboxClient.get;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class UnreadableRequestTest {

    private static final String AUTHS = "/v1/" + SERVICESTAGE_PROJECT + "/git/auths";

    @Test
    void bytes_that_are_not_utf8_are_servicestages_invalid_parameter(Sandbox sandbox) {
        assertPinned(get(sandbox.url("servicestage"), "/v1/%FF/git/auths"), "servicestage/parameter-invalid");
    }

    @Test
    void bytes_that_are_not_utf8_are_codeups_illegal_argument(Sandbox sandbox) {
        assertPinned(get(sandbox.url("codeup"), "/repository/get?identity=%C3%28"), "codeup/illegal-argument");
    }

    @Test
    void a_query_parameter_given_twice_is_servicestages_invalid_parameter(Sandbox sandbox) {
        var answer = get(
                sandbox.url("servicestage"),
                AUTHS + "?a=1&%61=2",
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json");

        assertPinned(answer, "servicestage/parameter-invalid");
    }

    @Test
    void a_credential_given_twice_is_wrong(Sandbox sandbox) {
        var answer = get(
                sandbox.url("servicestage"),
                AUTHS,
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json");

        assertPinned(answer, "servicestage/wrong-token");
    }

    @Test
    void an_escaped_letter_is_that_letter(Sandbox sandbox) {
        var answer = get(
                sandbox.url("servicestage"),
                "/v1/" + SERVICESTAGE_PROJECT + "/git/repos/z%6Dg/projects",
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json",
                "X-Repo-Auth",
                "test");

        assertPinned(answer, "servicestage/list-projects");
    }

    @Test
    void escaped_parameter_names_and_values_are_read(Sandbox sandbox) {
        var answer = get(
                sandbox.url("codeup"),
                "/repository/get?%69dentity=%31%30%30&organizationId=" + CODEUP_ORGANIZATION + "&accessToken="
                        + CODEUP_ACCESS_TOKEN.replace("-", "%2D"));

        assertPinned(answer, "codeup/get-repository");
    }

    @Test
    void a_broken_escape_is_a_400_of_the_jdks_server_itself(Sandbox sandbox) throws IOException {
        assertThat(RawSocket.send(
                        sandbox.url("servicestage"),
                        "GET /v1/%zz/git/auths HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        US_ASCII))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void a_head_request_gets_the_status_and_no_body(Sandbox sandbox) throws IOException {
        assertThat(RawSocket.send(
                        sandbox.url("codeup"),
                        "HEAD /repository/get HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        US_ASCII))
                .startsWith("HTTP/1.1 404 ")
                .endsWith("\r\n\r\n");
    }
}
