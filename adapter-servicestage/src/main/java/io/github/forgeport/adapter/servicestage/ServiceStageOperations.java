package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.authorization.Provider;
import io.github.forgeport.http.OperationTable;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.port.capability.Operation;
import java.net.URI;

/**
 * The table of ServiceStage's operations: which are supported with and without an authorization, how a call may be repeated,
 * and the vendor's page.
 */
final class ServiceStageOperations {

    private static final String MANUAL = "https://support.huaweicloud.com/api-servicestage/";
    /** Also the first of the vendor's pages about Git, which leads to the others. */
    private static final URI LIST_AUTHORIZATIONS = URI.create(MANUAL + "servicestage_06_0092.html");

    private static final URI LIST_PROJECTS = URI.create(MANUAL + "servicestage_06_0100.html");

    static final OperationTable WITHOUT_AUTHORIZATION = OperationTable.of(
                    ServiceStageGitHost.NAME,
                    "ServiceStage has no such operation, or this adapter does not ask it.",
                    LIST_AUTHORIZATIONS)
            .supported(
                    Operation.LIST_AUTHORIZATIONS,
                    Repetition.READ,
                    "It lists all authorizations of a project.",
                    LIST_AUTHORIZATIONS)
            .unsupported(
                    Operation.GET_REPOSITORY_BY_PATH,
                    "The session has no authorization to reach repositories through; configure one or call through(name).",
                    LIST_PROJECTS)
            .unsupported(
                    Operation.GET_REPOSITORY_BY_ID,
                    "It has no operation that takes a repository's id alone.",
                    LIST_PROJECTS);

    private static final OperationTable OF_ANOTHER_PROVIDER = byPathUnknown(
            "It lists the projects of a namespace; its manual does not name the authorization's provider.");

    /** The operations of a session with an authorization of which only the name is known. */
    static final OperationTable THROUGH_A_NAME = byPathUnknown(
            "It lists the projects of a namespace, unless the authorization's"
                    + " provider is one that it does not do that for; through(authorization) tells the provider, and probed() asks.");

    /** The operations of a session with a name that no authorization of the project has. */
    static final OperationTable THROUGH_NOTHING = WITHOUT_AUTHORIZATION.unsupported(
            Operation.GET_REPOSITORY_BY_PATH,
            "The project has no authorization of the session's name; call through(name) with one that it lists.",
            LIST_PROJECTS);

    private ServiceStageOperations() {}

    /** Returns the operations of a session with a listed authorization, by its provider, of which the manual names some. */
    static OperationTable through(Authorization authorization) {
        return authorization
                .provider()
                .map(provider -> provider.isKnown() ? byPathSupported(provider) : OF_ANOTHER_PROVIDER)
                .orElse(THROUGH_A_NAME);
    }

    /** Returns the operations for a provider that the manual names, at which a repository is found by its path. */
    private static OperationTable byPathSupported(Provider provider) {
        return WITHOUT_AUTHORIZATION.supported(
                Operation.GET_REPOSITORY_BY_PATH,
                Repetition.READ,
                "It lists the projects of a namespace, among which the name is looked for; its manual names " + provider
                        + " among the providers.",
                LIST_PROJECTS);
    }

    /** Returns the operations of a session of which it is unknown whether it can find a repository by its path. */
    private static OperationTable byPathUnknown(String reason) {
        return WITHOUT_AUTHORIZATION.unknown(Operation.GET_REPOSITORY_BY_PATH, Repetition.READ, reason, LIST_PROJECTS);
    }
}
