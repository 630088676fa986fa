package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;

/** Lets tests tell a session the id of a repository, which it requests otherwise. */
public final class CodeupIds {

    private CodeupIds() {}

    /** Tells a session the id of its organization's own namespace. */
    public static GitHost putOrganization(GitHost session, String id) {
        ((CodeupNamespaces) session.namespaces()).knowTop(id);
        return session;
    }

    public static GitHost put(GitHost session, String path, String id) {
        ((CodeupGitHost) session).ids().put(RepositoryPath.parse(path), id);
        return session;
    }
}
