package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.port.Capabilities;
import io.github.forgeport.port.Capability;
import io.github.forgeport.port.Operation;
import java.net.URI;

/** What ServiceStage can do, with and without an authorization. */
final class ServiceStageCapabilities {

    private static final String MANUAL = "https://support.huaweicloud.com/api-servicestage/";
    /** Also the first of the vendor's pages about Git, beside which the others stand. */
    private static final URI LIST_AUTHORIZATIONS = URI.create(MANUAL + "servicestage_06_0092.html");

    private static final URI LIST_PROJECTS = URI.create(MANUAL + "servicestage_06_0100.html");

    static final Capabilities WITHOUT_AUTHORIZATION = of(Capability.unsupported(
            "The session has no authorization to reach repositories through; configure one or call through(name).",
            LIST_PROJECTS));

    static final Capabilities WITH_AUTHORIZATION = of(Capability.supported(
            "It lists the projects of a namespace, among which the name is looked for.", LIST_PROJECTS));

    private ServiceStageCapabilities() {}

    private static Capabilities of(Capability byPath) {
        return Capabilities.none(
                        ServiceStageGitHost.NAME,
                        "ServiceStage has no such operation, or this adapter does not ask it.",
                        LIST_AUTHORIZATIONS)
                .with(
                        Operation.LIST_AUTHORIZATIONS,
                        Capability.supported("It lists all authorizations of a project.", LIST_AUTHORIZATIONS))
                .with(Operation.GET_REPOSITORY_BY_PATH, byPath)
                .with(
                        Operation.GET_REPOSITORY_BY_ID,
                        Capability.unsupported(
                                "It has no operation that takes a repository's id alone.", LIST_PROJECTS));
    }
}
