package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.servicestage.ServiceStageRepositoriesApi.NothingJson;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of ServiceStage's HTTP endpoints for authorizations, in the vendor's spelling; any field of a response may
 * be missing.
 *
 * <p>{@code project_id} is the session's. The header {@code X-Auth-Token}, or the signature, is added by {@link
 * ServiceStageCredentials}. The manual requires the content type on requests without a body, too.
 */
@Headers({"Accept: application/json", "Content-Type: application/json;charset=utf8"})
interface ServiceStageApi {

    /** Lists all authorizations: <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0092.html">ListAuthorizations</a>. */
    @RequestLine("GET /v1/{project_id}/git/auths")
    AuthorizationsJson listAuthorizations();

    record AuthorizationsJson(
            @Nullable List<@Nullable AuthorizationJson> authorizations,
            @Nullable Long count) {}

    record AuthorizationJson(
            @Nullable String name,
            @Nullable String repo_type,
            @Nullable String repo_host,
            @Nullable String repo_home,
            @Nullable String repo_user,
            @Nullable String avartar,
            @Nullable String token_type,
            @Nullable Long create_time,
            @Nullable Long update_time,
            @Nullable String tag,
            @Nullable TextOrNumber status) {}

    /**
     * Gets the address of a provider's OAuth page: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0093.html">ShowRedirectUrl</a>.
     */
    @RequestLine("GET /v1/{project_id}/git/auths/{repo_type}/redirect")
    RedirectJson showRedirectUrl(String repo_type);

    record RedirectJson(@Nullable String url) {

        /** Returns the name of the type only, since the address holds a state. */
        @Override
        public String toString() {
            return "RedirectJson";
        }
    }

    /**
     * Creates an authorization from an OAuth code: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0094.html">CreateOAuth</a>.
     */
    @RequestLine("POST /v1/{project_id}/git/auths/{repo_type}/oauth")
    CreatedJson createOAuth(String repo_type, OAuthJson body);

    record OAuthJson(String name, Secret code, Secret state) {}

    record CreatedJson(@Nullable AuthorizationJson authorization) {}

    /**
     * Creates an authorization from a token: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0095.html">CreatePersonalAuth</a>.
     */
    @RequestLine("POST /v1/{project_id}/git/auths/{repo_type}/personal")
    CreatedJson createPersonalAuth(String repo_type, PersonalAuthJson body);

    record PersonalAuthJson(
            String name, Secret token, @Nullable String host) {}

    /**
     * Creates an authorization from a password: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0096.html">CreatePasswordAuth</a>.
     */
    @RequestLine("POST /v1/{project_id}/git/auths/{repo_type}/password")
    CreatedJson createPasswordAuth(String repo_type, PasswordAuthJson body);

    /**
     * The JSON of the request body of CreatePasswordAuth, by the manual and the SDK. The vendor's Terraform provider sends
     * {@code name} and {@code token}, the Base64 of {@code user:password}.
     */
    record PasswordAuthJson(String name, String user, Secret password) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0097.html">Deletes an authorization</a>. */
    @RequestLine("DELETE /v1/{project_id}/git/auths/{name}")
    Optional<NothingJson> deleteAuthorize(String name);

    /**
     * Checks the stored password of an authorization: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0267.html">CheckRepositoryPassword</a>, which
     * the SDK lacks.
     */
    @RequestLine("GET /v1/{project_id}/git/auths/{repo_type}/password/valid")
    Optional<NothingJson> checkRepositoryPassword(String repo_type);
}
