package io.github.forgeport.sandbox.server;

import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldAuthorization;
import io.github.forgeport.sandbox.world.WorldNamespace;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One vendor that the sandbox can play: its name, its service, and how a request to it is signed. */
public interface SandboxVendor {

    /** Returns the name, as in {@code servicestage}. */
    String name();

    /** Returns the namespaces without a repository that the vendor's documents have for examples. */
    default List<WorldNamespace> documentedNamespaces() {
        return List.of();
    }

    /** Returns the repositories that the vendor's documents have for examples. */
    List<WorldRepository> documentedRepositories();

    /** Returns the authorizations that the vendor's documents have for examples. */
    List<WorldAuthorization> documentedAuthorizations();

    /** Returns a service of its own, which shows this world and lives by this clock. */
    VendorService open(World world, Clock clock);

    /**
     * Signs a request anew, by the key that it names and in the scheme that it is signed in.
     *
     * @return the headers to set; empty if the request is signed in no way of this vendor's
     * @throws IllegalArgumentException if the key is not known
     */
    Optional<Map<String, String>> signAnew(RawRequest request, Instant now);
}
