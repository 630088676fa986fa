package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.endpoint.Repetition.ONCE;
import static io.github.forgeport.http.endpoint.Repetition.READ;
import static io.github.forgeport.http.endpoint.Repetition.REPEATABLE;
import static io.github.forgeport.port.capability.Operation.CHECK_PASSWORD;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_OAUTH;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_PASSWORD;
import static io.github.forgeport.port.capability.Operation.CREATE_AUTHORIZATION_FROM_TOKEN;
import static io.github.forgeport.port.capability.Operation.CREATE_FILE;
import static io.github.forgeport.port.capability.Operation.CREATE_REPOSITORY;
import static io.github.forgeport.port.capability.Operation.CREATE_TAG;
import static io.github.forgeport.port.capability.Operation.CREATE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.DELETE_AUTHORIZATION;
import static io.github.forgeport.port.capability.Operation.DELETE_FILE;
import static io.github.forgeport.port.capability.Operation.DELETE_TAG;
import static io.github.forgeport.port.capability.Operation.DELETE_WEBHOOK;
import static io.github.forgeport.port.capability.Operation.GET_AUTHORIZATION;
import static io.github.forgeport.port.capability.Operation.GET_BRANCH;
import static io.github.forgeport.port.capability.Operation.GET_FILE_CONTENT;
import static io.github.forgeport.port.capability.Operation.GET_NAMESPACE_BY_PATH;
import static io.github.forgeport.port.capability.Operation.GET_OAUTH_PAGE;
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
import static io.github.forgeport.port.capability.Operation.UPDATE_FILE;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Capability.Support;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;
import java.util.List;

/**
 * The table of ServiceStage's operations: whether each is supported, with and without an authorization, how its call may be
 * repeated, and its manual page.
 */
final class ServiceStageOperations {

    /**
     * A row of the table: an operation, and a clause about it for the reason of its support.
     *
     * @param page the number of its page in the manual
     */
    private record Row(Operation operation, Repetition repetition, String does, String page) {
        Row {
            page = "servicestage_" + page + ".html";
        }
    }

    private static final URI MANUAL =
            URI.create("https://support.huaweicloud.com/api-servicestage/servicestage_06_0092.html");
    private static final String BY_NAMESPACE = "servicestage_06_0100.html";

    private static final List<Row> OF_AUTHORIZATIONS = List.of(
            new Row(LIST_AUTHORIZATIONS, READ, "It lists all authorizations of a project", "06_0092"),
            new Row(GET_AUTHORIZATION, READ, "It finds the name in the list of all", "06_0092"),
            new Row(GET_OAUTH_PAGE, READ, "It returns the page for GitHub, GitLab, Gitee and Bitbucket", "06_0093"),
            new Row(CREATE_AUTHORIZATION_FROM_OAUTH, ONCE, "It is for GitHub, GitLab, Gitee and Bitbucket", "06_0094"),
            new Row(CREATE_AUTHORIZATION_FROM_TOKEN, ONCE, "It is for GitHub, GitLab and Gitee", "06_0095"),
            new Row(CREATE_AUTHORIZATION_FROM_PASSWORD, ONCE, "It is for GitHub, CodeArts and Bitbucket", "06_0096"),
            new Row(DELETE_AUTHORIZATION, ONCE, "It deletes one by its name", "06_0097"),
            new Row(CHECK_PASSWORD, READ, "It checks the stored password of CodeArts", "06_0267"));

    /** The operations whose support depends on an authorization's provider. */
    private static final List<Row> BY_PROVIDER = List.of(
            new Row(GET_REPOSITORY_BY_PATH, READ, "It finds the name in the list of its namespace", "06_0100"),
            new Row(GET_REPOSITORY_BY_CLONE_URL, READ, "It returns namespace and project of a clone URL", "06_0099"),
            new Row(LIST_REPOSITORIES, READ, "It lists the projects of a namespace", "06_0100"),
            new Row(CREATE_REPOSITORY, ONCE, "It creates a project in a namespace by its name", "06_0101"),
            new Row(LIST_NAMESPACES, READ, "It lists the namespaces of a user", "06_0098"),
            new Row(GET_NAMESPACE_BY_PATH, READ, "It finds the name in the list of all", "06_0098"),
            new Row(LIST_BRANCHES, READ, "It lists the names of a project's branches", "06_0102"),
            new Row(GET_BRANCH, READ, "It finds the name in the list of all", "06_0102"),
            new Row(LIST_TAGS, READ, "It lists the names of a project's tags", "06_0103"),
            new Row(GET_TAG, READ, "It finds the name in the list of all", "06_0103"),
            new Row(CREATE_TAG, ONCE, "It creates a tag of a reference", "06_0104"),
            new Row(DELETE_TAG, ONCE, "It deletes a tag by its name", "06_0105"),
            new Row(LIST_COMMITS, READ, "It lists the latest ten commits of a reference", "06_0106"),
            new Row(LIST_TREE, READ, "It lists all paths of a reference at once", "06_0110"),
            new Row(GET_FILE_CONTENT, READ, "It returns the content of a file as Base64 or text", "06_0111"),
            new Row(CREATE_FILE, ONCE, "It creates a file by a commit to a branch", "06_0112"),
            new Row(UPDATE_FILE, ONCE, "It updates a file of a known revision by a commit to a branch", "06_0113"),
            new Row(DELETE_FILE, ONCE, "It deletes a file of a known revision by a commit to a branch", "api_0073"),
            new Row(LIST_WEBHOOKS, READ, "It lists the webhooks of a project", "06_0107"),
            new Row(CREATE_WEBHOOK, ONCE, "It creates a webhook with an address and a secret", "06_0108"),
            new Row(DELETE_WEBHOOK, REPEATABLE, "It deletes a webhook by its id", "06_0109"));

    private static final OperationTable NONE = OperationTable.of(
                    ServiceStageGitHost.NAME, "ServiceStage has no such operation.", MANUAL)
            .unsupported(GET_REPOSITORY_BY_ID, "It has no operation that takes a repository's id alone.", BY_NAMESPACE);

    static final OperationTable WITHOUT_AUTHORIZATION = byProvider(
            with(NONE, OF_AUTHORIZATIONS, Support.SUPPORTED, "."),
            Support.UNSUPPORTED,
            "The session has no authorization to reach repositories through; configure one or call through(name).");

    private static final OperationTable OF_ANOTHER_PROVIDER = byProvider(
            WITHOUT_AUTHORIZATION, Support.UNKNOWN, "; its manual does not name the authorization's provider.");

    /** The operations of a session with an authorization of which only the name is known. */
    static final OperationTable THROUGH_A_NAME = byProvider(
            WITHOUT_AUTHORIZATION,
            Support.UNKNOWN,
            ", unless the authorization's provider is one that it does not do that for; through(authorization) tells the"
                    + " provider, and probed() asks.");

    /** The operations of a session with a name that no authorization of the project has. */
    static final OperationTable THROUGH_NOTHING = byProvider(
            WITHOUT_AUTHORIZATION,
            Support.UNSUPPORTED,
            "The project has no authorization of the session's name; call through(name) with one that it lists.");

    private ServiceStageOperations() {}

    /** Returns the table for a session with an authorization, by whether the manual names its provider. */
    static OperationTable through(Authorization authorization) {
        return authorization
                .provider()
                .map(provider -> provider.isKnown() ? supported(provider) : OF_ANOTHER_PROVIDER)
                .orElse(THROUGH_A_NAME);
    }

    /** Returns the table for a session whose provider the manual names. */
    private static OperationTable supported(Provider provider) {
        return byProvider(
                WITHOUT_AUTHORIZATION, Support.SUPPORTED, "; its manual names " + provider + " among the providers.");
    }

    /** Returns a copy of a table with this support for the operations that depend on the provider. */
    private static OperationTable byProvider(OperationTable table, Support support, String reason) {
        return with(table, BY_PROVIDER, support, reason);
    }

    /**
     * Returns a copy of a table with this support for the operations of these rows.
     *
     * @param reason the whole reason where unsupported, else what follows the row's clause
     */
    private static OperationTable with(OperationTable table, List<Row> rows, Support support, String reason) {
        OperationTable all = table;
        for (Row row : rows) {
            String whole = support == Support.UNSUPPORTED ? reason : row.does().concat(reason);
            all = all.with(row.operation(), row.repetition(), support, whole, row.page());
        }
        return all;
    }
}
