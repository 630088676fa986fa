package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.endpoint.Repetition.ONCE;
import static io.github.forgeport.http.endpoint.Repetition.READ;
import static io.github.forgeport.http.endpoint.Repetition.REPEATABLE;
import static io.github.forgeport.port.capability.Operation.COMMIT_FILES;
import static io.github.forgeport.port.capability.Operation.COMPARE_COMMITS;
import static io.github.forgeport.port.capability.Operation.CREATE_BRANCH;
import static io.github.forgeport.port.capability.Operation.CREATE_FILE;
import static io.github.forgeport.port.capability.Operation.CREATE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.CREATE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.CREATE_TAG;
import static io.github.forgeport.port.capability.Operation.CREATE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DELETE_BRANCH;
import static io.github.forgeport.port.capability.Operation.DELETE_FILE;
import static io.github.forgeport.port.capability.Operation.DELETE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.DELETE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.DELETE_TAG;
import static io.github.forgeport.port.capability.Operation.DELETE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DIFF_COMMIT;
import static io.github.forgeport.port.capability.Operation.GET_BRANCH;
import static io.github.forgeport.port.capability.Operation.GET_COMMIT;
import static io.github.forgeport.port.capability.Operation.GET_FILE_CONTENT;
import static io.github.forgeport.port.capability.Operation.GET_LAST_COMMIT;
import static io.github.forgeport.port.capability.Operation.GET_NAMESPACE_BY_ID;
import static io.github.forgeport.port.capability.Operation.GET_NAMESPACE_BY_PATH;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_CLONE_URL;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_ID;
import static io.github.forgeport.port.capability.Operation.GET_REPOSITORY_BY_PATH;
import static io.github.forgeport.port.capability.Operation.GET_TAG;
import static io.github.forgeport.port.capability.Operation.LIST_AUTHORIZATIONS;
import static io.github.forgeport.port.capability.Operation.LIST_BRANCHES;
import static io.github.forgeport.port.capability.Operation.LIST_COMMITS;
import static io.github.forgeport.port.capability.Operation.LIST_NAMESPACES;
import static io.github.forgeport.port.capability.Operation.LIST_REPOSITORIES;
import static io.github.forgeport.port.capability.Operation.LIST_TAGS;
import static io.github.forgeport.port.capability.Operation.LIST_TREE;
import static io.github.forgeport.port.capability.Operation.LIST_WEBHOOKS;
import static io.github.forgeport.port.capability.Operation.TRANSFER_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.UPDATE_FILE;
import static io.github.forgeport.port.capability.Operation.UPDATE_NAMESPACE;
import static io.github.forgeport.port.capability.Operation.UPDATE_REPOSITORY;

import io.github.forgeport.http.OperationTable;
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
            .supported(GET_REPOSITORY_BY_ID, READ, "GetRepository takes a numeric id.", "460466.html")
            .supported(GET_REPOSITORY_BY_PATH, READ, "GetRepository takes a path with its namespace.", "460466.html")
            .supported(GET_REPOSITORY_BY_CLONE_URL, READ, "GetRepository takes the path in the URL.", "460466.html")
            .supported(
                    LIST_REPOSITORIES,
                    READ,
                    "ListRepositories lists those of the organization, ListGroupRepositories those of a namespace.",
                    "460465.html")
            .supported(CREATE_REPOSITORY, ONCE, "CreateRepository makes it private or internal.", "460464.html")
            .supported(UPDATE_REPOSITORY, REPEATABLE, "UpdateRepository takes the changed parts.", "460704.html")
            .supported(DELETE_REPOSITORY, ONCE, "DeleteRepository takes the id of a repository.", ALL)
            .supported(TRANSFER_REPOSITORY, ONCE, "TransferRepository moves a repository into a group.", ALL)
            .supported(
                    LIST_NAMESPACES,
                    READ,
                    "ListRepositoryGroups lists those in the organization or in a namespace.",
                    "472545.html")
            .supported(GET_NAMESPACE_BY_ID, READ, "GetGroupDetail takes a numeric id.", ALL)
            .unknown(
                    GET_NAMESPACE_BY_PATH,
                    READ,
                    "GetGroupByPath takes a path; that it takes a token without a signature is not documented.",
                    ALL)
            .supported(CREATE_NAMESPACE, ONCE, "CreateRepositoryGroup makes it private or internal.", ALL)
            .supported(UPDATE_NAMESPACE, REPEATABLE, "UpdateGroup wants all parts: they are read before.", ALL)
            .supported(DELETE_NAMESPACE, ONCE, "DeleteRepositoryGroup takes the id of a group.", ALL)
            .supported(LIST_BRANCHES, READ, "ListRepositoryBranches lists those of a repository.", "461641.html")
            .supported(GET_BRANCH, READ, "GetBranchInfo takes the name of a branch.", ALL)
            .supported(CREATE_BRANCH, ONCE, "CreateBranch takes its start by name or commit id.", ALL)
            .supported(DELETE_BRANCH, ONCE, "DeleteBranch takes the name of a branch.", ALL)
            .supported(LIST_TAGS, READ, "ListRepositoryTags lists those of a repository.", ALL)
            .supported(GET_TAG, READ, "GetRepositoryTag takes the name of a tag.", ALL)
            .supported(CREATE_TAG, ONCE, "CreateTag takes its target by name or commit id.", ALL)
            .supported(DELETE_TAG, ONCE, "DeleteTag takes the name of a tag.", ALL)
            .supported(LIST_COMMITS, READ, "ListRepositoryCommits lists those of a reference.", ALL)
            .supported(GET_COMMIT, READ, "GetRepositoryCommit takes the id of a commit.", ALL)
            .supported(DIFF_COMMIT, READ, "ListRepositoryCommitDiff lists what a commit changed.", ALL)
            .supported(COMPARE_COMMITS, READ, "GetCompareDetail compares by the merge base.", ALL)
            .supported(LIST_TREE, READ, "ListRepositoryTree lists a directory, or all below.", "460703.html")
            .supported(GET_FILE_CONTENT, READ, "GetFileBlobs returns text, but no other file.", ALL)
            .supported(GET_LAST_COMMIT, READ, "GetFileLastCommit takes the path of a file.", ALL)
            .supported(CREATE_FILE, ONCE, "CreateFile takes text, or bytes in Base64.", "460699.html")
            .supported(UPDATE_FILE, ONCE, "UpdateFile takes no revision: the last writer wins.", ALL)
            .supported(DELETE_FILE, ONCE, "DeleteFile takes no revision.", ALL)
            .supported(
                    COMMIT_FILES,
                    ONCE,
                    "CreateCommitWithMultipleFiles creates text files; no other change is documented.",
                    ALL)
            .supported(LIST_WEBHOOKS, READ, "ListRepositoryWebhook lists those of a repository.", ALL)
            .supported(CREATE_WEBHOOK, ONCE, "AddWebhook takes four events, and verifies TLS.", "460469.html")
            .supported(DELETE_WEBHOOK, REPEATABLE, "DeleteRepositoryWebhook takes the id of a webhook.", ALL)
            .unsupported(LIST_AUTHORIZATIONS, "Codeup keeps no authorizations to other providers.", ALL);

    private CodeupOperations() {}
}
