package io.github.forgeport.sandbox.codeup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.forgeport.sandbox.server.RawRequest;
import io.github.forgeport.sandbox.server.RequestView;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The simulated Alibaba Cloud Codeup (API 2021-06-25), which checks the signature first, then the stubs' conditions. */
final class CodeupService implements VendorService {

    private static final String SIGNATURE = "Authorization";
    private static final String ACCESS_TOKEN = "accessToken";

    private static final String NOT_FOUND = "codeup/not-found";

    /** What may be answered to a request for a repository that is as it should be. */
    private static final Set<String> REPOSITORY = Stream.concat(
                    Stream.of(NOT_FOUND), CodeupRepositories.PAYLOADS.stream())
            .collect(toUnmodifiableSet());

    private final Stubs stubs = Stubs.of("codeup");
    private final CodeupGate gate;
    private final List<WorldRepository> repositories;

    CodeupService(CodeupGate gate, List<WorldRepository> repositories) {
        this.gate = gate;
        this.repositories = repositories;
    }

    @Override
    public VendorAnswer answer(RequestView request) {
        if (!request.raw().has(SIGNATURE)) {
            return answer(stub(request), request);
        }
        Stub stub = stub(letIn(request));
        return stub.isOfNoOperation()
                ? stub.answer()
                : gate.refusal(request.raw()).orElseGet(() -> answer(stub, request));
    }

    /** The vendor documents the token as optional beside a signature; one that is there has to be right. */
    private static RequestView letIn(RequestView request) {
        RequestView unsigned = request.with(request.raw().without(SIGNATURE));
        return request.query().containsKey(ACCESS_TOKEN)
                ? unsigned
                : unsigned.withParameter(ACCESS_TOKEN, CodeupAccount.ACCESS_TOKEN);
    }

    /** Whether a repository is there, and what it is, the world says. */
    private VendorAnswer answer(Stub stub, RequestView request) {
        if (!REPOSITORY.contains(stub.name())) {
            return stub.answer();
        }
        String identity = request.parameter("identity").orElseThrow();
        return repositories.stream()
                .filter(repository -> CodeupRepositories.isIdentity(identity, repository))
                .findFirst()
                .map(repository -> CodeupRepositories.answer(repository, stub.name()))
                .orElseGet(() -> stubs.named(NOT_FOUND).answer());
    }

    private Stub stub(RequestView request) {
        return stubs.find(request).orElseThrow();
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return stubs.named("codeup/illegal-argument").answer();
    }
}
