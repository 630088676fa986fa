package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.credentials.AccessKey;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.raw.RawRequest;
import io.github.forgeport.http.raw.RawResponse;
import io.github.forgeport.port.failure.GitHostException.Conflict;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The raw calls of a session with ServiceStage. */
class ServiceStageRawCallsTest extends ServiceStageFixture {

    private static RawRequest.Builder get(String path) {
        return RawRequest.builder(Repetition.READ, "GET", path);
    }

    private static LoggedRequest sent() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Test
    void the_session_fills_the_project_and_proves_who_is_asking() {
        answer(200, "{\"url\":\"https://github.com/login\"}");

        RawResponse response = plain.raw(get("/v1/{project_id}/git/auths/{repo_type}/redirect")
                .path("repo_type", "github")
                .query("tag", "intl")
                .build());

        assertThat(response.text()).isEqualTo("{\"url\":\"https://github.com/login\"}");
        assertThat(sent().getUrl()).isEqualTo("/v1/" + PROJECT + "/git/auths/github/redirect?tag=intl");
        assertThat(sent().getHeader("X-Auth-Token")).isEqualTo(TOKEN);
        assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent().getHeader("Content-Type")).isEqualTo("application/json;charset=utf8");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/v1/{project_id}/git/repos/namespaces",
                "/v1/{project_id}/git/repos",
                "/v1/{project_id}/git/files/zmg/79/trees",
                "/v1/0123456789abcdef0123456789abcdef/git/repos/namespaces",
                "/v1/{project_id}/git/%72epos/namespaces"
            })
    void what_is_about_repositories_goes_through_the_authorization(String path) {
        answer(200, "{}");

        through.raw(get(path).build());

        assertThat(sent().getHeader("X-Repo-Auth")).isEqualTo("test");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/v1/{project_id}/git/auths",
                "/v1/{project_id}/git/auths/repos",
                "/v1/{project_id}/git/reposx/a",
                "/v1/{project_id}/cas/applications",
                "/git/repos/a"
            })
    void nothing_else_does(String path) {
        answer(200, "{}");

        through.raw(get(path).build());

        assertThat(sent().containsHeader("X-Repo-Auth")).isFalse();
    }

    @Test
    void a_value_of_the_path_counts_as_it_is_sent() {
        answer(200, "{}");

        through.raw(get("/v1/{project_id}/git/{area}/namespaces")
                .path("area", "repos")
                .build());

        assertThat(sent().getHeader("X-Repo-Auth")).isEqualTo("test");
    }

    @Test
    void the_authorization_is_left_out_by_name_and_may_be_another() {
        answer(200, "{}");
        RawRequest.Builder request =
                get("/v1/{project_id}/git/repos/namespaces").without("x-repo-auth");

        through.raw(request.build());
        plain.raw(request.header("X-Repo-Auth", "other").build());

        assertThat(received())
                .extracting(each -> each.containsHeader("X-Repo-Auth") ? each.getHeader("X-Repo-Auth") : "none")
                .containsExactlyInAnyOrder("none", "other");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"X-Repo-Auth", "X-Auth-Token", "x-sdk-date", "X-Project-Id", "X-Domain-Id", "X-Security-Token"})
    void the_vendors_headers_are_the_sessions(String name) {
        Rejected failure = catchThrowableOfType(
                Rejected.class, () -> through.raw(get("/a").header(name, "fake").build()));

        assertThat(failure).hasMessageContaining(name);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_key_signs_it() {
        answer(204, "");

        try (ServiceStageGitHost signing =
                connect(ServiceStageCredentials.accessKey(AccessKey.of("fake-key", Secret.of("fake-secret"))))) {
            signing.raw(RawRequest.builder(Repetition.REPEATABLE, "DELETE", "/v1/{project_id}/git/auths/{name}")
                    .path("name", "test")
                    .build());
        }

        assertThat(sent().getHeader("Authorization"))
                .startsWith("SDK-HMAC-SHA256 Access=fake-key, SignedHeaders=accept;host;x-project-id;x-sdk-date, ");
    }

    @Test
    void the_vendors_codes_are_read() {
        String secret = "fake-personal-token";
        answer(400, "{\"error_code\":\"SVCSTG.REPO.0403\",\"error_msg\":\"" + secret + "\"}");

        Conflict failure = catchThrowableOfType(
                Conflict.class,
                () -> plain.raw(
                        RawRequest.builder(Repetition.ONCE, "POST", "/v1/{project_id}/git/auths/{repo_type}/personal")
                                .path("repo_type", "github")
                                .json("{\"name\":\"test\",\"token\":\"" + secret + "\"}")
                                .build()));

        assertThat(failure.call().vendorCode()).contains("SVCSTG.REPO.0403");
        assertThat(failure.toString()).contains("raw call").doesNotContain(secret, "personal", PROJECT, TOKEN);
    }
}
