package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Huawei Cloud's IAM, as much of it as leads to ServiceStage: a project's token, and a project's id by its name.
 *
 * @see <a href="https://support.huaweicloud.com/api-iam/iam_30_0001.html">a user's token, by password</a>
 */
final class IamSandbox implements VendorService {

    private static final String TOKENS = "/v3/auth/tokens";
    private static final String PROJECTS = "/v3/projects";
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final VendorAnswer listProjects = IamAnswers.pinned("list-projects");
    private final VendorAnswer listNoProjects = IamAnswers.pinned("list-projects-of-unknown-name");
    private final VendorAnswer unknownPath = IamAnswers.pinned("unknown-path");
    private final VendorAnswer unknownProject = IamAnswers.pinned("unknown-project");
    private final VendorAnswer wrongPassword = IamAnswers.pinned("wrong-password");
    private final VendorAnswer bodyInvalid = IamAnswers.pinned("request-body-invalid");

    private final IamTokens tokens;
    private final ApigwGate gate;
    private final Clock clock;

    IamSandbox(IamTokens tokens, ApigwGate gate, Clock clock) {
        this.tokens = tokens;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        if (request.is("POST", TOKENS)) {
            return token(request.raw().body());
        }
        if (request.isGetOf(PROJECTS)) {
            return gate.refusal(request.raw()).orElseGet(() -> projects(request));
        }
        return unknownPath;
    }

    private VendorAnswer token(byte[] body) {
        Optional<IamTokenRequest> request = IamTokenRequest.parse(body);
        if (request.isEmpty()) {
            return bodyInvalid;
        }
        if (!request.get().isOfTheUser()) {
            return wrongPassword;
        }
        if (!request.get().isForTheProject()) {
            return unknownProject;
        }
        Instant now = clock.instant();
        Instant expiry = now.plus(VALIDITY);
        return IamAnswers.token(tokens.issue(expiry), now, expiry);
    }

    private VendorAnswer projects(RequestView request) {
        String wanted = request.parameter("name").orElse(ServiceStageAccount.PROJECT_NAME);
        return wanted.equals(ServiceStageAccount.PROJECT_NAME) ? listProjects : listNoProjects;
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return bodyInvalid;
    }
}
