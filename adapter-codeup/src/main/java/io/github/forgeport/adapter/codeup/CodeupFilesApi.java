package io.github.forgeport.adapter.codeup;

import feign.Headers;
import feign.RequestLine;
import io.github.forgeport.adapter.codeup.CodeupApi.Answer;
import io.github.forgeport.adapter.codeup.CodeupApi.ListAnswer;
import io.github.forgeport.adapter.codeup.CodeupCommitsApi.CommitJson;
import org.jspecify.annotations.Nullable;

/** Codeup's endpoints about trees and files; as in {@link CodeupApi}. */
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
    ListAnswer<EntryJson> listRepositoryTree(String repositoryId, @Nullable String path, String refName, String type);

    record EntryJson(
            @Nullable String id,
            @Nullable Boolean isLFS,
            @Nullable String mode,
            @Nullable String name,
            @Nullable String path,
            @Nullable String type) {}

    /** GetFileBlobs. */
    @RequestLine(
            "GET /repository/{repositoryId}/files/blobs?organizationId={organizationId}&filePath={filePath}&ref={ref}")
    @Headers("x-acs-action: GetFileBlobs")
    Answer<BlobJson> getFileBlobs(String repositoryId, String filePath, String ref);

    record BlobJson(
            @Nullable String content,
            @Nullable Long size,
            @Nullable Long totalLines) {}

    /** GetFileLastCommit. */
    @RequestLine("GET /repository/{repositoryId}/files/lastCommit?organizationId={organizationId}&filePath={filePath}"
            + "&sha={sha}")
    @Headers("x-acs-action: GetFileLastCommit")
    Answer<CommitJson> getFileLastCommit(String repositoryId, String filePath, String sha);
}
