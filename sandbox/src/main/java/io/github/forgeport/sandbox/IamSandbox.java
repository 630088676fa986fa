package io.github.forgeport.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Huawei Cloud's IAM, as much of it as leads to ServiceStage: a project's token, and a project's id by its name. */
final class IamSandbox implements Vendor {

    private static final String TOKENS = "/v3/auth/tokens";
    private static final String PROJECTS = "/v3/projects";
    private static final Duration VALIDITY = Duration.ofHours(24);

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
        return IamAnswers.notFound();
    }

    private VendorAnswer token(byte[] body) {
        Optional<IamTokenRequest> request = IamTokenRequest.parse(body);
        if (request.isEmpty()) {
            return IamAnswers.malformed();
        }
        if (!request.get().isOfTheUser()) {
            return IamAnswers.wrongPassword();
        }
        if (!request.get().isForTheProject()) {
            return IamAnswers.notFound();
        }
        Instant now = clock.instant();
        Instant expiry = now.plus(VALIDITY);
        return IamAnswers.token(tokens.issue(expiry), now, expiry);
    }

    private static VendorAnswer projects(RequestView request) {
        String wanted = request.parameter("name").orElse(SandboxAccounts.SERVICESTAGE_PROJECT_NAME);
        return wanted.equals(SandboxAccounts.SERVICESTAGE_PROJECT_NAME)
                ? IamAnswers.theProject()
                : IamAnswers.noProject();
    }

    @Override
    public VendorAnswer answerUnreadable() {
        return IamAnswers.malformed();
    }
}
