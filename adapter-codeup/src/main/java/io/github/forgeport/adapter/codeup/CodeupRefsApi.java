package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Answer;
import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codeup's endpoints about branches and tags; as in {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupRefsApi {

    /** <a href="https://help.aliyun.com/document_detail/461641.html">ListRepositoryBranches - 查询分支列表</a>. */
    @RequestLine(
            "GET /repository/{repositoryId}/branches?organizationId={organizationId}&page={page}&pageSize={pageSize}"
                    + "&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositoryBranches")
    ListAnswer<BranchJson> listRepositoryBranches(
            String repositoryId, int page, int pageSize, @Nullable String search, @Nullable String sort);

    /** GetBranchInfo, whose commit has more fields than a listed one. */
    @RequestLine(
            "GET /repository/{repositoryId}/branches/detail?organizationId={organizationId}&branchName={branchName}")
    @Headers("x-acs-action: GetBranchInfo")
    Answer<BranchJson> getBranchInfo(String repositoryId, String branchName);

    /** ListRepositoryTags. */
    @RequestLine(
            "GET /repository/{repositoryId}/tag/list?organizationId={organizationId}&page={page}&pageSize={pageSize}"
                    + "&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositoryTags")
    ListAnswer<TagJson> listRepositoryTags(
            String repositoryId, int page, int pageSize, @Nullable String search, @Nullable String sort);

    /** GetRepositoryTag. */
    @RequestLine("GET /repository/{repositoryId}/tag/info?organizationId={organizationId}&tagName={tagName}")
    @Headers("x-acs-action: GetRepositoryTag")
    Answer<TagJson> getRepositoryTag(String repositoryId, String tagName);

    record TagJson(
            @Nullable CommitJson commit,
            @Nullable String id,
            @Nullable String message,
            @Nullable String name) {}

    record BranchJson(
            @Nullable CommitJson commit,
            @Nullable String name,
            @JsonProperty("protected") @Nullable String isProtected) {}

    record CommitJson(
            @Nullable PersonJson author,
            @Nullable String authorEmail,
            @Nullable String authorName,
            @Nullable String authoredDate,
            @Nullable Long commentsCount,
            @Nullable String committedDate,
            @Nullable PersonJson committer,
            @Nullable String committerEmail,
            @Nullable String committerName,
            @Nullable String createdAt,
            @Nullable String id,
            @Nullable String message,
            @Nullable List<@Nullable String> parentIds,
            @Nullable String shortId,
            @Nullable SignatureJson signature,
            @Nullable String title) {}

    record PersonJson(
            @Nullable String avatarUrl,
            @Nullable String email,
            @Nullable Long id,
            @Nullable String name,
            @Nullable String state,
            @Nullable String username) {}

    record SignatureJson(
            @Nullable String gpgKeyId, @Nullable String verificationStatus) {}
}
