package io.github.forgeport.sandbox.world;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The simulated data of one sandbox: namespaces, repositories and authorizations, which every vendor shows in its own
 * format.
 */
public final class World {

    private final List<WorldNamespace> namespaces;
    private final List<WorldRepository> repositories;
    private final List<WorldAuthorization> authorizations;

    /**
     * Creates the simulated data from these entities, which are listed in this order.
     *
     * @param namespaces namespaces with or without repositories; those of the repositories need not be among them
     * @throws IllegalArgumentException if two have the same path or name, or a repository an authorization that is not there
     */
    public World(
            List<WorldNamespace> namespaces,
            List<WorldRepository> repositories,
            List<WorldAuthorization> authorizations) {
        this.namespaces = List.copyOf(namespaces);
        this.repositories = List.copyOf(repositories);
        this.authorizations = List.copyOf(authorizations);
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

    /** Returns the repositories with a history, which can be cloned from the sandbox. */
    public List<WorldRepository> clonableRepositories() {
        return repositories.stream()
                .filter(repository -> repository.history() != null)
                .toList();
    }

    /** Returns all authorizations, in the order in which they are listed. */
    public List<WorldAuthorization> authorizations() {
        return authorizations;
    }

    /** Returns the authorization of this name; empty if there is none. */
    public Optional<WorldAuthorization> authorization(String name) {
        return authorizations.stream()
                .filter(authorization -> authorization.name().equals(name))
                .findFirst();
    }
}
