package io.github.forgeport.sandbox.signing;

import java.util.List;
import java.util.Optional;

/** The set of access keys that a simulated gateway accepts. */
public record SandboxAccessKeys(List<SandboxAccessKey> keys) {

    /** Returns a set of these access keys. */
    public static SandboxAccessKeys of(SandboxAccessKey... keys) {
        return new SandboxAccessKeys(List.of(keys));
    }

    /** Returns the access key of this id; empty if there is none. */
    public Optional<SandboxAccessKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Returns the secret of the access key with this id.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String secretOf(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("the request is signed by no key of the sandbox's"))
                .secret();
    }
}
