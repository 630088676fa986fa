package io.github.forgeport.sandbox;

import java.util.List;
import java.util.Optional;

/** The access keys that a played gateway knows. */
record AccessKeys(List<AccessKey> all) {

    static AccessKeys of(AccessKey... keys) {
        return new AccessKeys(List.of(keys));
    }

    Optional<AccessKey> find(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
