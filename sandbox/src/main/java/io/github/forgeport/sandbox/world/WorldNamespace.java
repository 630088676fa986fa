package io.github.forgeport.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A namespace in the world, which repositories are in.
 *
 * @param parentId the id of the one around it; null for an outermost one
 * @param path such as {@code group/subgroup}
 * @param fullName the names of those around it and its own, as a person reads them
 * @param vendor the only vendor that has it without having a repository in it; null for all
 */
public record WorldNamespace(
        long id,
        @Nullable Long parentId,
        String path,
        String name,
        String fullName,
        @Nullable String description,
        WorldVisibility visibility,
        long ownerId,
        @Nullable String avatarUrl,
        @Nullable String webUrl,
        Instant created,
        Instant updated,
        @Nullable String vendor) {}
