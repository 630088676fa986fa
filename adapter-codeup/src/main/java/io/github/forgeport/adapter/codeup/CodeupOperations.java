package io.github.forgeport.adapter.codeup;

import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;

/**
 * The table of Codeup's operations: which are supported, how a call may be repeated, and the page of the vendor's
 * documentation.
 */
final class CodeupOperations {

    private static final URI GET_REPOSITORY = URI.create("https://help.aliyun.com/document_detail/460466.html");
    private static final URI LIST_REPOSITORIES = URI.create("https://help.aliyun.com/document_detail/460465.html");
    private static final URI LIST_GROUPS = URI.create("https://help.aliyun.com/document_detail/472545.html");
    private static final URI ALL = URI.create("https://help.aliyun.com/document_detail/460575.html");

    static final OperationTable TABLE = OperationTable.of(
                    CodeupGitHost.NAME, "Codeup has no such operation, or this adapter does not ask it.", ALL)
            .supported(
                    Operation.GET_REPOSITORY_BY_ID,
                    Repetition.READ,
                    "GetRepository takes a numeric id.",
                    GET_REPOSITORY)
            .supported(
                    Operation.GET_REPOSITORY_BY_PATH,
                    Repetition.READ,
                    "GetRepository takes a path with its namespace.",
                    GET_REPOSITORY)
            .supported(
                    Operation.LIST_REPOSITORIES,
                    Repetition.READ,
                    "ListRepositories lists those of the organization, ListGroupRepositories those of a namespace.",
                    LIST_REPOSITORIES)
            .supported(
                    Operation.LIST_NAMESPACES,
                    Repetition.READ,
                    "ListRepositoryGroups lists those in the organization or in a namespace.",
                    LIST_GROUPS)
            .unsupported(Operation.LIST_AUTHORIZATIONS, "Codeup keeps no authorizations to other providers.", ALL);

    private CodeupOperations() {}
}
