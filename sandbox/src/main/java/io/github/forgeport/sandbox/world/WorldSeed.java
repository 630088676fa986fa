package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A builder of the world's content, beside the examples of the vendors' documents.
 *
 * <pre>{@code
 * Sandbox.start(world -> world.repository("group/app").branch("main").file("README.md", "# App\n"));
 * }</pre>
 *
 * <p>Ids are given in the order of the calls, from 1001 on, and nothing depends on the clock: the same seed gives the same world.
 */
public final class WorldSeed {

    private static final long FIRST_ID = 1001;

    private final String defaultAuthorization;
    private final List<RepositorySeed> repositories = new ArrayList<>();
    private final List<AuthorizationSeed> authorizations = new ArrayList<>();

    /** Creates a builder whose repositories are reached through this authorization unless they name another. */
    public WorldSeed(String defaultAuthorization) {
        this.defaultAuthorization = defaultAuthorization;
    }

    /**
     * Adds a repository, which all vendors have, and returns its builder.
     *
     * @param path the namespace's path, a slash and its own name, such as {@code group/app}
     * @throws IllegalArgumentException if it is no such path
     */
    public RepositorySeed repository(String path) {
        RepositorySeed repository = new RepositorySeed(path, defaultAuthorization);
        repositories.add(repository);
        return repository;
    }

    /** Adds an authorization, for vendors that reach repositories at other providers, and returns its builder. */
    public AuthorizationSeed authorization(String name) {
        AuthorizationSeed authorization = new AuthorizationSeed(name);
        authorizations.add(authorization);
        return authorization;
    }

    /**
     * Returns the world of the repositories and authorizations added, behind these documented ones.
     *
     * @param git the base URL of the clone URLs
     * @throws IllegalArgumentException if two have the same name, or Git would refuse a history
     */
    public World build(
            List<WorldRepository> documentedRepositories, List<WorldAuthorization> documentedAuthorizations, URI git) {
        Map<String, WorldNamespace> namespaces = new HashMap<>();
        documentedRepositories.forEach(
                there -> namespaces.putIfAbsent(there.namespace().path(), there.namespace()));
        int documentedNamespaces = namespaces.size();
        List<WorldRepository> allRepositories = new ArrayList<>(documentedRepositories);
        for (RepositorySeed seed : repositories) {
            WorldNamespace namespace = namespaces.computeIfAbsent(
                    seed.namespace(),
                    path -> RepositorySeed.namespace(FIRST_ID + namespaces.size() - documentedNamespaces, path));
            long id = FIRST_ID + allRepositories.size() - documentedRepositories.size();
            allRepositories.add(seed.build(id, namespace, git));
        }
        List<WorldAuthorization> allAuthorizations = new ArrayList<>(documentedAuthorizations);
        authorizations.forEach(seed -> allAuthorizations.add(seed.build()));
        return new World(allRepositories, allAuthorizations);
    }
}
