package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The simulated data of one sandbox: namespaces, repositories, authorizations and webhooks, which every vendor shows in its
 * own format and can change; a list that was returned before a change stays as it was.
 */
public final class World {

    private final List<WorldNamespace> namespaces;
    private final List<WorldRepository> repositories;
    private final List<WorldAuthorization> authorizations;
    private final Map<String, List<WorldWebhook>> webhooks = new ConcurrentHashMap<>();
    private final Map<String, GitRepository> gitRepositories = new ConcurrentHashMap<>();
    private final WorldSeed seed;
    private final URI git;
    private final Function<History, GitRepository> gitRepositoryFactory;
    private long lastId;

    /**
     * Creates the simulated data from these entities, which are listed in this order.
     *
     * @param namespaces namespaces with or without repositories; those of the repositories need not be among them
     * @param seed the builder of repositories that are added later
     * @param git the base URL of the clone URLs
     * @param lastId the id before the first one that is assigned
     * @throws IllegalArgumentException if two have the same path or name, or a repository an authorization that is not there
     */
    World(
            List<WorldNamespace> namespaces,
            List<WorldRepository> repositories,
            List<WorldAuthorization> authorizations,
            WorldSeed seed,
            URI git,
            Function<History, GitRepository> gitRepositoryFactory,
            long lastId) {
        this.namespaces = new CopyOnWriteArrayList<>(namespaces);
        this.repositories = new CopyOnWriteArrayList<>(repositories);
        this.authorizations = new CopyOnWriteArrayList<>(authorizations);
        this.seed = seed;
        this.git = git;
        this.gitRepositoryFactory = gitRepositoryFactory;
        this.lastId = lastId;
        requireDistinct(
                "repositories", repositories.stream().map(WorldRepository::path).toList());
        requireDistinct(
                "authorizations",
                authorizations.stream().map(WorldAuthorization::name).toList());
        for (WorldRepository repository : repositories) {
            repository
                    .authorization()
                    .filter(through -> authorization(through).isEmpty())
                    .ifPresent(through -> {
                        throw new IllegalArgumentException(repository.path()
                                + " is reached through an authorization that is not there: " + through);
                    });
        }
    }

    /** Checks that no two of these names are equal. */
    private static void requireDistinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + what + " of one name: " + name);
            }
        }
    }

    /** Returns the namespaces that a vendor shows, those of its repositories first. */
    public List<WorldNamespace> namespacesAt(String vendor) {
        return Stream.concat(
                        repositoriesAt(vendor).stream().map(WorldRepository::namespace),
                        namespaces.stream()
                                .filter(namespace -> namespace.vendor() == null || vendor.equals(namespace.vendor())))
                .distinct()
                .toList();
    }

    /** Returns the repositories that a vendor shows. */
    public List<WorldRepository> repositoriesAt(String vendor) {
        return repositories.stream()
                .filter(repository -> repository.isShownBy(vendor))
                .toList();
    }

    /** Returns the repository that a vendor has at this path or with this id; empty if there is none. */
    public Optional<WorldRepository> findRepository(String vendor, String pathOrId) {
        return repositoriesAt(vendor).stream()
                .filter(repository -> pathOrId.equals(repository.path()) || pathOrId.equals(repository.required("id")))
                .findFirst();
    }

    /** Returns the namespace that a vendor has with this id; empty if there is none. */
    public Optional<WorldNamespace> findNamespace(String vendor, String id) {
        return namespacesAt(vendor).stream()
                .filter(namespace -> id.equals(namespace.required("id")))
                .findFirst();
    }

    /** Returns the repository that can be cloned from the sandbox by this path; empty if there is none. */
    public Optional<WorldRepository> clonableRepository(String path) {
        return repositories.stream()
                .filter(repository -> repository.history() != null && path.equals(repository.path()))
                .findFirst();
    }

    /** Returns the Git repository behind a repository's clone URL; empty if it has none. */
    public Optional<GitRepository> git(WorldRepository repository) {
        History history = repository.history();
        return history == null
                ? Optional.empty()
                : Optional.of(
                        gitRepositories.computeIfAbsent(repository.key(), key -> gitRepositoryFactory.apply(history)));
    }

    /** Returns all authorizations, in the order in which they are listed. */
    public List<WorldAuthorization> authorizations() {
        return List.copyOf(authorizations);
    }

    /** Returns the authorization of this name; empty if there is none. */
    public Optional<WorldAuthorization> authorization(String name) {
        return authorizations.stream()
                .filter(authorization -> authorization.name().equals(name))
                .findFirst();
    }

    /** Returns the webhooks of a repository, in the order in which they are listed. */
    public List<WorldWebhook> webhooks(WorldRepository repository) {
        return webhooks.getOrDefault(repository.key(), List.of());
    }

    /**
     * Adds a repository with an empty Git repository, which all vendors show, and returns it.
     *
     * @param path its path, whose namespace exists
     * @param parts its parts, of which the missing ones have the default values of a {@link RepositorySeed}
     * @throws NameTakenException if a repository or namespace has this path
     * @throws EntityNotInWorldException if there is no such namespace
     * @throws IllegalArgumentException if the text is no path of a repository
     */
    public synchronized WorldRepository addRepository(String path, Map<String, Object> parts) {
        RepositorySeed added = seed.newRepository(path);
        requireFreePath(path, "repository");
        WorldRepository repository =
                added.build(newId(), requiredNamespace(added.namespace()), git).with(parts);
        repositories.add(repository);
        return repository;
    }

    /**
     * Replaces parts of a repository and returns it; another {@code path} moves or renames it, and it keeps its Git
     * repository.
     *
     * @throws NameTakenException if a repository or namespace has the new path
     * @throws EntityNotInWorldException if there is no such repository, or no namespace of the new path
     */
    public synchronized WorldRepository replaceRepository(WorldRepository repository, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes a repository, its Git repository and its webhooks.
     *
     * @throws EntityNotInWorldException if there is no such repository
     */
    public synchronized void removeRepository(WorldRepository repository) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a namespace, which all vendors show, and returns it.
     *
     * @param path its path, whose parent namespace exists
     * @param parts its parts, of which the missing ones have default values
     * @throws NameTakenException if a repository or namespace has this path
     * @throws EntityNotInWorldException if there is no such parent namespace
     * @throws IllegalArgumentException if the text is no path
     */
    public synchronized WorldNamespace addNamespace(String path, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces parts of a namespace and returns it; another {@code path} moves or renames what is in it, too.
     *
     * @throws NameTakenException if a repository or namespace has the new path
     * @throws EntityNotInWorldException if there is no such namespace
     */
    public synchronized WorldNamespace replaceNamespace(WorldNamespace namespace, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes a namespace with all namespaces and repositories in it.
     *
     * @throws EntityNotInWorldException if there is no such namespace
     */
    public synchronized void removeNamespace(WorldNamespace namespace) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds an authorization and returns it.
     *
     * @param parts its parts, of which the missing ones have the default values of an {@link AuthorizationSeed}
     * @throws NameTakenException if another one has this name
     * @throws IllegalArgumentException if the name is blank
     */
    public synchronized WorldAuthorization addAuthorization(String name, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces parts of an authorization and returns it; under another {@code name}, its repositories are reached by that.
     *
     * @throws NameTakenException if another one has the new name
     * @throws EntityNotInWorldException if there is no such authorization
     */
    public synchronized WorldAuthorization replaceAuthorization(String name, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes an authorization; its repositories are no longer reached through one.
     *
     * @throws EntityNotInWorldException if there is no such authorization
     */
    public synchronized void removeAuthorization(String name) {
        throw new UnsupportedOperationException();
    }

    /** Adds the webhooks that the documents of a vendor show to each of its documented repositories. */
    public synchronized void addDocumentedWebhooks(String vendor, List<Map<String, Object>> entries) {
        repositories.stream()
                .filter(repository -> vendor.equals(repository.vendor()))
                .forEach(repository -> webhooks.put(repository.key(), WorldWebhook.documented(entries)));
    }

    /**
     * Adds a webhook to a repository and returns it.
     *
     * @param parts its parts, at least {@code url}; by default it is called for pushes alone and verifies certificates
     * @throws EntityNotInWorldException if there is no such repository
     */
    public synchronized WorldWebhook addWebhook(WorldRepository repository, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Replaces parts of a webhook of a repository and returns it.
     *
     * @throws EntityNotInWorldException if there is no webhook of this id
     */
    public synchronized WorldWebhook replaceWebhook(WorldRepository repository, String id, Map<String, Object> parts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes a webhook of a repository.
     *
     * @throws EntityNotInWorldException if there is no webhook of this id
     */
    public synchronized void removeWebhook(WorldRepository repository, String id) {
        throw new UnsupportedOperationException();
    }

    private Stream<WorldNamespace> allNamespaces() {
        return Stream.concat(namespaces.stream(), repositories.stream().map(WorldRepository::namespace));
    }

    private WorldNamespace requiredNamespace(String path) {
        return allNamespaces()
                .filter(namespace -> path.equals(namespace.path()))
                .findFirst()
                .orElseThrow(() -> new EntityNotInWorldException("namespace"));
    }

    private void requireFreePath(String path, String kind) {
        if (Stream.concat(
                        allNamespaces().map(WorldNamespace::path),
                        repositories.stream().map(WorldRepository::path))
                .anyMatch(path::equals)) {
            throw new NameTakenException(kind);
        }
    }

    /** Returns the next id, which no documented entity has. */
    private long newId() {
        Set<String> taken = new HashSet<>();
        Stream.concat(allNamespaces(), repositories.stream()).forEach(entity -> taken.add(entity.required("id")));
        webhooks.values().forEach(all -> all.forEach(webhook -> taken.add(webhook.required("id"))));
        do {
            lastId++;
        } while (taken.contains(Long.toString(lastId)));
        return lastId;
    }

    /** Returns a list with one more entry. */
    private static <E> List<E> with(List<E> list, E added) {
        List<E> all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }

    /** Returns parts of which some are replaced. */
    static Map<String, Object> merge(Map<String, Object> parts, Map<String, Object> replaced) {
        Map<String, Object> all = new HashMap<>(parts);
        all.putAll(replaced);
        return all;
    }
}
