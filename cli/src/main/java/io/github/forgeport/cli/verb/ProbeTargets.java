package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.repository.RepositoryPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids and paths that the command {@code doctor} requests as a probe: those of absent repositories, in an existing
 * namespace if known.
 */
public final class ProbeTargets {

    static final String ABSENT_NAMESPACE = "forgeport-doctor";
    static final String ABSENT_NAME = "no-such-repository";

    /** An id that no entity has: the greatest one that any host can assign. */
    static final String ABSENT_ID = Long.toString(Long.MAX_VALUE);

    private @Nullable Namespace namespace;
    private RepositoryPath path = RepositoryPath.parse(ABSENT_NAMESPACE + "/" + ABSENT_NAME);

    /** Returns a path that no repository has, in the existing namespace if one is known. */
    RepositoryPath absentRepositoryPath() {
        return path;
    }

    /** Returns the existing namespace that a listing returned last; empty if none did. */
    Optional<Namespace> namespace() {
        return Optional.ofNullable(namespace);
    }

    /** Takes the existing namespace from the first of these listed entities that names one, if any does. */
    void setNamespaceFrom(List<?> entities) {
        entities.stream()
                .flatMap(entity -> namespaceOf(entity).stream())
                .findFirst()
                .ifPresent(this::setNamespace);
    }

    /** Returns the namespace that an entity is, or that of the user in an authorization; empty for another entity. */
    private static Optional<Namespace> namespaceOf(Object entity) {
        if (entity instanceof Namespace listed) {
            return Optional.of(listed);
        }
        Optional<String> user = entity instanceof Authorization authorization ? authorization.user() : Optional.empty();
        return user.map(path -> Namespace.builder().path(path).build());
    }

    /**
     * Sets the existing namespace of the requested paths, since a path in an absent one might be refused instead of not
     * found.
     */
    public void setNamespace(Namespace known) {
        namespace = known;
        try {
            path = RepositoryPath.parse(known.path().orElse("") + "/" + ABSENT_NAMESPACE + "-" + ABSENT_NAME);
        } catch (IllegalArgumentException noPath) {
            // It stays the one that nobody has.
        }
    }
}
