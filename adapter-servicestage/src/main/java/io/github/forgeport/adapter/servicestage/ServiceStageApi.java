package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
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

    /** Lists all authorizations: <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0092.html">获取仓库授权列表</a>. */
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
}
