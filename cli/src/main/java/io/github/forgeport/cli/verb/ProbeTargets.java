package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the doctor's probes ask for: names that nobody has, in a namespace that exists if a listing returned one.
 */
public final class ProbeTargets {

    private static final String NAMESPACE = "forgeport-doctor";
    private static final String NAME = "no-such-repository";

    private @Nullable Namespace namespace;
    private RepositoryPath path = RepositoryPath.parse(NAMESPACE + "/" + NAME);

    /** The greatest id that any host can have, which none has come to. */
    RepositoryId repositoryId() {
        return new RepositoryId(Long.toString(Long.MAX_VALUE));
    }

    /** A path in the namespace that was set last. */
    RepositoryPath repositoryPath() {
        return path;
    }

    /** The namespace that a listing has told last. */
    Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Sets a namespace that the host knows: what is in one that nobody has might be refused instead of not found. */
    void lookIn(Namespace known) {
        namespace = known;
        try {
            path = RepositoryPath.parse(known.path().orElse("") + "/" + NAMESPACE + "-" + NAME);
        } catch (IllegalArgumentException noPath) {
            // It stays the one that nobody has.
        }
    }
}
