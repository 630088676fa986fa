package io.github.forgeport.cli.verb;

import io.github.forgeport.domain.repository.RepositoryId;
import io.github.forgeport.domain.repository.RepositoryPath;

/** The entities that the doctor's probes ask for: none exists, but the namespace does if a listing has told one. */
public final class ProbeTargets {

    private static final String NAMESPACE = "forgeport-doctor";
    private static final String NAME = "no-such-repository";

    private RepositoryPath path = RepositoryPath.parse(NAMESPACE + "/" + NAME);

    /** The greatest that any host has, and none has come to. */
    public RepositoryId repositoryId() {
        return new RepositoryId(Long.toString(Long.MAX_VALUE));
    }

    RepositoryPath repositoryPath() {
        return path;
    }

    /** Further probes use a namespace that the host knows; one that nobody has might be refused instead of not found. */
    void lookIn(String namespace) {
        try {
            path = RepositoryPath.parse(namespace + "/" + NAMESPACE + "-" + NAME);
        } catch (IllegalArgumentException noNamespace) {
            // It stays the one that nobody has.
        }
    }
}
