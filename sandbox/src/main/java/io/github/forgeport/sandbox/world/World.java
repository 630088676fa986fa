package io.github.forgeport.sandbox.world;

import java.net.URI;
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
import org.jspecify.annotations.Nullable;

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
        int at = indexOf(repository);
        WorldRepository there = repositories.get(at);
        WorldRepository replaced = there.with(parts);
        if (!replaced.path().equals(there.path())) {
            replaced = moved(there, replaced.path()).with(parts);
        }
        repositories.set(at, replaced);
        if (!replaced.required("defaultBranch").equals(there.required("defaultBranch"))) {
            String branch = replaced.required("defaultBranch");
            git(replaced).ifPresent(gitRepository -> gitRepository.setDefaultBranch(branch));
        }
        return replaced;
    }

    /**
     * Removes a repository, its Git repository and its webhooks.
     *
     * @throws EntityNotInWorldException if there is no such repository
     */
    public synchronized void removeRepository(WorldRepository repository) {
        repositories.remove(indexOf(repository));
        gitRepositories.remove(repository.key());
        webhooks.remove(repository.key());
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
        GitRules.requirePath(path);
        requireFreePath(path, "namespace");
        WorldNamespace added =
                RepositorySeed.namespace(newId(), parentId(path), path, git).with(parts);
        namespaces.add(added);
        return added;
    }

    /**
     * Replaces parts of a namespace and returns it; another {@code path} moves or renames what is in it, too.
     *
     * @throws NameTakenException if a repository or namespace has the new path
     * @throws EntityNotInWorldException if there is no such namespace
     */
    public synchronized WorldNamespace replaceNamespace(WorldNamespace namespace, Map<String, Object> parts) {
        WorldNamespace there = requiredNamespace(namespace.path());
        WorldNamespace replaced = there.with(parts);
        if (!replaced.path().equals(there.path())) {
            GitRules.requirePath(replaced.path());
            requireFreePath(replaced.path(), "namespace");
            replaced = there.with(DefaultParts.ofPath(replaced.path(), git))
                    .with(Map.of("parentId", Optional.ofNullable(parentId(replaced.path()))))
                    .with(parts);
        }
        WorldNamespace result = replaced;
        repositories.replaceAll(repository -> repository.namespace().isIn(there)
                ? relocated(repository, repository.namespace().relocated(there, result, git))
                : repository);
        namespaces.replaceAll(each -> each.isIn(there) ? each.relocated(there, result, git) : each);
        return result;
    }

    /**
     * Removes a namespace with all namespaces and repositories in it.
     *
     * @throws EntityNotInWorldException if there is no such namespace
     */
    public synchronized void removeNamespace(WorldNamespace namespace) {
        WorldNamespace there = requiredNamespace(namespace.path());
        repositories.stream()
                .filter(repository -> repository.namespace().isIn(there))
                .forEach(this::removeRepository);
        namespaces.removeIf(each -> each.isIn(there));
    }

    /**
     * Adds an authorization and returns it.
     *
     * @param parts its parts, of which the missing ones have the default values of an {@link AuthorizationSeed}
     * @throws NameTakenException if another one has this name
     * @throws IllegalArgumentException if the name is blank
     */
    public synchronized WorldAuthorization addAuthorization(String name, Map<String, Object> parts) {
        WorldAuthorization added =
                new WorldAuthorization(merge(new AuthorizationSeed(name).build().parts(), parts));
        requireFreeAuthorization(added.name());
        authorizations.add(added);
        return added;
    }

    /**
     * Replaces parts of an authorization and returns it; under another {@code name}, its repositories are reached by that.
     *
     * @throws NameTakenException if another one has the new name
     * @throws EntityNotInWorldException if there is no such authorization
     */
    public synchronized WorldAuthorization replaceAuthorization(String name, Map<String, Object> parts) {
        WorldAuthorization there = requiredAuthorization(name);
        WorldAuthorization replaced = new WorldAuthorization(merge(there.parts(), parts));
        if (!replaced.name().equals(name)) {
            requireFreeAuthorization(replaced.name());
            repositories.replaceAll(repository ->
                    repository.authorization().filter(name::equals).isPresent()
                            ? repository.with(Map.of("authorization", replaced.name()))
                            : repository);
        }
        authorizations.set(authorizations.indexOf(there), replaced);
        return replaced;
    }

    /**
     * Removes an authorization; its repositories are no longer reached through one.
     *
     * @throws EntityNotInWorldException if there is no such authorization
     */
    public synchronized void removeAuthorization(String name) {
        authorizations.remove(requiredAuthorization(name));
        repositories.replaceAll(
                repository -> repository.authorization().filter(name::equals).isPresent()
                        ? repository.with(Map.of("authorization", Optional.empty()))
                        : repository);
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
        indexOf(repository);
        WorldWebhook added = new WorldWebhook(merge(DefaultParts.ofWebhook(), parts)).with(Map.of("id", newId()));
        webhooks.merge(repository.key(), List.of(added), World::concat);
        return added;
    }

    /**
     * Replaces parts of a webhook of a repository and returns it.
     *
     * @throws EntityNotInWorldException if there is no webhook of this id
     */
    public synchronized WorldWebhook replaceWebhook(WorldRepository repository, String id, Map<String, Object> parts) {
        WorldWebhook there = requiredWebhook(repository, id);
        WorldWebhook replaced = there.with(parts);
        webhooks.put(
                repository.key(),
                webhooks(repository).stream()
                        .map(each -> each == there ? replaced : each)
                        .toList());
        return replaced;
    }

    /**
     * Removes a webhook of a repository.
     *
     * @throws EntityNotInWorldException if there is no webhook of this id
     */
    public synchronized void removeWebhook(WorldRepository repository, String id) {
        WorldWebhook there = requiredWebhook(repository, id);
        webhooks.put(
                repository.key(),
                webhooks(repository).stream().filter(each -> each != there).toList());
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

    /** Returns a repository at another path, which has to be free and in a namespace that exists. */
    private WorldRepository moved(WorldRepository repository, String path) {
        String namespace = seed.newRepository(path).namespace();
        requireFreePath(path, "repository");
        return repository.at(path, requiredNamespace(namespace), git);
    }

    private WorldRepository relocated(WorldRepository repository, WorldNamespace namespace) {
        String name = repository.path().substring(repository.path().lastIndexOf('/'));
        return repository.at(namespace.path() + name, namespace, git);
    }

    /** Returns the id of the parent namespace, which has to exist; null for the path of an outermost namespace. */
    private @Nullable Long parentId(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0
                ? null
                : Long.valueOf(requiredNamespace(path.substring(0, slash)).id());
    }

    /** Returns the index of the repository as it is now; throws an exception if it was removed. */
    private int indexOf(WorldRepository repository) {
        for (int i = 0; i < repositories.size(); i++) {
            if (repositories.get(i).key().equals(repository.key())) {
                return i;
            }
        }
        throw new EntityNotInWorldException("repository");
    }

    private WorldAuthorization requiredAuthorization(String name) {
        return authorization(name).orElseThrow(() -> new EntityNotInWorldException("authorization"));
    }

    private void requireFreeAuthorization(String name) {
        if (authorization(name).isPresent()) {
            throw new NameTakenException("authorization");
        }
    }

    private WorldWebhook requiredWebhook(WorldRepository repository, String id) {
        return webhooks(repository).stream()
                .filter(webhook -> id.equals(webhook.required("id")))
                .findFirst()
                .orElseThrow(() -> new EntityNotInWorldException("webhook"));
    }

    private static <E> List<E> concat(List<E> first, List<E> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Returns parts of which some are replaced. */
    static Map<String, Object> merge(Map<String, Object> parts, Map<String, Object> replaced) {
        Map<String, Object> all = new HashMap<>(parts);
        all.putAll(replaced);
        return all;
    }
}
