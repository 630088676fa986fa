package io.github.forgeport.adapter.codeup;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Envelope;
import io.github.forgeport.adapter.codeup.CodeupApi.ListEnvelope;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.CommitJson;
import io.github.forgeport.adapter.codeup.response.CodeupEnvelope;
import io.github.forgeport.http.response.TextOrNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declaration of Codeup's HTTP endpoints for trees and files; see {@link CodeupApi}. */
@Headers({"Accept: application/json", "x-acs-version: " + CodeupApi.VERSION})
interface CodeupFilesApi {

    /**
     * Lists the entries of a tree, without pages: <a
     * href="https://help.aliyun.com/document_detail/460703.html">ListRepositoryTree</a>.
     */
    @RequestLine(
            "GET /repository/{repositoryId}/files/tree?organizationId={organizationId}&path={path}&refName={refName}"
                    + "&type={type}")
    @Headers("x-acs-action: ListRepositoryTree")
    ListEnvelope<EntryJson> listRepositoryTree(String repositoryId, @Nullable String path, String refName, String type);

    record EntryJson(
            @Nullable String id,
            @Nullable Boolean isLFS,
            @Nullable String mode,
            @Nullable String name,
            @Nullable String path,
            @Nullable String type) {}

    /** Gets the content of a file: GetFileBlobs. */
    @RequestLine(
            "GET /repository/{repositoryId}/files/blobs?organizationId={organizationId}&filePath={filePath}&ref={ref}")
    @Headers("x-acs-action: GetFileBlobs")
    Envelope<BlobJson> getFileBlobs(String repositoryId, String filePath, String ref);

    record BlobJson(
            @Nullable String content,
            @Nullable Long size,
            @Nullable Long totalLines) {}

    /** Gets the last commit that changed a file: GetFileLastCommit. */
    @RequestLine("GET /repository/{repositoryId}/files/lastCommit?organizationId={organizationId}&filePath={filePath}"
            + "&sha={sha}")
    @Headers("x-acs-action: GetFileLastCommit")
    Envelope<CommitJson> getFileLastCommit(String repositoryId, String filePath, String sha);

    /** Creates a file: <a href="https://help.aliyun.com/document_detail/460699.html">CreateFile</a>. */
    @RequestLine("POST /repository/{repositoryId}/files?organizationId={organizationId}")
    @Headers({CodeupApi.JSON, "x-acs-action: CreateFile"})
    Envelope<WrittenFileJson> createFile(String repositoryId, NewFileJson file);

    record NewFileJson(String branchName, String commitMessage, String content, String encoding, String filePath) {}

    record WrittenFileJson(
            @Nullable String branchName, @Nullable String filePath) {}

    /** Updates a file: UpdateFile, which takes the path twice. */
    @RequestLine("PUT /repository/{repositoryId}/files/update?organizationId={organizationId}")
    @Headers({CodeupApi.JSON, "x-acs-action: UpdateFile"})
    Envelope<WrittenFileJson> updateFile(String repositoryId, UpdatedFileJson file);

    record UpdatedFileJson(
            String branchName, String commitMessage, String content, String encoding, String newPath, String oldPath) {}

    /** Deletes a file: DeleteFile, which has no body but query parameters. */
    @RequestLine(
            "DELETE /repository/{repositoryId}/files/delete?organizationId={organizationId}&branchName={branchName}"
                    + "&commitMessage={commitMessage}&filePath={filePath}")
    @Headers("x-acs-action: DeleteFile")
    Envelope<WrittenFileJson> deleteFile(String repositoryId, String branchName, String commitMessage, String filePath);

    /** Creates a commit of several files: CreateCommitWithMultipleFiles, which takes a repository's id or path. */
    @RequestLine("POST /api/v4/projects/repository/commits/files?organizationId={organizationId}"
            + "&repositoryIdentity={repositoryIdentity}")
    @Headers({CodeupApi.JSON, "x-acs-action: CreateCommitWithMultipleFiles"})
    CommitEnvelope createCommitWithMultipleFiles(String repositoryIdentity, NewCommitJson commit);

    record NewCommitJson(List<ActionJson> actions, String branch, String commitMessage) {}

    record ActionJson(String action, String content, String filePath) {}

    record CommitEnvelope(
            @Nullable TextOrNumber errorCode,
            @Nullable String errorMsg,
            @Nullable String requestId,
            @Nullable CommitJson result,
            @Nullable Boolean success)
            implements CodeupEnvelope<CommitJson> {}
}
