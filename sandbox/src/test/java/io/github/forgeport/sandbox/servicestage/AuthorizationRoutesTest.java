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

    private HttpResponse<String> send(String method, String path, String body) {
        return SandboxClient.sendWithBody(
                sandbox.url("servicestage"),
                method,
                "/v1/" + SERVICESTAGE_PROJECT + "/git/auths" + path,
                body.replace('\'', '"'),
                "X-Auth-Token",
                SERVICESTAGE_TOKEN,
                "Content-Type",
                "application/json");
    }

    private HttpResponse<String> oauth(String name, String state) {
        return send("POST", "/gitee/oauth", "{'name':'" + name + "','code':'fake-oauth-code','state':'" + state + "'}");
    }

    @Test
    void a_state_is_good_once_and_the_next_page_has_another() {
        assertThat(send("GET", "/gitee/redirect", "").body())
                .contains("https://gitee.com/")
                .contains("state=fake-oauth-state&");
        assertThat(oauth("first", "fake-oauth-state").statusCode()).isEqualTo(200);

        assertThat(oauth("second", "fake-oauth-state").body()).contains("SVCSTG.REPO.0402");

        assertThat(send("GET", "/gitee/redirect", "").body()).contains("state=fake-oauth-state-2&");
        assertThat(oauth("second", "fake-oauth-state-2").body())
                .contains("'name':'second','repo_type':'gitee'".replace('\'', '"'));
        assertThat(send("GET", "", "").body()).contains("\"first\"").contains("\"second\"");
    }

    @Test
    void a_password_of_codearts_is_stored_under_the_vendors_word() {
        String body = "{'name':'of-codearts','user':'domain/smith','password':'fake-password'}";

        assertThat(send("POST", "/devcloud/password", body).body())
                .contains("\"repo_type\":\"devcloud\"")
                .contains("\"repo_user\":\"domain/smith\"")
                .doesNotContain("fake-password");
        assertThat(send("POST", "/devcloud/password", body).body()).contains("SVCSTG.REPO.0403");
    }

    @Test
    void a_name_or_body_that_breaks_the_rules_is_refused() {
        assertThat(send("POST", "/github/personal", "{'name':'abc','token':'fake'}")
                        .body())
                .contains("SVCSTG.REPO.0400");
        assertThat(send("POST", "/github/personal", "{'name':'abcd'}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/bitbucket/personal", "{'name':'abcd','token':'fake'}")
                        .body())
                .contains("SVCSTG.REPO.0401");
    }

    @Test
    void what_is_deleted_is_not_listed_and_deleted_once() {
        assertThat(send("DELETE", "/test", "").statusCode()).isEqualTo(204);

        assertThat(send("GET", "", "").body()).doesNotContain("\"test\"");
        assertThat(send("DELETE", "/test", "").statusCode()).isEqualTo(404);
    }
}
