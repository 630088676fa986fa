package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import java.util.Map;

/** A test helper that stores ids in a session, which would request them otherwise. */
public final class CodeupIds {

    private CodeupIds() {}

    /** Stores the id of the organization's own namespace in a session, and the ids of repositories by their paths. */
    public static GitHost put(GitHost session, String organization, Map<String, String> repositories) {
        ((CodeupNamespaces) session.namespaces()).knowTop(organization);
        repositories.forEach((path, id) -> ((CodeupGitHost) session).ids().put(RepositoryPath.parse(path), id));
        return session;
    }
}
