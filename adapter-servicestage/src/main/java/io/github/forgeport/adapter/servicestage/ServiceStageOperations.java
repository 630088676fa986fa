package io.github.forgeport.adapter.servicestage;

import static io.github.forgeport.http.endpoint.Repetition.ONCE;
import static io.github.forgeport.http.endpoint.Repetition.READ;
import static io.github.forgeport.http.endpoint.Repetition.REPEATABLE;

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

    /** An operation whose support depends on an authorization's provider, with a clause about it and the manual's page. */
    private record ByProvider(Operation operation, Repetition repetition, String does, String page) {

        /** Creates the row of an operation that changes nothing. */
        ByProvider(Operation operation, String does, String page) {
            this(operation, READ, does, page);
        }
    }

    /** The page of the first Git operation, which also stands for operations that the vendor lacks. */
    private static final String LIST_AUTHORIZATIONS = "servicestage_06_0092.html";

    private static final String LIST_NAMESPACES = "servicestage_06_0098.html";
    private static final String LIST_PROJECTS = "servicestage_06_0100.html";

    private static final String LIST_BRANCHES = "servicestage_06_0102.html";

    private static final String LIST_TAGS = "servicestage_06_0103.html";

    private static final List<ByProvider> BY_PROVIDER = List.of(
            new ByProvider(
                    Operation.GET_REPOSITORY_BY_PATH,
                    "It lists the projects of a namespace, among which the name is looked for",
                    LIST_PROJECTS),
            new ByProvider(
                    Operation.GET_REPOSITORY_BY_CLONE_URL,
                    "It returns namespace and project of a clone URL",
                    "servicestage_06_0099.html"),
            new ByProvider(Operation.LIST_REPOSITORIES, "It lists the projects of a namespace", LIST_PROJECTS),
            new ByProvider(
                    Operation.CREATE_REPOSITORY,
                    ONCE,
                    "It creates a project in a namespace by its name",
                    "servicestage_06_0101.html"),
            new ByProvider(Operation.LIST_NAMESPACES, "It lists the namespaces of a user", LIST_NAMESPACES),
            new ByProvider(
                    Operation.GET_NAMESPACE_BY_PATH,
                    "It lists the namespaces of a user, among which the name is looked for",
                    LIST_NAMESPACES),
            new ByProvider(Operation.LIST_BRANCHES, "It lists the names of a project's branches", LIST_BRANCHES),
            new ByProvider(
                    Operation.GET_BRANCH,
                    "It lists the branches of a project, among which the name is looked for",
                    LIST_BRANCHES),
            new ByProvider(Operation.LIST_TAGS, "It lists the names of a project's tags", LIST_TAGS),
            new ByProvider(
                    Operation.GET_TAG, "It lists the tags of a project, among which the name is looked for", LIST_TAGS),
            new ByProvider(Operation.CREATE_TAG, ONCE, "It creates a tag of a reference", "servicestage_06_0104.html"),
            new ByProvider(Operation.DELETE_TAG, ONCE, "It deletes a tag by its name", "servicestage_06_0105.html"),
            new ByProvider(
                    Operation.LIST_COMMITS,
                    "It lists the latest ten commits of a reference",
                    "servicestage_06_0106.html"),
            new ByProvider(
                    Operation.LIST_TREE, "It lists all paths of a reference at once", "servicestage_06_0110.html"),
            new ByProvider(
                    Operation.GET_FILE_CONTENT,
                    "It returns the content of a file as Base64 or text",
                    "servicestage_06_0111.html"),
            new ByProvider(
                    Operation.CREATE_FILE,
                    ONCE,
                    "It creates a file by a commit to a branch",
                    "servicestage_06_0112.html"),
            new ByProvider(
                    Operation.UPDATE_FILE,
                    ONCE,
                    "It updates a file of a known revision by a commit to a branch",
                    "servicestage_06_0113.html"),
            new ByProvider(
                    Operation.DELETE_FILE,
                    ONCE,
                    "It deletes a file of a known revision by a commit to a branch",
                    "servicestage_api_0073.html"),
            new ByProvider(Operation.LIST_WEBHOOKS, "It lists the webhooks of a project", "servicestage_06_0107.html"),
            new ByProvider(
                    Operation.CREATE_WEBHOOK,
                    ONCE,
                    "It creates a webhook with an address and a secret",
                    "servicestage_06_0108.html"),
            new ByProvider(
                    Operation.DELETE_WEBHOOK,
                    REPEATABLE,
                    "It deletes a webhook by its id",
                    "servicestage_06_0109.html"));

    static final OperationTable WITHOUT_AUTHORIZATION = byProvider(
            OperationTable.of(
                            ServiceStageGitHost.NAME,
                            "ServiceStage has no such operation.",
                            URI.create("https://support.huaweicloud.com/api-servicestage/" + LIST_AUTHORIZATIONS))
                    .supported(
                            Operation.LIST_AUTHORIZATIONS,
                            READ,
                            "It lists all authorizations of a project.",
                            LIST_AUTHORIZATIONS)
                    .supported(
                            Operation.GET_AUTHORIZATION,
                            READ,
                            "It lists all authorizations, among which the name is looked for.",
                            LIST_AUTHORIZATIONS)
                    .supported(
                            Operation.GET_OAUTH_PAGE,
                            READ,
                            "It returns the page for GitHub, GitLab, Gitee and Bitbucket.",
                            "servicestage_06_0093.html")
                    .supported(
                            Operation.CREATE_AUTHORIZATION_FROM_OAUTH,
                            ONCE,
                            "It creates one from a code and state of GitHub, GitLab, Gitee or Bitbucket.",
                            "servicestage_06_0094.html")
                    .supported(
                            Operation.CREATE_AUTHORIZATION_FROM_TOKEN,
                            ONCE,
                            "It creates one from a personal token of GitHub, GitLab or Gitee.",
                            "servicestage_06_0095.html")
                    .supported(
                            Operation.CREATE_AUTHORIZATION_FROM_PASSWORD,
                            ONCE,
                            "It creates one from a user's password at GitHub, CodeArts or Bitbucket.",
                            "servicestage_06_0096.html")
                    .supported(
                            Operation.DELETE_AUTHORIZATION,
                            ONCE,
                            "It deletes one by its name.",
                            "servicestage_06_0097.html")
                    .supported(
                            Operation.CHECK_PASSWORD,
                            READ,
                            "It checks the stored password of CodeArts.",
                            "servicestage_06_0267.html")
                    .unsupported(
                            Operation.GET_REPOSITORY_BY_ID,
                            "It has no operation that takes a repository's id alone.",
                            LIST_PROJECTS),
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

    /** Returns the operations of a session with a listed authorization, by its provider, of which the manual names some. */
    static OperationTable through(Authorization authorization) {
        return authorization
                .provider()
                .map(provider -> provider.isKnown() ? supported(provider) : OF_ANOTHER_PROVIDER)
                .orElse(THROUGH_A_NAME);
    }

    /** Returns the operations of a session whose provider the manual names. */
    private static OperationTable supported(Provider provider) {
        return byProvider(
                WITHOUT_AUTHORIZATION, Support.SUPPORTED, "; its manual names " + provider + " among the providers.");
    }

    /**
     * Returns a copy of a table with the rows of the operations that depend on the provider.
     *
     * @param reason the whole reason where unsupported, else what follows the row's clause
     */
    private static OperationTable byProvider(OperationTable table, Support support, String reason) {
        OperationTable all = table;
        for (ByProvider row : BY_PROVIDER) {
            String whole = row.does().concat(reason);
            all = switch (support) {
                case SUPPORTED -> all.supported(row.operation(), row.repetition(), whole, row.page());
                case UNKNOWN -> all.unknown(row.operation(), row.repetition(), whole, row.page());
                case UNSUPPORTED -> all.unsupported(row.operation(), reason, row.page());
            };
        }
        return all;
    }
}
