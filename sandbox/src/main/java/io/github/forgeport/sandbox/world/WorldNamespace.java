package io.github.forgeport.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A namespace in the sandbox's world, which contains repositories.
 *
 * @param parentId the id of the parent; null for an outermost namespace
 * @param path the full path, such as {@code group/subgroup}
 * @param fullName the display names of its ancestors and its own
 * @param vendor the only vendor that has it even without a repository in it; null for all vendors
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
