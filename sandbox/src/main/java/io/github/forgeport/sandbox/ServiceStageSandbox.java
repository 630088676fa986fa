package io.github.forgeport.sandbox;

import java.util.regex.Pattern;

/** Huawei Cloud ServiceStage's Git API, played: the gateway's checks first, then the service's. */
final class ServiceStageSandbox implements Vendor {

    private static final String AUTHORIZATIONS = "/v1/{project_id}/git/auths";
    private static final String PROJECTS = "/v1/{project_id}/git/repos/{namespace}/projects";
    private static final String NAMESPACE = "zmg";

    private static final Credential TOKEN = new Credential(SandboxAccounts.SERVICESTAGE_TOKEN);
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private final PinnedPayload listAuthorizations = PinnedPayload.named("servicestage/list-authorizations");
    private final PinnedPayload listProjects = PinnedPayload.named("servicestage/list-projects");
    private final PinnedPayload listNoProjects = PinnedPayload.named("servicestage/list-projects-of-unknown-namespace");
    private final PinnedPayload unknownPath = PinnedPayload.named("servicestage/unknown-path");
    private final PinnedPayload wrongToken = PinnedPayload.named("servicestage/wrong-token");
    private final PinnedPayload foreignProject = PinnedPayload.named("servicestage/foreign-project");
    private final PinnedPayload parameterInvalid = PinnedPayload.named("servicestage/parameter-invalid");
    private final PinnedPayload noAuthorization = PinnedPayload.named("servicestage/no-repository-authorization");

    @Override
    public PinnedPayload answer(RequestView request) {
        boolean authorizations = request.isGetOf(AUTHORIZATIONS);
        if (!authorizations && !request.isGetOf(PROJECTS)) {
            return unknownPath;
        }
        if (request.header("X-Auth-Token").filter(TOKEN::accepts).isEmpty()) {
            return wrongToken;
        }
        if (!request.path().get(1).equals(SandboxAccounts.SERVICESTAGE_PROJECT)) {
            return foreignProject;
        }
        if (request.header("Content-Type").filter(JSON.asMatchPredicate()).isEmpty()) {
            return parameterInvalid;
        }
        return authorizations ? listAuthorizations : projects(request);
    }

    private PinnedPayload projects(RequestView request) {
        if (request.header("X-Repo-Auth")
                .filter(SandboxAccounts.SERVICESTAGE_AUTHORIZATION::equals)
                .isEmpty()) {
            return noAuthorization;
        }
        return request.path().get(4).equals(NAMESPACE) ? listProjects : listNoProjects;
    }

    @Override
    public PinnedPayload answerUnreadable() {
        return parameterInvalid;
    }
}
