package io.github.forgeport.sandbox.codeup;

import io.github.forgeport.sandbox.server.SandboxVendor;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorService;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry entry of the simulated Codeup (API 2021-06-25): its name, its example repositories and its service. */
public final class CodeupVendor implements SandboxVendor {

    static final String NAME = "codeup";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<WorldNamespace> documentedNamespaces() {
        return CodeupGroups.documented();
    }

    @Override
    public List<WorldRepository> documentedRepositories() {
        return Stream.concat(CodeupRepositoryFields.documented().stream(), CodeupListings.documented().stream())
                .toList();
    }

    @Override
    public List<WorldAuthorization> documentedAuthorizations() {
        return List.of();
    }

    @Override
    public VendorService createService(World world, Clock clock) {
        return new CodeupSimulation(new CodeupGate(clock), world);
    }

    @Override
    public Optional<Map<String, String>> renewSignature(UndecodedRequest request, Instant now) {
        return CodeupRenewal.renewedHeaders(request, now);
    }
}
