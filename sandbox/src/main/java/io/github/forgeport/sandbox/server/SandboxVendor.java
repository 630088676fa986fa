package io.github.forgeport.sandbox.server;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One vendor that the sandbox can play: its name, its service, and how a request to it is signed. */
public interface SandboxVendor {

    /** Returns the name, as in {@code servicestage}. */
    String name();

    /** Returns a service of its own, which lives by this clock. */
    VendorService open(Clock clock);

    /**
     * Signs a request anew, by the key that it names and in the scheme that it is signed in.
     *
     * @return the headers to set; empty if the request is signed in no way of this vendor's
     * @throws IllegalArgumentException if the key is not known
     */
    Optional<Map<String, String>> signAnew(RawRequest request, Instant now);
}
