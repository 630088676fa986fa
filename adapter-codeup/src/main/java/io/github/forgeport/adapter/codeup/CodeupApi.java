package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.http.response.RefusedByVendor;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of Codeup's HTTP endpoints, in the order and spelling of the vendor's manual; any field of a response may
 * be missing.
 *
 * <p>{@code organizationId} is the session's. The optional query parameter {@code accessToken} and the signature are added by
 * {@link CodeupCredentials}.
 */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupApi {

    String VERSION = "2021-06-25";

    /** The content type of every request body, as the vendor's SDK sends it. */
    String JSON = "Content-Type: application/json; charset=utf-8";

    /**
     * Gets one repository by its id or path: <a href="https://help.aliyun.com/document_detail/460466.html">GetRepository -
     * 查询代码库</a>.
     */
    @RequestLine("GET /repository/get?organizationId={organizationId}&identity={identity}")
    @Headers("x-acs-action: GetRepository")
    GetRepositoryEnvelope getRepository(String identity);

    /** The JSON of the response of GetRepository. */
    record GetRepositoryEnvelope(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable String requestId,
            @JsonProperty("repository") @Nullable RepositoryJson result,
            @Nullable Boolean success)
            implements CodeupEnvelope<RepositoryJson> {

        @Override
        public String pointer() {
            return "/repository";
        }
    }

    /** The JSON of a repository in the response of GetRepository. */
    record RepositoryJson(
            @Nullable Boolean archive,
            @Nullable String avatarUrl,
            @Nullable String createdAt,
            @Nullable Long creatorId,
            @Nullable String defaultBranch,
            @Nullable Boolean demoProjectStatus,
            @Nullable String description,
            @Nullable String httpUrlToRepository,
            @Nullable Long id,
            @Nullable String lastActivityAt,
            @Nullable String name,
            @Nullable String nameWithNamespace,
            @Nullable NamespaceJson namespace,
            @Nullable String path,
            @Nullable String pathWithNamespace,
            @Nullable String sshUrlToRepository,
            @Nullable TextOrNumber visibilityLevel,
            @Nullable String webUrl) {}

    /** The JSON of the namespace in a repository of GetRepository, CreateRepository and UpdateRepository. */
    record NamespaceJson(
            @Nullable Long id,
            @Nullable String avatar,
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable String name,
            @Nullable Long ownerId,
            @Nullable String path,
            @JsonProperty("public") @Nullable Boolean isPublic,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel) {}

    /**
     * Lists the organization's repositories: <a
     * href="https://help.aliyun.com/document_detail/460465.html">ListRepositories</a>.
     */
    @RequestLine("GET /repository/list?organizationId={organizationId}&archived={archived}&orderBy={orderBy}"
            + "&page={page}&perPage={perPage}&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositories")
    ListEnvelope<ListedRepositoryJson> listRepositories(
            @Nullable Boolean archived,
            @Nullable String orderBy,
            int page,
            int perPage,
            @Nullable String search,
            @Nullable String sort);

    /** The JSON of a response with a list of entries and their total. */
    record ListEnvelope<J>(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable String requestId,
            @Nullable List<@Nullable J> result,
            @Nullable Boolean success,
            @Nullable TextOrNumber total)
            implements CodeupEnvelope<List<@Nullable J>> {}

    /** The JSON of an entry of ListRepositories. */
    record ListedRepositoryJson(
            @Nullable Long Id,
            @Nullable Long accessLevel,
            @Nullable Boolean archive,
            @Nullable String avatarUrl,
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable String importStatus,
            @Nullable String lastActivityAt,
            @Nullable String name,
            @Nullable String nameWithNamespace,
            @Nullable Long namespaceId,
            @Nullable String path,
            @Nullable String pathWithNamespace,
            @Nullable Boolean star,
            @Nullable Long starCount,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel,
            @Nullable String webUrl) {}

    /**
     * Creates a repository synchronously: <a
     * href="https://help.aliyun.com/document_detail/460464.html">CreateRepository</a>.
     */
    @RequestLine("POST /repository/create?organizationId={organizationId}&sync=true")
    @Headers({"x-acs-action: CreateRepository", JSON})
    Envelope<WrittenRepositoryJson> createRepository(NewRepositoryJson repository);

    /** The JSON of the request body of CreateRepository, without the fields for an import. */
    record NewRepositoryJson(
            String name,
            long namespaceId,
            String path,
            @Nullable String description,
            @Nullable Integer visibilityLevel) {}

    /** Updates a repository: <a href="https://help.aliyun.com/document_detail/460704.html">UpdateRepository</a>. */
    @RequestLine("PUT /repository/{repositoryId}?organizationId={organizationId}")
    @Headers({"x-acs-action: UpdateRepository", JSON})
    Envelope<WrittenRepositoryJson> updateRepository(String repositoryId, RepositoryUpdateJson update);

    /** The JSON of the request body of UpdateRepository, without its feature flags. */
    record RepositoryUpdateJson(
            @Nullable String name,
            @Nullable String path,
            @Nullable String description,
            @Nullable Integer visibilityLevel,
            @Nullable String defaultBranch) {}

    /** Deletes a repository, with a reason, which the vendor requires: DeleteRepository. */
    @RequestLine("POST /repository/{repositoryId}/remove?organizationId={organizationId}")
    @Headers({"x-acs-action: DeleteRepository", JSON})
    RemovalEnvelope deleteRepository(String repositoryId, ReasonJson reason);

    /** The JSON of the request body of a deletion. */
    record ReasonJson(String reason) {}

    /** The JSON of the response to a deletion, whose payload also says whether the deletion succeeded. */
    record RemovalEnvelope(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable String requestId,
            @Nullable RemovalJson result,
            @Nullable Boolean success)
            implements CodeupEnvelope<RemovalJson> {

        @Override
        public void requireSuccess() {
            CodeupEnvelope.super.requireSuccess();
            if (result != null && Boolean.FALSE.equals(result.result())) {
                throw new RefusedByVendor();
            }
        }
    }

    record RemovalJson(@Nullable Boolean result) {}

    /** Moves a repository into a group, by a request without a body: TransferRepository. */
    @RequestLine("POST /api/v4/projects/repository/transfer?organizationId={organizationId}"
            + "&groupId={groupId}&repositoryId={repositoryId}")
    @Headers("x-acs-action: TransferRepository")
    Envelope<WrittenRepositoryJson> transferRepository(String groupId, String repositoryId);

    /** The JSON of a repository in the responses of CreateRepository, UpdateRepository and TransferRepository. */
    record WrittenRepositoryJson(
            @Nullable Boolean Import_from_svn,
            @Nullable Long accessLevel,
            @Nullable Boolean archived,
            @Nullable String avatarUrl,
            @Nullable String avatar_url,
            @Nullable Boolean buildsEnabled,
            @Nullable String createdAt,
            @Nullable Long creatorId,
            @Nullable String defaultBranch,
            @Nullable Boolean demoProject,
            @Nullable String description,
            @Nullable Boolean encrypted,
            @Nullable String httpUrlToRepo,
            @Nullable Long id,
            @Nullable Boolean issuesEnabled,
            @Nullable String lastActivityAt,
            @Nullable Boolean mergeRequestsEnabled,
            @Nullable String name,
            @Nullable String nameWithNamespace,
            @Nullable NamespaceJson namespace,
            @Nullable Long namespaceId,
            @Nullable String path,
            @Nullable String pathWithNamespace,
            @Nullable Boolean snippetsEnabled,
            @Nullable String sshUrlToRepo,
            @Nullable Long starCount,
            @Nullable Boolean starred,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel,
            @Nullable String webUrl,
            @Nullable Boolean wikiEnabled) {}

    /**
     * Lists the groups directly in a parent group: <a
     * href="https://help.aliyun.com/document_detail/472545.html">ListRepositoryGroups</a>.
     */
    @RequestLine("GET /repository/groups/get/all?organizationId={organizationId}&orderBy={orderBy}&page={page}"
            + "&pageSize={pageSize}&parentId={parentId}&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositoryGroups")
    ListEnvelope<GroupJson> listRepositoryGroups(
            @Nullable String orderBy,
            int page,
            int pageSize,
            String parentId,
            @Nullable String search,
            @Nullable String sort);

    /** The JSON of a group, in a list or, with fewer fields, alone; GetGroupByPath has two of the numbers as text. */
    record GroupJson(
            @Nullable Long accessLevel,
            @Nullable String avatarUrl,
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable Long groupCount,
            @Nullable Long id,
            @Nullable String name,
            @Nullable String nameWithNamespace,
            @Nullable TextOrNumber ownerId,
            @Nullable TextOrNumber parentId,
            @Nullable String path,
            @Nullable String pathWithNamespace,
            @Nullable Long projectCount,
            @Nullable String type,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel,
            @Nullable String webUrl) {}

    /** Gets one group by its id: GetGroupDetail. */
    @RequestLine("GET /repository/groups/get_detail?organizationId={organizationId}&groupId={groupId}")
    @Headers("x-acs-action: GetGroupDetail")
    Envelope<GroupJson> getGroupDetail(String groupId);

    /** Gets one group by its path, for which no {@code accessToken} is documented: GetGroupByPath. */
    @RequestLine("GET /api/4/groups/find_by_path?organizationId={organizationId}&identity={identity}")
    @Headers("x-acs-action: GetGroupByPath")
    Envelope<GroupJson> getGroupByPath(String identity);

    /**
     * Lists the repositories of a group: ListGroupRepositories. Its {@code namespaceId} is not read, since the vendor
     * declares it as a Boolean, but shows a number.
     */
    @RequestLine(
            "GET /repository/groups/{groupId}/projects?organizationId={organizationId}&page={page}&pageSize={pageSize}")
    @Headers("x-acs-action: ListGroupRepositories")
    ListEnvelope<GroupRepositoryJson> listGroupRepositories(String groupId, int page, int pageSize);

    /** The JSON of an entry of ListGroupRepositories. */
    record GroupRepositoryJson(
            @Nullable Boolean archived,
            @Nullable Long commitCount,
            @Nullable String createdAt,
            @Nullable Long creatorId,
            @Nullable String description,
            @Nullable String httpUrl,
            @Nullable Long id,
            @Nullable String importUrl,
            @Nullable Boolean isStared,
            @Nullable Boolean issuesEnabled,
            @Nullable String lastActivityAt,
            @Nullable Boolean mergeRequestsEnabled,
            @Nullable String name,
            @Nullable String nameWithNamespace,
            @Nullable String path,
            @Nullable String pathWithNamespace,
            @Nullable Boolean privateFlag,
            @Nullable Boolean snippetsEnabled,
            @Nullable String sshUrl,
            @Nullable Long starCount,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel,
            @Nullable String webUrl,
            @Nullable Boolean wikiEnabled) {}

    /** Creates a group: CreateRepositoryGroup. */
    @RequestLine("POST /repository/groups/create?organizationId={organizationId}")
    @Headers({"x-acs-action: CreateRepositoryGroup", JSON})
    Envelope<GroupJson> createRepositoryGroup(NewGroupJson group);

    /** The JSON of the request body of CreateRepositoryGroup. */
    record NewGroupJson(
            String name,
            String path,
            long parentId,
            int visibilityLevel,
            @Nullable String description) {}

    /** Updates the group at a path: UpdateGroup, which requires its name and path in any case. */
    @RequestLine("PUT /groups/modify?organizationId={organizationId}")
    @Headers({"x-acs-action: UpdateGroup", JSON})
    Envelope<GroupJson> updateGroup(GroupUpdateJson update);

    /** The JSON of the request body of UpdateGroup. */
    record GroupUpdateJson(
            String name,
            String path,
            String pathWithNamespace,
            @Nullable String description,
            @Nullable Integer visibilityLevel) {}

    /** Deletes a group, with a reason, which the vendor requires: DeleteRepositoryGroup. */
    @RequestLine("POST /repository/groups/{groupId}/remove?organizationId={organizationId}")
    @Headers({"x-acs-action: DeleteRepositoryGroup", JSON})
    RemovalEnvelope deleteRepositoryGroup(String groupId, ReasonJson reason);

    /** Gets the session's organization: GetCodeupOrganization, whose path parameter the vendor calls {@code identity}. */
    @RequestLine("GET /api/organization/{organizationId}")
    @Headers("x-acs-action: GetCodeupOrganization")
    Envelope<OrganizationJson> getCodeupOrganization();

    /** The JSON of a response with a single entity. */
    record Envelope<J>(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable String requestId,
            @Nullable J result,
            @Nullable Boolean success)
            implements CodeupEnvelope<J> {}

    /** The JSON of the organization in the response of GetCodeupOrganization. */
    record OrganizationJson(
            @Nullable String createdAt,
            @Nullable Long id,
            @Nullable Long namespaceId,
            @Nullable String organizationId,
            @Nullable String path,
            @Nullable String updatedAt,
            @Nullable String userRole) {}
}
