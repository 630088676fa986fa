package io.github.forgeport.adapter.servicestage;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;

/** Lets tests tell a session the id of a repository, which it requests otherwise. */
public final class ServiceStageIds {

    private ServiceStageIds() {}

    public static GitHost put(GitHost session, String path, String id) {
        ((ServiceStageGitHost) session).ids().ifPresent(ids -> ids.put(RepositoryPath.parse(path), id));
        return session;
    }
}
