package io.github.forgeport.port;

import io.github.forgeport.port.capability.Capabilities;
import java.net.URI;
import java.util.Optional;

/** A host that overrides no method of a port, and has every port. */
final class RefusingHost implements GitHost {

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.none("acme", "It has no such thing.", URI.create("https://acme.example"));
    }

    @Override
    public Optional<Authorizations> authorizations() {
        return Optional.of(this::capabilities);
    }

    @Override
    public void close() {}
}
