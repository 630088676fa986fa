package io.github.forgeport.adapter.servicestage;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.response.ListEntry;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import java.util.Optional;
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

    record NamespacesJson(@Nullable List<@Nullable ListEntry<NamespaceJson>> namespaces) {}

    record NamespaceJson(
            @Nullable TextOrNumber id, @Nullable String name) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0099.html">Finds a project by URL</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/project-info?clone_url={url}")
    ProjectInfoJson showProjectDetail(String url);

    record ProjectInfoJson(
            @Nullable TextOrNumber namespace_id,
            @Nullable String namespace,
            @Nullable TextOrNumber project_id,
            @Nullable String project) {}

    /**
     * Lists the projects of a namespace: <a
     * href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0100.html">ListProjects</a>.
     */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/projects")
    ProjectsJson listProjects(String namespace);

    record ProjectsJson(@Nullable List<@Nullable ListEntry<ProjectJson>> projects) {}

    record ProjectJson(
            @Nullable TextOrNumber id,
            @Nullable String name,
            @Nullable String clone_url) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0101.html">Creates a project</a>. */
    @RequestLine("POST /v1/{project_id}/git/repos/{namespace}/projects")
    ProjectJson createProject(String namespace, NewProjectJson body);

    record NewProjectJson(String name) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0102.html">Lists all branches</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/branches")
    BranchesJson listBranches(String namespace, String project);

    record BranchesJson(@Nullable List<@Nullable String> branches) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0103.html">Lists all tags</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/tags")
    TagsJson listTags(String namespace, String project);

    record TagsJson(@Nullable List<@Nullable String> tags) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0104.html">Creates a tag</a>. */
    @RequestLine("POST /v1/{project_id}/git/repos/{namespace}/{project}/tags?ref={ref}")
    TagJson createTag(String namespace, String project, String ref, NewTagJson body);

    record NewTagJson(String name, String description) {}

    record TagJson(@Nullable String name) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0105.html">Deletes a tag</a>. */
    @RequestLine("DELETE /v1/{project_id}/git/repos/{namespace}/{project}/tags/{tag}")
    Optional<NothingJson> deleteTag(String namespace, String project, String tag);

    /** The JSON of the response to a deletion, whose fields are ignored; by the manual it has no body. */
    record NothingJson() {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0106.html">Lists the latest commits</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/commits?ref={ref}")
    CommitsJson listCommits(String namespace, String project, @Nullable String ref);

    record CommitsJson(@Nullable List<@Nullable CommitJson> commits) {}

    record CommitJson(
            @Nullable String sha,
            @Nullable String message,
            @Nullable String authored_date) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0107.html">Lists all webhooks</a>. */
    @RequestLine("GET /v1/{project_id}/git/repos/{namespace}/{project}/hooks")
    HooksJson listHooks(String namespace, String project);

    record HooksJson(@Nullable List<@Nullable HookJson> hooks) {}

    record HookJson(
            @Nullable TextOrNumber id,
            @Nullable String type,
            @Nullable String callback_url) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0108.html">Creates a webhook</a>. */
    @RequestLine("POST /v1/{project_id}/git/repos/{namespace}/{project}/hooks")
    HookJson createHook(String namespace, String project, NewHookJson body);

    record NewHookJson(Secret secret, String url) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0109.html">Deletes a webhook</a>. */
    @RequestLine("DELETE /v1/{project_id}/git/repos/{namespace}/{project}/hooks/{hook}")
    Optional<NothingJson> deleteHook(String namespace, String project, String hook);

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0110.html">Lists all paths</a>. */
    @RequestLine("GET /v1/{project_id}/git/files/{namespace}/{project}/trees?ref={ref}")
    TreesJson listTrees(String namespace, String project, String ref);

    record TreesJson(@Nullable List<@Nullable String> paths) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0111.html">Gets a file's content</a>. */
    @RequestLine("GET /v1/{project_id}/git/files/{namespace}/{project}/{path}?ref={ref}")
    ContentJson showContent(String namespace, String project, String path, String ref);

    record ContentJson(
            @Nullable String path,
            @Nullable String sha,
            @Nullable String encoding,
            @Nullable String content) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0112.html">Creates a file</a>. */
    @RequestLine("POST /v1/{project_id}/git/files/{namespace}/{project}/{path}?ref={ref}")
    WrittenFileJson createFile(String namespace, String project, String path, String ref, FileJson body);

    /** The JSON of a file to write: its content in Base64 and, for an update, the {@code sha} that was read. */
    record FileJson(
            String message, String content, @Nullable String sha) {}

    record WrittenFileJson(@Nullable String path) {}

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_06_0113.html">Updates a file</a>. */
    @RequestLine("PUT /v1/{project_id}/git/files/{namespace}/{project}/{path}?ref={ref}")
    WrittenFileJson updateFile(String namespace, String project, String path, String ref, FileJson body);

    /** <a href="https://support.huaweicloud.com/api-servicestage/servicestage_api_0073.html">Deletes a file</a>. */
    @RequestLine("DELETE /v1/{project_id}/git/files/{namespace}/{project}/{path}?ref={ref}&message={message}&sha={sha}")
    Optional<NothingJson> deleteFile(
            String namespace, String project, String path, String ref, String message, String sha);
}
