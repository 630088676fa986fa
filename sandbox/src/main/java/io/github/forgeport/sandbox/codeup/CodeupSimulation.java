package io.github.forgeport.sandbox.codeup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers requests to the simulated Codeup: checks the signature first, then the conditions of the stubs. */
final class CodeupSimulation implements VendorService {

    private static final String SIGNATURE = "Authorization";
    private static final String ACCESS_TOKEN = "accessToken";

    private static final String NOT_FOUND = "codeup/not-found";

    /** What may be answered to a request that is as it should be, about what the world has or has not. */
    private static final Set<String> OF_THE_WORLD = Stream.concat(
                    Stream.of(NOT_FOUND, CodeupListings.ALL, CodeupListings.OF_GROUP, CodeupGroups.PAYLOAD),
                    CodeupRepositoryFields.PAYLOADS.stream())
            .collect(toUnmodifiableSet());

    /** Which of the path's segments names a group. */
    private static final int GROUP = 2;

    private final Stubs stubs = Stubs.of("codeup");
    private final CodeupGate gate;
    private final List<WorldNamespace> groups;
    private final List<WorldRepository> repositories;

    CodeupSimulation(CodeupGate gate, World world) {
        this.gate = gate;
        this.groups = world.namespacesAt(CodeupVendor.NAME);
        this.repositories = world.repositoriesAt(CodeupVendor.NAME);
    }

    @Override
    public VendorAnswer answer(DecodedRequest request) {
        if (!request.raw().hasHeader(SIGNATURE)) {
            return answer(findStub(request), request);
        }
        Stub stub = findStub(withAccessToken(request));
        return stub.matchesAnyMethod()
                ? stub.response()
                : gate.refusal(request.raw()).orElseGet(() -> answer(stub, request));
    }

    /** Returns a signed request as the stubs expect it: with the access token, which may be absent but not wrong. */
    private static DecodedRequest withAccessToken(DecodedRequest request) {
        DecodedRequest unsigned = request.withRaw(request.raw().withoutHeader(SIGNATURE));
        return request.query().containsKey(ACCESS_TOKEN)
                ? unsigned
                : unsigned.withParameter(ACCESS_TOKEN, CodeupAccount.ACCESS_TOKEN);
    }

    private VendorAnswer answer(Stub stub, DecodedRequest request) {
        return OF_THE_WORLD.contains(stub.name())
                ? ofTheWorld(stub.name(), request)
                        .orElseGet(() -> stubs.named(NOT_FOUND).response())
                : stub.response();
    }

    /** What is there, the world says; empty for what is not. */
    private Optional<VendorAnswer> ofTheWorld(String stub, DecodedRequest request) {
        return switch (request.normalizedPath()) {
            case "/repository/get" ->
                repository(request.parameter("identity").orElseThrow())
                        .map(repository -> CodeupRepositoryFields.response(repository, stub));
            case "/repository/list" -> Optional.of(CodeupListings.answer(repositories, request));
            case "/repository/groups/get/all" -> CodeupGroups.answer(groups, request);
            default -> CodeupListings.answerOfGroup(request.path().get(GROUP), groups, repositories, request);
        };
    }

    private Optional<WorldRepository> repository(String identity) {
        return repositories.stream()
                .filter(repository -> CodeupRepositoryFields.isIdentity(identity, repository))
                .findFirst();
    }

    private Stub findStub(DecodedRequest request) {
        return stubs.find(request).orElseThrow();
    }

    @Override
    public VendorAnswer answerUnreadable(UndecodedRequest request) {
        return stubs.named("codeup/illegal-argument").response();
    }
}
