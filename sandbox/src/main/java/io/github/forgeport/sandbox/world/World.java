package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The simulated data of one sandbox: namespaces, repositories, authorizations and webhooks, which every vendor shows in its
 * own format and can change; a list that was returned before a change stays as it was.
 */
public final class World {

    private final List<WorldNamespace> namespaces;
    private final EntityTable<WorldRepository> repositories;
    private final EntityTable<WorldAuthorization> authorizations;
    private final Map<String, EntityTable<WorldWebhook>> webhooks = new ConcurrentHashMap<>();
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
        this.repositories = new EntityTable<>("repository", "path", repositories);
        this.authorizations = new EntityTable<>("authorization", "name", authorizations);
        this.seed = seed;
        this.git = git;
        this.gitRepositoryFactory = gitRepositoryFactory;
        this.lastId = lastId;
        for (WorldRepository repository : repositories) {
            String through = repository.authorization().orElse("");
            if (!through.isEmpty() && this.authorizations.find(through).isEmpty()) {
                throw new IllegalArgumentException(
                        repository.path() + " is reached through an authorization that is not there: " + through);
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
        return repositories.all().stream()
                .filter(repository -> repository.isShownBy(vendor))
                .toList();
    }

    /** Returns the repository that a vendor has at this path or with this id; empty if there is none. */
    public Optional<WorldRepository> findRepository(String vendor, String pathOrId) {
        return repositoriesAt(vendor).stream()
                .filter(repository -> pathOrId.equals(repository.path()) || pathOrId.equals(repository.required("id")))
                .findFirst();
    }

    /** Returns the repository that can be cloned from the sandbox by this path; empty if there is none. */
    public Optional<WorldRepository> clonableRepository(String path) {
        return repositories.all().stream()
                .filter(repository -> repository.history() != null && path.equals(repository.path()))
                .findFirst();
    }

    /** Returns the Git repository behind a repository's clone URL; empty if it has none. */
    public Optional<GitRepository> git(WorldRepository repository) {
        return Optional.ofNullable(repository.history())
                .map(history ->
                        gitRepositories.computeIfAbsent(repository.key(), none -> gitRepositoryFactory.apply(history)));
    }

    /** Returns the authorizations. */
    public EntityTable<WorldAuthorization> authorizations() {
        return authorizations;
    }

    /** Returns the webhooks of a repository. */
    public EntityTable<WorldWebhook> webhooks(WorldRepository repository) {
        return webhooks.computeIfAbsent(repository.key(), none -> new EntityTable<>("webhook", "id", List.of()));
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
        return repositories.add(
                added.build(newId(), requiredNamespace(added.namespace()), git).with(parts));
    }

    /**
     * Replaces parts of a repository and returns it; another {@code path} moves or renames it, and it keeps its Git
     * repository.
     *
     * @throws NameTakenException if a repository or namespace has the new path
     * @throws EntityNotInWorldException if there is no such repository, or no namespace of the new path
     */
    public synchronized WorldRepository replaceRepository(WorldRepository repository, Map<String, Object> parts) {
        WorldRepository there = current(repository);
        WorldRepository replaced = there.with(parts);
        if (!replaced.path().equals(there.path())) {
            String namespace = seed.newRepository(replaced.path()).namespace();
            requireFreePath(replaced.path(), "repository");
            replaced =
                    there.at(replaced.path(), requiredNamespace(namespace), git).with(parts);
        }
        WorldRepository result = replaced;
        repositories.replaceAll(each -> each == there ? result : each);
        String branch = result.required("defaultBranch");
        if (!branch.equals(there.required("defaultBranch"))) {
            git(result).ifPresent(gitRepository -> gitRepository.setDefaultBranch(branch));
        }
        return result;
    }

    /**
     * Removes a repository, its Git repository and its webhooks.
     *
     * @throws EntityNotInWorldException if there is no such repository
     */
    public synchronized void removeRepository(WorldRepository repository) {
        repositories.remove(current(repository).path());
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
                WorldNamespace.create(newId(), parent(path), path, git).with(parts);
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
            replaced = there.with(DefaultParts.ofNamespacePath(replaced.path(), parent(replaced.path()), git))
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
        repositories.all().stream()
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
        return authorizations.add(
                new WorldAuthorization(merge(new AuthorizationSeed(name).build().parts(), parts)));
    }

    /**
     * Removes an authorization; its repositories are no longer reached through one.
     *
     * @throws EntityNotInWorldException if there is no such authorization
     */
    public synchronized void removeAuthorization(String name) {
        authorizations.remove(name);
        repositories.replaceAll(
                repository -> repository.authorization().filter(name::equals).isPresent()
                        ? repository.with(Map.of("authorization", Optional.empty()))
                        : repository);
    }

    /** Adds the webhooks that the documents of a vendor show to each of its documented repositories. */
    public void addDocumentedWebhooks(String vendor, List<Map<String, Object>> entries) {
        repositories.all().stream()
                .filter(repository -> vendor.equals(repository.vendor()))
                .forEach(repository -> WorldWebhook.documented(entries).forEach(webhooks(repository)::add));
    }

    /**
     * Adds a webhook to a repository and returns it.
     *
     * @param parts its parts, at least {@code url}; by default it is called for pushes alone and verifies certificates
     * @throws EntityNotInWorldException if there is no such repository
     */
    public synchronized WorldWebhook addWebhook(WorldRepository repository, Map<String, Object> parts) {
        Map<String, Object> all = merge(DefaultParts.ofWebhook(), parts);
        all.put("id", newId());
        return webhooks(current(repository)).add(new WorldWebhook(all));
    }

    private Stream<WorldNamespace> allNamespaces() {
        return Stream.concat(namespaces.stream(), repositories.all().stream().map(WorldRepository::namespace));
    }

    private WorldNamespace requiredNamespace(String path) {
        return allNamespaces()
                .filter(namespace -> path.equals(namespace.path()))
                .findFirst()
                .orElseThrow(() -> new EntityNotInWorldException("namespace"));
    }

    private void requireFreePath(String path, String kind) {
        if (repositories.find(path).isPresent()
                || allNamespaces().anyMatch(namespace -> path.equals(namespace.path()))) {
            throw new NameTakenException(kind);
        }
    }

    /** Returns the next id, which no documented entity has. */
    private long newId() {
        Set<String> taken = Stream.of(
                        allNamespaces(),
                        repositories.all().stream(),
                        webhooks.values().stream().flatMap(table -> table.all().stream()))
                .flatMap(entities -> entities)
                .map(entity -> entity.required("id"))
                .collect(Collectors.toSet());
        do {
            lastId++;
        } while (taken.contains(Long.toString(lastId)));
        return lastId;
    }

    private WorldRepository relocated(WorldRepository repository, WorldNamespace namespace) {
        String name = repository.path().substring(repository.path().lastIndexOf('/'));
        return repository.at(namespace.path() + name, namespace, git);
    }

    /** Returns the parent namespace, which has to exist; null for the path of an outermost namespace. */
    private @Nullable WorldNamespace parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? null : requiredNamespace(path.substring(0, slash));
    }

    /** Returns the repository as it is now; throws an exception if it was removed. */
    private WorldRepository current(WorldRepository repository) {
        return repositories.all().stream()
                .filter(each -> each.key().equals(repository.key()))
                .findFirst()
                .orElseThrow(() -> new EntityNotInWorldException("repository"));
    }

    /** Returns parts of which some are replaced. */
    static Map<String, Object> merge(Map<String, Object> parts, Map<String, Object> replaced) {
        Map<String, Object> all = new HashMap<>(parts);
        all.putAll(replaced);
        return all;
    }
}
