package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of ServiceStage's HTTP endpoints for namespaces and repositories, which need the session's authorization;
 * see {@link ServiceStageApi}.
 */
@Headers({"Accept: application/json", "Content-Type: application/json;charset=utf8", "X-Repo-Auth: {authorization}"})
interface ServiceStageRepositoriesApi {

    /**
     * Lists all namespaces: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0098.html">ListNamespaces</a>.
     */
    @RequestLine("GET /v1/{project_id}/git/repos/namespaces")
    NamespacesJson listNamespaces();

    record NamespacesJson(@Nullable List<@Nullable NamespaceJson> namespaces) {}

    record NamespaceJson(
            @Nullable TextOrNumber id, @Nullable String name) {}

    /**
     * Lists the projects of a namespace: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0100.html">获取项目列表</a>.
     */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/projects")
    ProjectsJson listProjects(String namespace);

    record ProjectsJson(@Nullable List<@Nullable ListEntry<ProjectJson>> projects) {}

    record ProjectJson(
            @Nullable TextOrNumber id,
            @Nullable String name,
            @Nullable String clone_url) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0102.html">ListBranches</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/branches")
    BranchesJson listBranches(String namespace, String project);

    record BranchesJson(@Nullable List<@Nullable String> branches) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0103.html">ListTags</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/tags")
    TagsJson listTags(String namespace, String project);

    record TagsJson(@Nullable List<@Nullable String> tags) {}
}
