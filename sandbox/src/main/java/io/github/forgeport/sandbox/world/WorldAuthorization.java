package io.github.forgeport.sandbox.world;

import java.util.List;
import java.util.Map;

/** An authorization in the sandbox's simulated data, for vendors that reach repositories at other providers. */
public record WorldAuthorization(Map<String, Object> parts) implements WorldEntity {

    /** The state of an authorization's token. */
    public enum Status {
        /** The token works. */
        USABLE,
        /** The token has expired. */
        EXPIRED,
        /** The provider rejects the token. */
        UNAUTHENTICATED
    }

    /** Creates an authorization from a copy of its parts, of which the name is required. */
    public WorldAuthorization {
        parts = Map.copyOf(parts);
    }

    /** Creates the authorizations that the documents of a vendor show; entries of the same name are one. */
    public static List<WorldAuthorization> documented(List<Map<String, Object>> entries) {
        return WorldEntity.merged("name", entries).stream()
                .map(WorldAuthorization::new)
                .toList();
    }

    /** Returns the name of the authorization. */
    public String name() {
        return required("name");
    }
}
