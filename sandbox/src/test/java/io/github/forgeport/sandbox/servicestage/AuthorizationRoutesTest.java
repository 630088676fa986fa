package io.github.forgeport.sandbox.servicestage;

import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_PROJECT;
import static io.github.forgeport.sandbox.SandboxAccounts.SERVICESTAGE_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.Sandbox;
import io.github.forgeport.sandbox.SandboxClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AuthorizationRoutesTest {

    @AutoClose
    private final Sandbox sandbox = Sandbox.start();

    /** Asserts that the response to a request, whose body may be empty, contains these texts. */
    private void assertAnswered(String method, String path, String body, String... texts) {
        HttpResponse<String> answer = SandboxClient.sendWithBody(
                sandbox.url("servicestage"),
                method,
                "/v1/" + SERVICESTAGE_PROJECT + "/git/auths" + path,
                body.replace('\'', '"'),
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode() + " " + answer.body().replace('"', '\''))
                .contains(texts)
                .doesNotContain("fake-password");
    }

    @Test
    void a_state_is_good_once_and_the_next_page_has_another() {
        String first = "{'name':'first','code':'fake-oauth-code','state':'fake-oauth-state'}";
        String second = first.replace("first", "second");

        assertAnswered("GET", "/gitee/redirect", "", "https://gitee.com/", "state=fake-oauth-state&");
        assertAnswered("POST", "/gitee/oauth", first, "200");
        assertAnswered("POST", "/gitee/oauth", second, "SVCSTG.REPO.0402");
        assertAnswered("GET", "/gitee/redirect", "", "state=fake-oauth-state-2&");
        assertAnswered(
                "POST", "/gitee/oauth", second.replace("state'}", "state-2'}"), "'name':'second','repo_type':'gitee'");
        assertAnswered("GET", "", "", "'first'", "'second'");
    }

    @Test
    void a_password_of_codearts_is_stored_under_the_vendors_word_and_what_breaks_the_rules_is_refused() {
        String password = "{'name':'of-codearts','user':'domain/smith','password':'fake-password'}";

        assertAnswered("POST", "/devcloud/password", password, "'repo_type':'devcloud'", "'repo_user':'domain/smith'");
        assertAnswered("POST", "/devcloud/password", password, "SVCSTG.REPO.0403");
        assertAnswered("POST", "/github/personal", "{'name':'abc','token':'fake'}", "SVCSTG.REPO.0400");
        assertAnswered("POST", "/github/personal", "{'name':'abcd'}", "400");
        assertAnswered("POST", "/bitbucket/personal", "{'name':'abcd','token':'fake'}", "SVCSTG.REPO.0401");
    }
}
