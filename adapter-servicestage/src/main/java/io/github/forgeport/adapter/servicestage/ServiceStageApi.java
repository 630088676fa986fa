package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ServiceStage's endpoints in the order of the vendor's manual and in its spelling; every field of a response may be
 * missing.
 *
 * <p>The header {@code X-Auth-Token}, or the signature, is added by {@link ServiceStageCredentials}. The manual requires the
 * content type on requests without a body, too.
 */
@Headers({"Accept: application/json", "Content-Type: application/json;charset=utf8"})
interface ServiceStageApi {

    /** Lists all authorizations: <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0092.html">获取仓库授权列表</a>. */
    @RequestLine("GET /v1/{project_id}/git/auths")
    AuthorizationsJson listAuthorizations(@Param("project_id") CredentialSource<String> projectId);

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

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0098.html">ListNamespaces</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/namespaces")
    @Headers("X-Repo-Auth: {authorization}")
    NamespacesJson listNamespaces(
            @Param("project_id") CredentialSource<String> projectId, @Param("authorization") String authorization);

    record NamespacesJson(@Nullable List<@Nullable NamespaceJson> namespaces) {}

    record NamespaceJson(
            @Nullable TextOrNumber id, @Nullable String name) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0100.html">获取项目列表</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/projects")
    @Headers("X-Repo-Auth: {authorization}")
    ProjectsJson listProjects(
            @Param("project_id") CredentialSource<String> projectId,
            @Param("namespace") String namespace,
            @Param("authorization") String authorization);

    record ProjectsJson(@Nullable List<@Nullable ListEntry<ProjectJson>> projects) {}

    record ProjectJson(
            @Nullable TextOrNumber id,
            @Nullable String name,
            @Nullable String clone_url) {}
}
