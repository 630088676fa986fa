package io.github.forgeport.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository in the world, with every value that some vendor shows.
 *
 * @param segment the last segment of its path
 * @param fullName the names of namespace and repository, as a person reads them
 * @param sshUrl the address to clone by SSH; null where there is none
 * @param authorization the name of the authorization through which a vendor that keeps those reaches it; null for none
 * @param vendor the only vendor that has it; null for all
 * @param history what its clone URL leads to; null where that is not the sandbox's
 */
public record WorldRepository(
        long id,
        WorldNamespace namespace,
        String segment,
        String name,
        String fullName,
        @Nullable String description,
        WorldVisibility visibility,
        String defaultBranch,
        boolean isArchived,
        long creatorId,
        @Nullable String avatarUrl,
        String webUrl,
        String httpUrl,
        @Nullable String sshUrl,
        Instant created,
        Instant lastActivity,
        @Nullable String authorization,
        @Nullable String vendor,
        @Nullable History history) {

    /** Returns the path, such as {@code group/app}. */
    public String path() {
        return namespace.path() + "/" + segment;
    }

    boolean isAt(String name) {
        return vendor == null || vendor.equals(name);
    }
}
