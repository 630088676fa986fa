package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Envelope;
import io.github.forgeport.adapter.codeup.CodeupApi.ListEnvelope;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declaration of Codeup's HTTP endpoints for branches, tags and commits; see {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupCommitsApi {

    /** Lists branches: <a href="https://help.aliyun.com/document_detail/461641.html">ListRepositoryBranches - 查询分支列表</a>. */
    @RequestLine(
            "GET /repository/{repositoryId}/branches?organizationId={organizationId}&page={page}&pageSize={pageSize}"
                    + "&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositoryBranches")
    ListEnvelope<BranchJson> listRepositoryBranches(
            String repositoryId, int page, int pageSize, @Nullable String search, @Nullable String sort);

    /** Gets a branch, whose commit has more fields than in a list: GetBranchInfo. */
    @RequestLine(
            "GET /repository/{repositoryId}/branches/detail?organizationId={organizationId}&branchName={branchName}")
    @Headers("x-acs-action: GetBranchInfo")
    Envelope<BranchJson> getBranchInfo(String repositoryId, String branchName);

    /** Creates a branch: CreateBranch, in whose response {@code protected} is a Boolean, unlike in the two above. */
    @RequestLine("POST /repository/{repositoryId}/branches?organizationId={organizationId}")
    @Headers({CodeupApi.JSON, "x-acs-action: CreateBranch"})
    Envelope<CreatedBranchJson> createBranch(String repositoryId, NewBranchJson branch);

    record NewBranchJson(String branchName, String ref) {}

    /** Deletes a branch: DeleteBranch, in whose response {@code success} is a text. */
    @RequestLine(
            "DELETE /repository/{repositoryId}/branches/delete?organizationId={organizationId}&branchName={branchName}")
    @Headers("x-acs-action: DeleteBranch")
    DeletedBranchEnvelope deleteBranch(String repositoryId, String branchName);

    /** Lists tags: ListRepositoryTags. */
    @RequestLine(
            "GET /repository/{repositoryId}/tag/list?organizationId={organizationId}&page={page}&pageSize={pageSize}"
                    + "&search={search}&sort={sort}")
    @Headers("x-acs-action: ListRepositoryTags")
    ListEnvelope<TagJson> listRepositoryTags(
            String repositoryId, int page, int pageSize, @Nullable String search, @Nullable String sort);

    /** Gets a tag: GetRepositoryTag. */
    @RequestLine("GET /repository/{repositoryId}/tag/info?organizationId={organizationId}&tagName={tagName}")
    @Headers("x-acs-action: GetRepositoryTag")
    Envelope<TagJson> getRepositoryTag(String repositoryId, String tagName);

    /** Creates a tag: CreateTag. */
    @RequestLine("POST /repository/{repositoryId}/tags/create?organizationId={organizationId}")
    @Headers({CodeupApi.JSON, "x-acs-action: CreateTag"})
    Envelope<TagJson> createTag(String repositoryId, NewTagJson tag);

    record NewTagJson(@Nullable String message, String ref, String tagName) {}

    /** Deletes a tag: DeleteTag. */
    @RequestLine("DELETE /repository/{repositoryId}/tags/delete?organizationId={organizationId}&tagName={tagName}")
    @Headers("x-acs-action: DeleteTag")
    Envelope<DeletedTagJson> deleteTag(String repositoryId, String tagName);

    record DeletedTagJson(@Nullable String tagName) {}

    /** Lists commits: ListRepositoryCommits, which requires {@code refName}, although the manual mentions a default. */
    @RequestLine(
            "GET /repository/{repositoryId}/commits?organizationId={organizationId}&end={end}&page={page}&pageSize={pageSize}"
                    + "&path={path}&refName={refName}&start={start}")
    @Headers("x-acs-action: ListRepositoryCommits")
    ListEnvelope<CommitJson> listRepositoryCommits(
            String repositoryId,
            @Nullable String end,
            int page,
            int pageSize,
            @Nullable String path,
            String refName,
            @Nullable String start);

    /** Gets a commit: GetRepositoryCommit. */
    @RequestLine("GET /repository/{repositoryId}/commits/{sha}?organizationId={organizationId}")
    @Headers("x-acs-action: GetRepositoryCommit")
    Envelope<CommitJson> getRepositoryCommit(String repositoryId, String sha);

    /** Lists the diffs of a commit, without pages: ListRepositoryCommitDiff. */
    @RequestLine("GET /repository/{repositoryId}/commits/{sha}/diff?organizationId={organizationId}")
    @Headers("x-acs-action: ListRepositoryCommitDiff")
    ListEnvelope<DiffJson> listRepositoryCommitDiff(String repositoryId, String sha);

    /** Compares two commits by their ids, from their merge base on: GetCompareDetail. */
    @RequestLine("GET /repository/{repositoryId}/commits/compare/detail?organizationId={organizationId}&from={from}"
            + "&mergeBase=true&to={to}")
    @Headers("x-acs-action: GetCompareDetail")
    Envelope<ComparisonJson> getCompareDetail(String repositoryId, String from, String to);

    record ComparisonJson(
            @Nullable List<@Nullable CommitJson> commits,
            @Nullable List<@Nullable DiffJson> diffs,
            @Nullable List<@Nullable String> messages) {}

    record DiffJson(
            @Nullable String aMode,
            @Nullable String bMode,
            @Nullable Boolean deletedFile,
            @Nullable String diff,
            @Nullable Boolean isBinary,
            @Nullable Boolean isNewLfs,
            @Nullable Boolean isOldLfs,
            @Nullable Boolean newFile,
            @Nullable String newId,
            @Nullable String newPath,
            @Nullable String oldId,
            @Nullable String oldPath,
            @Nullable Boolean renamedFile) {}

    record TagJson(
            @Nullable CommitJson commit,
            @Nullable String id,
            @Nullable String message,
            @Nullable String name) {}

    record BranchJson(
            @Nullable CommitJson commit,
            @Nullable String name,
            @JsonProperty("protected") @Nullable String isProtected) {}

    record CreatedBranchJson(
            @Nullable CommitJson commit,
            @Nullable String name,
            @JsonProperty("protected") @Nullable Boolean isProtected) {}

    record DeletedBranchEnvelope(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMessage,
            @Nullable String requestId,
            @Nullable DeletedBranchJson result,
            @JsonProperty("success") @Nullable String succeeded)
            implements CodeupEnvelope<DeletedBranchJson> {

        @Override
        public @Nullable Boolean success() {
            return succeeded == null ? null : Boolean.valueOf(succeeded);
        }
    }

    record DeletedBranchJson(@Nullable String branchName) {}

    /** The JSON of a commit, whose {@code authoredDate} is called {@code authorDate} by GetFileLastCommit alone. */
    record CommitJson(
            @Nullable PersonJson author,
            @Nullable String authorDate,
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
            @Nullable String aliyunPk,
            @Nullable String avatarUrl,
            @Nullable String email,
            @Nullable Long id,
            @Nullable String name,
            @Nullable String state,
            @Nullable String username,
            @Nullable String websiteUrl) {}

    record SignatureJson(
            @Nullable String gpgKeyId, @Nullable String verificationStatus) {}
}
