package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorAnswer;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.stub.Stub;
import io.github.forgeport.sandbox.stub.Stubs;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers requests to the simulated ServiceStage and its IAM: checks token or signature first, then the conditions of the
 * stubs.
 */
final class ServiceStageSimulation implements VendorService {

    private static final String TOKEN = "X-Auth-Token";

    /** The index of the path segment with the namespace. */
    private static final int NAMESPACE = 4;

    private static final String NO_AUTHORIZATION = "servicestage/no-repository-authorization";
    private static final String NO_PROJECTS = "servicestage/list-projects-of-unknown-namespace";

    /** The names of the stubs whose responses are replaced by those of the world's repositories. */
    private static final Set<String> REPOSITORIES = Set.of(
            ServiceStageProjectFields.PAYLOAD, ServiceStageProjectFields.NAMESPACES, NO_PROJECTS, NO_AUTHORIZATION);

    private final Stubs stubs = Stubs.of("servicestage", "servicestage-iam");
    private final World world;
    private final VendorAnswer authorizations;
    private final ApigwGate gate;
    private final IamSignIn signIn;

    ServiceStageSimulation(World world, ApigwGate gate, IamSignIn signIn) {
        this.world = world;
        this.authorizations = ServiceStageAuthorizationFields.response(world.authorizations());
        this.gate = gate;
        this.signIn = signIn;
    }

    @Override
    public VendorAnswer answer(DecodedRequest request) {
        Stub stub = stubs.find(withValidToken(request)).orElseGet(() -> stubs.named("servicestage/unknown-path"));
        return stub.hasHeaderCondition(TOKEN)
                ? gate.refusal(request.raw()).orElseGet(() -> answerAuthenticated(stub, request))
                : answerUnauthenticated(stub);
    }

    /** Returns a request as the stubs expect it: with the one valid token, and without the Authorization header. */
    private static DecodedRequest withValidToken(DecodedRequest request) {
        return request.withRaw(
                request.raw().withoutHeader("Authorization").withHeaders(Map.of(TOKEN, ServiceStageAccount.TOKEN)));
    }

    /** Returns the response to an authenticated request: from the world, or else the stub's. */
    private VendorAnswer answerAuthenticated(Stub stub, DecodedRequest request) {
        if (stub.name().equals(ServiceStageAuthorizationFields.PAYLOAD)) {
            return authorizations;
        }
        return REPOSITORIES.contains(stub.name()) ? repositories(request) : stub.response();
    }

    /** Returns the response to a request for the repositories or namespaces of an authorization. */
    private VendorAnswer repositories(DecodedRequest request) {
        Optional<WorldAuthorization> through = request.header("X-Repo-Auth").flatMap(world::authorization);
        if (through.isEmpty()) {
            return stubs.named(NO_AUTHORIZATION).response();
        }
        List<WorldRepository> reached = world.repositoriesAt(ServiceStageVendor.NAME).stream()
                .filter(repository -> through.get().name().equals(repository.authorization()))
                .toList();
        return request.path().size() > NAMESPACE + 1
                ? projects(request.path().get(NAMESPACE), reached)
                : ServiceStageProjectFields.namespaces(reached);
    }

    /** Returns the response that lists the repositories of a namespace. */
    private VendorAnswer projects(String namespace, List<WorldRepository> reached) {
        List<WorldRepository> found = reached.stream()
                .filter(repository -> repository.namespace().path().equals(namespace))
                .toList();
        return found.isEmpty() ? stubs.named(NO_PROJECTS).response() : ServiceStageProjectFields.response(found);
    }

    /** Returns the response to a request that needs no credential, such as a sign-in. */
    private VendorAnswer answerUnauthenticated(Stub stub) {
        return stub.name().equals(IamSignIn.STUB) ? signIn.response(stub.response()) : stub.response();
    }

    @Override
    public VendorAnswer answerUnreadable(UndecodedRequest request) {
        boolean isIam = request.path().equals("/v3") || request.path().startsWith("/v3/");
        return stubs.named(isIam ? "servicestage-iam/request-body-invalid" : "servicestage/parameter-invalid")
                .response();
    }
}
