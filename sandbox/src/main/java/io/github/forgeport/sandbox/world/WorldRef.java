package io.github.forgeport.sandbox.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A branch or tag in the sandbox's world, with its commit. */
public record WorldRef(Map<String, Object> parts) implements WorldEntity {

    /** Adds the time of the last update, which is that of the commit. */
    public WorldRef {
        Map<String, Object> all = new HashMap<>(parts);
        if (parts.get("commit") instanceof Map<?, ?> commit) {
            all.put("updated", Objects.requireNonNull(commit.get("committed")));
        }
        parts = Map.copyOf(all);
    }

    /** Creates the branches or tags that the documents of a vendor show; entries of the same name are one. */
    public static List<WorldRef> documented(List<Map<String, Object>> entries) {
        return DocumentedPartsMerger.merge("name", entries).stream()
                .map(WorldRef::new)
                .toList();
    }
}
