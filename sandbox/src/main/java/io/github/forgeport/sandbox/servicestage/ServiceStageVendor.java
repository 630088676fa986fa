package io.github.forgeport.sandbox.servicestage;

import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry entry of the simulated ServiceStage and its IAM: its name, its documented examples and its service. */
public final class ServiceStageVendor implements SandboxVendor {

    static final String NAME = "servicestage";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<WorldRepository> documentedRepositories() {
        return WorldRepository.documented(
                NAME,
                PayloadFieldMapping.documentedIn("servicestage/list-projects").stream()
                        .map(ServiceStageVendor::withLocation)
                        .toList());
    }

    /** Adds the location in the documented request to a repository's parts, and makes the namespace's name its id. */
    private static Map<String, Object> withLocation(Map<String, Object> project) {
        Map<String, Object> parts = new HashMap<>(project);
        parts.put("path", "zmg/" + project.get("segment"));
        parts.put("namespace", Map.of("id", 1));
        parts.put("authorization", ServiceStageAccount.AUTHORIZATION);
        return parts;
    }

    @Override
    public List<WorldAuthorization> documentedAuthorizations() {
        return WorldAuthorization.documented(PayloadFieldMapping.documentedIn("servicestage/list-authorizations"));
    }

    @Override
    public VendorService createService(World world, Clock clock) {
        world.addDocumentedWebhooks(NAME, PayloadFieldMapping.documentedIn("servicestage/list-hooks"));
        IamTokenIssuer tokens = new IamTokenIssuer();
        ApigwSimulation gate = new ApigwSimulation(tokens, clock);
        return new ServiceStageSimulation(world, gate, new IamSignInResponder(tokens, clock));
    }

    @Override
    public Optional<Map<String, String>> renewSignature(UndecodedRequest request, Instant now) {
        return SdkHmacSignatureRenewer.renewedHeaders(request, now);
    }
}
