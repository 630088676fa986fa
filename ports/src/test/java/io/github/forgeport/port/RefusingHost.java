package io.github.forgeport.port;

import io.github.forgeport.port.capability.Capabilities;
import java.net.URI;
import java.util.Optional;

/** A fake host that has every port, and supports no operation. */
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
