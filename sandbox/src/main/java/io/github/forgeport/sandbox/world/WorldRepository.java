package io.github.forgeport.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository in the world, with every value that some vendor shows.
 *
 * @param segment the last segment of its path
 * @param fullName the display names of namespace and repository
 * @param sshUrl the address to clone by SSH; null where there is none
 * @param authorization the name of the authorization through which vendors with authorizations reach it; null for none
 * @param vendor the only vendor that has it; null for all
 * @param history the Git history behind its clone URL; null where the URL is not one of the sandbox
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

    /** Returns the path of namespace and repository, such as {@code group/app}. */
    public String path() {
        return namespace.path() + "/" + segment;
    }

    /** Whether the vendor of this name shows the repository. */
    boolean isAt(String name) {
        return vendor == null || vendor.equals(name);
    }
}
