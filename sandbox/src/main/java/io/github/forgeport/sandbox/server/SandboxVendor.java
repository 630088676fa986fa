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

/** A vendor that the sandbox can simulate: its name, its documented examples, its service and the signer of its requests. */
public interface SandboxVendor {

    /** Returns the name of the vendor, such as {@code servicestage}. */
    String name();

    /** Returns the example namespaces of the vendor's documentation that have no repository. */
    default List<WorldNamespace> documentedNamespaces() {
        return List.of();
    }

    /** Returns the example repositories of the vendor's documentation. */
    List<WorldRepository> documentedRepositories();

    /** Returns the example authorizations of the vendor's documentation. */
    default List<WorldAuthorization> documentedAuthorizations() {
        return List.of();
    }

    /** Creates the vendor's service, which shows this simulated data and checks dates by this clock. */
    VendorService createService(World world, Clock clock);

    /**
     * Signs a request anew, with the key and the scheme that the request names, and returns the headers of the signature.
     *
     * @return the headers to set; empty if the request is signed in no scheme of this vendor
     * @throws IllegalArgumentException if the key is not known
     */
    default Optional<Map<String, String>> renewSignature(UndecodedRequest request, Instant now) {
        return Optional.empty();
    }
}
