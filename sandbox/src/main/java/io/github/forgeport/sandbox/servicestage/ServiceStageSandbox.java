package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import java.util.regex.Pattern;

/** Huawei Cloud ServiceStage's Git API, played: the gateway's checks first, then the service's. */
final class ServiceStageSandbox implements VendorService {

    private static final String AUTHORIZATIONS = "/v1/{project_id}/git/auths";
    private static final String PROJECTS = "/v1/{project_id}/git/repos/{namespace}/projects";
    private static final String NAMESPACE = "zmg";

    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private final VendorAnswer listAuthorizations = VendorAnswer.pinned("servicestage/list-authorizations");
    private final VendorAnswer listProjects = VendorAnswer.pinned("servicestage/list-projects");
    private final VendorAnswer listNoProjects = VendorAnswer.pinned("servicestage/list-projects-of-unknown-namespace");
    private final VendorAnswer unknownPath = VendorAnswer.pinned("servicestage/unknown-path");
    private final VendorAnswer foreignProject = VendorAnswer.pinned("servicestage/foreign-project");
    private final VendorAnswer parameterInvalid = VendorAnswer.pinned("servicestage/parameter-invalid");
    private final VendorAnswer noAuthorization = VendorAnswer.pinned("servicestage/no-repository-authorization");

    private final ApigwGate gate;

    ServiceStageSandbox(ApigwGate gate) {
        this.gate = gate;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        boolean authorizations = request.isGetOf(AUTHORIZATIONS);
        if (!authorizations && !request.isGetOf(PROJECTS)) {
            return unknownPath;
        }
        return gate.refusal(request.raw()).orElseGet(() -> letIn(request, authorizations));
    }

    private VendorAnswer letIn(RequestView request, boolean authorizations) {
        if (!request.path().get(1).equals(ServiceStageAccount.PROJECT)) {
            return foreignProject;
        }
        if (request.header("Content-Type").filter(JSON.asMatchPredicate()).isEmpty()) {
            return parameterInvalid;
        }
        return authorizations ? listAuthorizations : projects(request);
    }

    private VendorAnswer projects(RequestView request) {
        if (request.header("X-Repo-Auth")
                .filter(ServiceStageAccount.AUTHORIZATION::equals)
                .isEmpty()) {
            return noAuthorization;
        }
        return request.path().get(4).equals(NAMESPACE) ? listProjects : listNoProjects;
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return parameterInvalid;
    }
}
