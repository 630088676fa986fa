package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.payload.PayloadFieldMapping;
import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry entry of the simulated Codeup (API 2021-06-25): its name, its example repositories and its service. */
public final class CodeupVendor implements SandboxVendor {

    static final String NAME = "codeup";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<WorldNamespace> documentedNamespaces() {
        return WorldNamespace.documented(
                NAME,
                PayloadFieldMapping.documentedIn(
                        "codeup/list-repository-groups", "codeup/get-group-detail", "codeup/get-group-by-path"));
    }

    @Override
    public List<WorldRepository> documentedRepositories() {
        return WorldRepository.documented(
                NAME,
                PayloadFieldMapping.documentedIn(
                        "codeup/get-repository",
                        "codeup/get-repository-codeup-demo",
                        "codeup/list-repositories",
                        "codeup/list-group-repositories"));
    }

    @Override
    public VendorService createService(World world, Clock clock) {
        return new CodeupSimulation(new CodeupGatewaySimulation(clock), world);
    }

    @Override
    public Optional<Map<String, String>> renewSignature(UndecodedRequest request, Instant now) {
        return CodeupSignatureRenewer.renewedHeaders(request, now);
    }
}
