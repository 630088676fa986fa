package io.github.forgeport.adapter.codeup;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Answer;
import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codeup's endpoints about branches, tags and commits; as in {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupCommitsApi {

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

    /** ListRepositoryCommits, which requires {@code refName}, though its text tells of a default. */
    @RequestLine(
            "GET /repository/{repositoryId}/commits?organizationId={organizationId}&end={end}&page={page}&pageSize={pageSize}"
                    + "&path={path}&refName={refName}&start={start}")
    @Headers("x-acs-action: ListRepositoryCommits")
    ListAnswer<CommitJson> listRepositoryCommits(
            String repositoryId,
            @Nullable String end,
            int page,
            int pageSize,
            @Nullable String path,
            String refName,
            @Nullable String start);

    /** GetRepositoryCommit. */
    @RequestLine("GET /repository/{repositoryId}/commits/{sha}?organizationId={organizationId}")
    @Headers("x-acs-action: GetRepositoryCommit")
    Answer<CommitJson> getRepositoryCommit(String repositoryId, String sha);

    /** ListRepositoryCommitDiff, which has no pages. */
    @RequestLine("GET /repository/{repositoryId}/commits/{sha}/diff?organizationId={organizationId}")
    @Headers("x-acs-action: ListRepositoryCommitDiff")
    ListAnswer<DiffJson> listRepositoryCommitDiff(String repositoryId, String sha);

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
