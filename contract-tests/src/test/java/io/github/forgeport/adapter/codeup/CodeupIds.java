package io.github.forgeport.adapter.codeup;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.GitHost;
import java.util.Map;

/** Lets tests tell a session ids that it requests otherwise. */
public final class CodeupIds {

    private CodeupIds() {}

    /** Tells a session the id of its organization's own namespace, and those of repositories by their paths. */
    public static GitHost put(GitHost session, String organization, Map<String, String> repositories) {
        ((CodeupNamespaces) session.namespaces()).knowTop(organization);
        repositories.forEach((path, id) -> ((CodeupGitHost) session).ids().put(RepositoryPath.parse(path), id));
        return session;
    }
}
