package io.github.forgeport.adapter.codeup;

import static io.github.forgeport.http.endpoint.Repetition.READ;

import io.github.forgeport.http.OperationTable;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;

/**
 * The table of Codeup's operations: which are supported, how a call may be repeated, and the page of the vendor's
 * documentation.
 */
final class CodeupOperations {

    private static final URI ALL = page(460575);

    static final OperationTable TABLE = OperationTable.of(
                    CodeupGitHost.NAME, "Codeup has no such operation, or this adapter does not ask it.", ALL)
            .supported(Operation.GET_REPOSITORY_BY_ID, READ, "GetRepository takes a numeric id.", page(460466))
            .supported(
                    Operation.GET_REPOSITORY_BY_PATH,
                    READ,
                    "GetRepository takes a path with its namespace.",
                    page(460466))
            .supported(
                    Operation.LIST_REPOSITORIES,
                    READ,
                    "ListRepositories lists those of the organization, ListGroupRepositories those of a namespace.",
                    page(460465))
            .supported(
                    Operation.LIST_NAMESPACES,
                    READ,
                    "ListRepositoryGroups lists those in the organization or in a namespace.",
                    page(472545))
            .unsupported(Operation.LIST_AUTHORIZATIONS, "Codeup keeps no authorizations to other providers.", ALL);

    private CodeupOperations() {}

    /** Returns the address of a page of the vendor's documentation. */
    private static URI page(int number) {
        return URI.create("https://help.aliyun.com/document_detail/" + number + ".html");
    }
}
