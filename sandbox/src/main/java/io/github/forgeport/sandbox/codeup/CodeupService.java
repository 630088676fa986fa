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

    /** The stubs that answer a valid request for a repository. */
    private static final Set<String> REPOSITORY_STUBS = Stream.concat(
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
        if (!request.raw().hasHeader(SIGNATURE)) {
            return answer(findStub(request), request);
        }
        Stub stub = findStub(withAccessToken(request));
        return stub.matchesAnyMethod()
                ? stub.response()
                : gate.refusal(request.raw()).orElseGet(() -> answer(stub, request));
    }

    /** Returns a signed request as the stubs expect it: with the access token, which may be absent but not wrong. */
    private static RequestView withAccessToken(RequestView request) {
        RequestView unsigned = request.withRaw(request.raw().withoutHeader(SIGNATURE));
        return request.query().containsKey(ACCESS_TOKEN)
                ? unsigned
                : unsigned.withParameter(ACCESS_TOKEN, CodeupAccount.ACCESS_TOKEN);
    }

    /** Returns the response of a stub, or, for a repository, what the world has. */
    private VendorAnswer answer(Stub stub, RequestView request) {
        if (!REPOSITORY_STUBS.contains(stub.name())) {
            return stub.response();
        }
        String identity = request.parameter("identity").orElseThrow();
        return repositories.stream()
                .filter(repository -> CodeupRepositories.isIdentity(identity, repository))
                .findFirst()
                .map(repository -> CodeupRepositories.response(repository, stub.name()))
                .orElseGet(() -> stubs.named(NOT_FOUND).response());
    }

    private Stub findStub(RequestView request) {
        return stubs.find(request).orElseThrow();
    }

    @Override
    public VendorAnswer answerUnreadable(RawRequest request) {
        return stubs.named("codeup/illegal-argument").response();
    }
}
