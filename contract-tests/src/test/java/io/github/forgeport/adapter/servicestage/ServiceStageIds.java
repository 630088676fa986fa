package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;

/** A test helper that stores the id of a repository in a session, which would request it otherwise. */
public final class ServiceStageIds {

    private ServiceStageIds() {}

    /** Stores the id of a repository in a session, and returns the session. */
    public static GitHost put(GitHost session, String path, String id) {
        ((ServiceStageGitHost) session).ids().ifPresent(ids -> ids.put(RepositoryPath.parse(path), id));
        return session;
    }
}
