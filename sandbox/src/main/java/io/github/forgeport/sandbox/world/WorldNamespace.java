package io.github.forgeport.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A namespace in the world, which repositories are in.
 *
 * @param path such as {@code group/subgroup}
 */
public record WorldNamespace(
        long id,
        String path,
        String name,
        @Nullable String description,
        WorldVisibility visibility,
        long ownerId,
        @Nullable String avatarUrl,
        Instant created,
        Instant updated) {}
