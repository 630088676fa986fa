package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A builder of the sandbox's initial data, which is added to the examples of the vendors' documents.
 *
 * <pre>{@code
 * Sandbox.start(world -> world.repository("group/app").branch("main").file("README.md", "# App\n"));
 * }</pre>
 *
 * <p>Ids are assigned in the order of the calls, from 1001, and do not depend on the clock: equal seeds build equal worlds.
 */
public final class WorldSeed {

    private static final long FIRST_ID = 1001;

    private final String defaultAuthorization;
    private final List<String> namespaces = new ArrayList<>();
    private final List<RepositorySeed> repositories = new ArrayList<>();
    private final List<AuthorizationSeed> authorizations = new ArrayList<>();

    /** Creates a builder; its repositories are reached with this authorization unless they name another one. */
    public WorldSeed(String defaultAuthorization) {
        this.defaultAuthorization = defaultAuthorization;
    }

    /**
     * Adds a namespace, with or without a repository; missing parent namespaces are added, too.
     *
     * @throws IllegalArgumentException if the text is no path such as {@code group/subgroup}
     */
    public WorldSeed namespace(String path) {
        GitRules.requirePath(path);
        namespaces.add(path);
        return this;
    }

    /**
     * Adds a repository, which all vendors show, and returns its builder.
     *
     * @param path the namespace's path, a slash and the repository's name, such as {@code group/app}
     * @throws IllegalArgumentException if the text is no such path
     */
    public RepositorySeed repository(String path) {
        RepositorySeed repository = newRepository(path);
        repositories.add(repository);
        return repository;
    }

    /** Creates the builder of a repository, without adding it. */
    RepositorySeed newRepository(String path) {
        return new RepositorySeed(path, defaultAuthorization);
    }

    /** Adds an authorization, for vendors that reach repositories at other providers, and returns its builder. */
    public AuthorizationSeed authorization(String name) {
        AuthorizationSeed authorization = new AuthorizationSeed(name);
        authorizations.add(authorization);
        return authorization;
    }

    /**
     * Builds the simulated data: the given documented entities, followed by the entities added to this builder.
     *
     * @param git the base URL of the clone URLs
     * @param gitRepositoryFactory creates the one Git repository of a repository with a history
     * @throws IllegalArgumentException if two have the same name, or Git would refuse a history
     */
    public World build(
            List<WorldNamespace> namespacesThere,
            List<WorldRepository> repositoriesThere,
            List<WorldAuthorization> authorizationsThere,
            URI git,
            Function<History, GitRepository> gitRepositoryFactory) {
        Map<String, WorldNamespace> known = new LinkedHashMap<>();
        namespacesThere.forEach(there -> known.put(there.path(), there));
        repositoriesThere.forEach(there -> known.putIfAbsent(there.namespace().path(), there.namespace()));
        int knownThere = known.size();
        List<WorldRepository> allRepositories = new ArrayList<>(repositoriesThere);
        namespaces.forEach(path -> namespace(path, known, knownThere, git));
        for (RepositorySeed seed : repositories) {
            WorldNamespace namespace = namespace(seed.namespace(), known, knownThere, git);
            long id = FIRST_ID + allRepositories.size() - repositoriesThere.size();
            allRepositories.add(seed.build(id, namespace, git));
        }
        List<WorldNamespace> allNamespaces = new ArrayList<>(namespacesThere);
        known.values().stream().skip(knownThere).forEach(allNamespaces::add);
        List<WorldAuthorization> allAuthorizations = new ArrayList<>(authorizationsThere);
        authorizations.forEach(seed -> allAuthorizations.add(seed.build()));
        long lastId = FIRST_ID - 1 + Math.max(repositories.size(), known.size() - knownThere);
        World world =
                new World(allNamespaces, allRepositories, allAuthorizations, this, git, gitRepositoryFactory, lastId);
        for (int i = 0; i < repositories.size(); i++) {
            repositories.get(i).addWebhooks(world, allRepositories.get(repositoriesThere.size() + i));
        }
        return world;
    }

    /** Returns the namespace of a path, which is created with its ancestors if it is not known. */
    private static WorldNamespace namespace(String path, Map<String, WorldNamespace> known, int knownThere, URI git) {
        WorldNamespace there = known.get(path);
        if (there != null) {
            return there;
        }
        int slash = path.lastIndexOf('/');
        @Nullable
        WorldNamespace parent = slash < 0 ? null : namespace(path.substring(0, slash), known, knownThere, git);
        WorldNamespace created = WorldNamespace.create(FIRST_ID + known.size() - knownThere, parent, path, git);
        known.put(path, created);
        return created;
    }
}
