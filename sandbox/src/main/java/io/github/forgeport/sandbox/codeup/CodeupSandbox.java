package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.signing.Credential;
import java.util.Optional;

/** Alibaba Cloud Codeup (API 2021-06-25), played: the gateway's checks first, then the service's. */
final class CodeupSandbox implements VendorService {

    private static final String REPOSITORY = "/repository/get";

    private static final Credential ACCESS_TOKEN = new Credential(CodeupAccount.ACCESS_TOKEN);

    private final VendorAnswer getRepository = VendorAnswer.pinned("codeup/get-repository");
    private final VendorAnswer getCodeupDemo = VendorAnswer.pinned("codeup/get-repository-codeup-demo");
    private final VendorAnswer unknownPath = VendorAnswer.pinned("codeup/unknown-path");
    private final VendorAnswer missingOrganizationId = VendorAnswer.pinned("codeup/missing-organization-id");
    private final VendorAnswer missingIdentity = VendorAnswer.pinned("codeup/missing-identity");
    private final VendorAnswer wrongAccessToken = VendorAnswer.pinned("codeup/wrong-access-token");
    private final VendorAnswer notInOrganization = VendorAnswer.pinned("codeup/not-in-organization");
    private final VendorAnswer notFound = VendorAnswer.pinned("codeup/not-found");
    private final VendorAnswer illegalArgument = VendorAnswer.pinned("codeup/illegal-argument");

    private final CodeupGate gate;

    CodeupSandbox(CodeupGate gate) {
        this.gate = gate;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        if (!request.isGetOf(REPOSITORY)) {
            return unknownPath;
        }
        boolean signed = request.raw().has("Authorization");
        return signed
                ? gate.refusal(request.raw()).orElseGet(() -> repository(request, true))
                : repository(request, false);
    }

    private VendorAnswer repository(RequestView request, boolean signed) {
        Optional<String> organization = request.parameter("organizationId");
        Optional<String> identity = request.parameter("identity");
        if (organization.isEmpty()) {
            return missingOrganizationId;
        }
        if (identity.isEmpty()) {
            return missingIdentity;
        }
        // The vendor documents the token as optional beside a signature.
        boolean needsToken = !signed || request.query().containsKey("accessToken");
        if (needsToken
                && request.parameter("accessToken")
                        .filter(ACCESS_TOKEN::accepts)
                        .isEmpty()) {
            return wrongAccessToken;
        }
        if (!organization.get().equals(CodeupAccount.ORGANIZATION)) {
            return notInOrganization;
        }
        return repository(identity.get());
    }

    private VendorAnswer repository(String identity) {
        return switch (identity) {
            case "100", "test/test" -> getRepository;
            case "2835387", "codeup/codeup-demo" -> getCodeupDemo;
            default -> notFound;
        };
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return illegalArgument;
    }
}
