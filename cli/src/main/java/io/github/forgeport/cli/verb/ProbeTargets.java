package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids and paths that the doctor's probes ask for: those of absent repositories, in an existing namespace if one is
 * known.
 */
public final class ProbeTargets {

    private static final String NAMESPACE = "forgeport-doctor";
    private static final String NAME = "no-such-repository";

    private @Nullable Namespace namespace;
    private RepositoryPath path = RepositoryPath.parse(NAMESPACE + "/" + NAME);

    /** Returns an id that no repository has: the greatest one that any host can assign. */
    RepositoryId repositoryId() {
        return new RepositoryId(Long.toString(Long.MAX_VALUE));
    }

    /** Returns a path that no repository has, in the existing namespace if one is known. */
    RepositoryPath repositoryPath() {
        return path;
    }

    /** Returns the existing namespace that a listing returned last; empty if none did. */
    Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Sets an existing namespace for the paths, since a path in an absent one might be refused instead of not found. */
    void lookIn(Namespace known) {
        namespace = known;
        try {
            path = RepositoryPath.parse(known.path().orElse("") + "/" + NAMESPACE + "-" + NAME);
        } catch (IllegalArgumentException noPath) {
            // It stays the one that nobody has.
        }
    }
}
