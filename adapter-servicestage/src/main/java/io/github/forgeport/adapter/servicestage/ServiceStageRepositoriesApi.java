package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of ServiceStage's HTTP endpoints for namespaces, repositories and what is in them, which need the session's authorization;
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

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0106.html">ListCommits</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/commits?ref={ref}")
    CommitsJson listCommits(String namespace, String project, @Nullable String ref);

    record CommitsJson(@Nullable List<@Nullable CommitJson> commits) {}

    record CommitJson(
            @Nullable String sha,
            @Nullable String message,
            @Nullable String authored_date) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0107.html">ListHooks</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/hooks")
    HooksJson listHooks(String namespace, String project);

    record HooksJson(@Nullable List<@Nullable HookJson> hooks) {}

    record HookJson(
            @Nullable TextOrNumber id,
            @Nullable String type,
            @Nullable String callback_url) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0110.html">ListTrees</a>. */
    @RequestLine("GET /v1/{project_id}/git/files/{namespace}/{project}/trees?ref={ref}")
    TreesJson listTrees(String namespace, String project, String ref);

    record TreesJson(@Nullable List<@Nullable String> paths) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0111.html">ShowContent</a>. */
    @RequestLine("GET /v1/{project_id}/git/files/{namespace}/{project}/{path}?ref={ref}")
    ContentJson showContent(String namespace, String project, String path, String ref);

    record ContentJson(
            @Nullable String path,
            @Nullable String sha,
            @Nullable String encoding,
            @Nullable String content) {}
}
