package io.github.forgeport.sandbox.world;

import java.util.List;
import java.util.Map;

/** A webhook of a repository in the sandbox's simulated data. */
public record WorldWebhook(Map<String, Object> parts) implements WorldEntity {

    /** Creates a webhook from a copy of its parts, of which the id is required. */
    public WorldWebhook {
        parts = Map.copyOf(parts);
    }

    /** Creates the webhooks that the documents of a vendor show; entries of the same id are one. */
    public static List<WorldWebhook> documented(List<Map<String, Object>> entries) {
        return WorldEntity.merged("id", entries).stream().map(WorldWebhook::new).toList();
    }

    /** Leaves out the other parts, of which one may be a secret. */
    @Override
    public String toString() {
        return "WorldWebhook[" + required("id") + "]";
    }
}
