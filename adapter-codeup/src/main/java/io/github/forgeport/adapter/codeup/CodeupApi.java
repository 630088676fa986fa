package io.github.forgeport.adapter.codeup;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.forgeport.http.response.TextOrNumber;
import org.jspecify.annotations.Nullable;

/**
 * Codeup's endpoints in the order of the vendor's manual and in its spelling; every field of a response may be missing.
 *
 * <p>The optional query parameter {@code accessToken} and the signature are added by {@link CodeupCredentials}.
 */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupApi {

    String VERSION = "2021-06-25";

    /** Returns one repository: <a href="https://help.aliyun.com/document_detail/460466.html">GetRepository - 查询代码库</a>. */
    @RequestLine("GET /repository/get?organizationId={organizationId}&identity={identity}")
    @Headers("x-acs-action: GetRepository")
    GetRepositoryResponse getRepository(
            @Param("organizationId") String organizationId, @Param("identity") String identity);

    record GetRepositoryResponse(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable RepositoryJson repository,
            @Nullable String requestId,
            @Nullable Boolean success) {}

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

    record NamespaceJson(
            @Nullable Long id,
            @Nullable String avatar,
            @Nullable String createdAt,
            @Nullable String description,
            @Nullable String name,
            @Nullable Long ownerId,
            @Nullable String path,
            @Nullable String updatedAt,
            @Nullable TextOrNumber visibilityLevel) {}
}
