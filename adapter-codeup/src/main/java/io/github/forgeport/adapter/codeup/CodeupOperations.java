package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.endpoint.Repetition.ONCE;
import static io.github.forgeport.http.endpoint.Repetition.READ;
import static io.github.forgeport.http.endpoint.Repetition.REPEATABLE;

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
                    "Codeup has no such operation.",
                    URI.create("https://help.aliyun.com/document_detail/" + ALL))
            .supported(Operation.GET_REPOSITORY_BY_ID, READ, "GetRepository takes a numeric id.", "460466.html")
            .supported(
                    Operation.GET_REPOSITORY_BY_PATH,
                    READ,
                    "GetRepository takes a path with its namespace.",
                    "460466.html")
            .supported(
                    Operation.GET_REPOSITORY_BY_CLONE_URL,
                    READ,
                    "GetRepository takes the path in the URL.",
                    "460466.html")
            .supported(
                    Operation.LIST_REPOSITORIES,
                    READ,
                    "ListRepositories lists those of the organization, ListGroupRepositories those of a namespace.",
                    "460465.html")
            .supported(
                    Operation.CREATE_REPOSITORY,
                    ONCE,
                    "CreateRepository creates a private or internal one in a namespace.",
                    "460464.html")
            .supported(
                    Operation.UPDATE_REPOSITORY,
                    REPEATABLE,
                    "UpdateRepository changes the parts of a repository.",
                    "460704.html")
            .supported(Operation.DELETE_REPOSITORY, ONCE, "DeleteRepository takes the id of a repository.", ALL)
            .supported(Operation.TRANSFER_REPOSITORY, ONCE, "TransferRepository moves a repository into a group.", ALL)
            .supported(
                    Operation.LIST_NAMESPACES,
                    READ,
                    "ListRepositoryGroups lists those in the organization or in a namespace.",
                    "472545.html")
            .supported(Operation.GET_NAMESPACE_BY_ID, READ, "GetGroupDetail takes a numeric id.", ALL)
            .unknown(
                    Operation.GET_NAMESPACE_BY_PATH,
                    READ,
                    "GetGroupByPath takes a path; that it takes a token without a signature is not documented.",
                    ALL)
            .supported(
                    Operation.CREATE_NAMESPACE,
                    ONCE,
                    "CreateRepositoryGroup creates a private or internal one, in the organization or in a namespace.",
                    ALL)
            .supported(
                    Operation.UPDATE_NAMESPACE,
                    REPEATABLE,
                    "UpdateGroup changes the parts of a group, which is read before.",
                    ALL)
            .supported(Operation.DELETE_NAMESPACE, ONCE, "DeleteRepositoryGroup takes the id of a group.", ALL)
            .supported(
                    Operation.LIST_BRANCHES, READ, "ListRepositoryBranches lists those of a repository.", "461641.html")
            .supported(Operation.GET_BRANCH, READ, "GetBranchInfo takes the name of a branch.", ALL)
            .supported(Operation.CREATE_BRANCH, ONCE, "CreateBranch takes its start by name or commit id.", ALL)
            .supported(Operation.DELETE_BRANCH, ONCE, "DeleteBranch takes the name of a branch.", ALL)
            .supported(Operation.LIST_TAGS, READ, "ListRepositoryTags lists those of a repository.", ALL)
            .supported(Operation.GET_TAG, READ, "GetRepositoryTag takes the name of a tag.", ALL)
            .supported(Operation.CREATE_TAG, ONCE, "CreateTag takes its target by name or commit id.", ALL)
            .supported(Operation.DELETE_TAG, ONCE, "DeleteTag takes the name of a tag.", ALL)
            .supported(Operation.LIST_COMMITS, READ, "ListRepositoryCommits lists those of a reference.", ALL)
            .supported(Operation.GET_COMMIT, READ, "GetRepositoryCommit takes the id of a commit.", ALL)
            .supported(Operation.DIFF_COMMIT, READ, "ListRepositoryCommitDiff lists what a commit changed.", ALL)
            .supported(Operation.COMPARE_COMMITS, READ, "GetCompareDetail compares by the merge base.", ALL)
            .supported(Operation.LIST_TREE, READ, "ListRepositoryTree lists a directory, or all below.", "460703.html")
            .supported(Operation.GET_FILE_CONTENT, READ, "GetFileBlobs returns text, but no other file.", ALL)
            .supported(Operation.GET_LAST_COMMIT, READ, "GetFileLastCommit takes the path of a file.", ALL)
            .supported(Operation.CREATE_FILE, ONCE, "CreateFile takes text, or bytes in Base64.", "460699.html")
            .supported(Operation.UPDATE_FILE, ONCE, "UpdateFile takes no revision: the last writer wins.", ALL)
            .supported(Operation.DELETE_FILE, ONCE, "DeleteFile takes no revision.", ALL)
            .supported(
                    Operation.COMMIT_FILES,
                    ONCE,
                    "CreateCommitWithMultipleFiles creates text files; no other change is documented.",
                    ALL)
            .supported(Operation.LIST_WEBHOOKS, READ, "ListRepositoryWebhook lists those of a repository.", ALL)
            .supported(Operation.CREATE_WEBHOOK, ONCE, "AddWebhook takes four events, and verifies TLS.", "460469.html")
            .supported(Operation.DELETE_WEBHOOK, REPEATABLE, "DeleteRepositoryWebhook takes the id of a webhook.", ALL)
            .unsupported(Operation.LIST_AUTHORIZATIONS, "Codeup keeps no authorizations to other providers.", ALL);

    private CodeupOperations() {}
}
