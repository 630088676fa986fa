package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.endpoint.Repetition.READ;

import io.github.forgeport.http.OperationTable;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;

/**
 * The table of Codeup's operations: whether each is supported, how its call may be repeated, and the vendor's documentation
 * page.
 */
final class CodeupOperations {

    private static final String ALL = "460575.html";

    static final OperationTable TABLE = OperationTable.of(
                    CodeupGitHost.NAME,
                    "Codeup has no such operation, or this adapter does not ask it.",
                    URI.create("https://help.aliyun.com/document_detail/" + ALL))
            .supported(Operation.GET_REPOSITORY_BY_ID, READ, "GetRepository takes a numeric id.", "460466.html")
            .supported(
                    Operation.GET_REPOSITORY_BY_PATH,
                    READ,
                    "GetRepository takes a path with its namespace.",
                    "460466.html")
            .supported(
                    Operation.LIST_REPOSITORIES,
                    READ,
                    "ListRepositories lists those of the organization, ListGroupRepositories those of a namespace.",
                    "460465.html")
            .supported(
                    Operation.LIST_NAMESPACES,
                    READ,
                    "ListRepositoryGroups lists those in the organization or in a namespace.",
                    "472545.html")
            .supported(
                    Operation.LIST_BRANCHES, READ, "ListRepositoryBranches lists those of a repository.", "461641.html")
            .supported(Operation.GET_BRANCH, READ, "GetBranchInfo takes the name of a branch.", ALL)
            .supported(Operation.LIST_TAGS, READ, "ListRepositoryTags lists those of a repository.", ALL)
            .supported(Operation.GET_TAG, READ, "GetRepositoryTag takes the name of a tag.", ALL)
            .supported(Operation.LIST_COMMITS, READ, "ListRepositoryCommits lists those of a reference.", ALL)
            .supported(Operation.GET_COMMIT, READ, "GetRepositoryCommit takes the id of a commit.", ALL)
            .supported(Operation.DIFF_COMMIT, READ, "ListRepositoryCommitDiff lists what a commit changed.", ALL)
            .supported(Operation.LIST_TREE, READ, "ListRepositoryTree lists a directory, or all below.", "460703.html")
            .supported(Operation.GET_FILE_CONTENT, READ, "GetFileBlobs returns text, but no other file.", ALL)
            .supported(Operation.GET_LAST_COMMIT, READ, "GetFileLastCommit takes the path of a file.", ALL)
            .supported(Operation.LIST_WEBHOOKS, READ, "ListRepositoryWebhook lists those of a repository.", ALL)
            .unsupported(Operation.LIST_AUTHORIZATIONS, "Codeup keeps no authorizations to other providers.", ALL);

    private CodeupOperations() {}
}
