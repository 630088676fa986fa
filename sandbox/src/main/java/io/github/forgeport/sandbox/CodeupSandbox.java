package io.github.forgeport.sandbox;

import java.util.Optional;

/** Alibaba Cloud Codeup (API 2021-06-25), played: the gateway's checks first, then the service's. */
final class CodeupSandbox implements Vendor {

    private static final String REPOSITORY = "/repository/get";

    private static final Credential ACCESS_TOKEN = new Credential(SandboxAccounts.CODEUP_ACCESS_TOKEN);

    private final PinnedPayload getRepository = PinnedPayload.named("codeup/get-repository");
    private final PinnedPayload getCodeupDemo = PinnedPayload.named("codeup/get-repository-codeup-demo");
    private final PinnedPayload unknownPath = PinnedPayload.named("codeup/unknown-path");
    private final PinnedPayload missingOrganizationId = PinnedPayload.named("codeup/missing-organization-id");
    private final PinnedPayload missingIdentity = PinnedPayload.named("codeup/missing-identity");
    private final PinnedPayload wrongAccessToken = PinnedPayload.named("codeup/wrong-access-token");
    private final PinnedPayload notInOrganization = PinnedPayload.named("codeup/not-in-organization");
    private final PinnedPayload notFound = PinnedPayload.named("codeup/not-found");
    private final PinnedPayload illegalArgument = PinnedPayload.named("codeup/illegal-argument");

    @Override
    public PinnedPayload answer(RequestView request) {
        if (!request.isGetOf(REPOSITORY)) {
            return unknownPath;
        }
        Optional<String> organization = request.parameter("organizationId");
        Optional<String> identity = request.parameter("identity");
        if (organization.isEmpty()) {
            return missingOrganizationId;
        }
        if (identity.isEmpty()) {
            return missingIdentity;
        }
        if (request.parameter("accessToken").filter(ACCESS_TOKEN::accepts).isEmpty()) {
            return wrongAccessToken;
        }
        if (!organization.get().equals(SandboxAccounts.CODEUP_ORGANIZATION)) {
            return notInOrganization;
        }
        return repository(identity.get());
    }

    private PinnedPayload repository(String identity) {
        return switch (identity) {
            case "100", "test/test" -> getRepository;
            case "2835387", "codeup/codeup-demo" -> getCodeupDemo;
            default -> notFound;
        };
    }

    @Override
    public PinnedPayload answerUnreadable() {
        return illegalArgument;
    }
}
