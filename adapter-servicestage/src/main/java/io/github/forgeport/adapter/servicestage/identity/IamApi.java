package io.github.forgeport.adapter.servicestage.identity;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TypedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of IAM's HTTP endpoints that return a token or a project, in the vendor's spelling; any field of a
 * response may be missing.
 */
@Headers({"Accept: application/json", "Content-Type: application/json;charset=utf8"})
interface IamApi {

    /** Issues a token: <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">KeystoneCreateUserTokenByPassword</a>. */
    @RequestLine("POST /v3/auth/tokens?nocatalog=true")
    TypedResponse<TokenResponse> createToken(TokenRequest request);

    record TokenRequest(AuthJson auth) {

        /** Creates the body of a sign-in by password, for one user and one project, as the vendor documents it. */
        static TokenRequest of(IamUser user, Secret password, ProjectScope project) {
            UserJson userJson = new UserJson(new DomainJson(user.domain()), user.name(), password.reveal());
            IdentityJson identity = new IdentityJson(List.of("password"), new PasswordJson(userJson));
            return new TokenRequest(new AuthJson(identity, new ScopeJson(project)));
        }

        /** Returns the name of the type only, since the record holds a password. */
        @Override
        public String toString() {
            return "TokenRequest";
        }
    }

    record AuthJson(IdentityJson identity, ScopeJson scope) {}

    record IdentityJson(List<String> methods, PasswordJson password) {}

    record PasswordJson(UserJson user) {}

    record UserJson(DomainJson domain, String name, String password) {

        /** Returns the name of the type only, since the record holds a password. */
        @Override
        public String toString() {
            return "UserJson";
        }
    }

    record DomainJson(String name) {}

    record ScopeJson(ProjectScope project) {}

    /** The project for which a token is valid, by its id or by its name, which is that of its region. */
    record ProjectScope(@Nullable String id, @Nullable String name) {}

    record TokenResponse(@Nullable TokenJson token) {}

    record TokenJson(
            @Nullable String issued_at,
            @Nullable String expires_at,
            @Nullable ProjectJson project) {}

    /** Lists projects by name: <a href="https://support.huaweicloud.com/api-iam/iam_06_0001.html">KeystoneListProjects</a>. */
    @RequestLine("GET /v3/projects?name={name}")
    ProjectsResponse listProjects(String name);

    record ProjectsResponse(@Nullable List<@Nullable ListEntry<ProjectJson>> projects) {}

    record ProjectJson(@Nullable String id, @Nullable String name) {}
}
