package io.github.forgeport.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository in the sandbox's simulated data.
 *
 * @param vendor the only vendor that has it; null for all
 * @param history the Git history behind its clone URL; null where the URL is not one of the sandbox
 */
public record WorldRepository(
        Map<String, Object> parts,
        WorldNamespace namespace,
        @Nullable String vendor,
        @Nullable History history) implements WorldEntity {

    /**
     * Creates a repository from its parts, those of its namespace and the defaults of missing parts; id and path are
     * required.
     */
    public WorldRepository {
        Map<String, Object> all = DefaultParts.ofRepository(parts);
        all.put("namespace", namespace.parts());
        parts = Map.copyOf(all);
    }

    /** Creates the repositories that the documents of a vendor show; entries of the same path are one. */
    public static List<WorldRepository> documented(String vendor, List<Map<String, Object>> entries) {
        List<Map<String, Object>> repositories = WorldEntity.merged("path", entries);
        EntityTable<WorldNamespace> namespaces = new EntityTable<>(
                "namespace",
                "path",
                WorldNamespace.documented(
                        vendor,
                        repositories.stream()
                                .map(WorldRepository::namespaceParts)
                                .toList()));
        return repositories.stream()
                .map(parts -> new WorldRepository(parts, namespaces.required(namespacePath(parts)), vendor, null))
                .toList();
    }

    /** Returns the parts of the namespace that a documented repository shows, at least the path. */
    private static Map<String, Object> namespaceParts(Map<String, Object> repository) {
        Map<String, Object> parts = new HashMap<>();
        if (repository.get("namespace") instanceof Map<?, ?> shown) {
            shown.forEach((part, value) -> parts.put(part.toString(), value));
        }
        parts.put("path", namespacePath(repository));
        return parts;
    }

    private static String namespacePath(Map<String, Object> repository) {
        String path = requireNonNull(repository.get("path"), "path").toString();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Returns the full path of the repository, such as {@code group/app}. */
    public String path() {
        return required("path");
    }

    /** Returns the name of the authorization with which vendors that store authorizations reach the repository. */
    public Optional<String> authorization() {
        return text("authorization");
    }

    /** Returns the URL from which the repository can be cloned over HTTP. */
    public String httpUrl() {
        Map<?, ?> urls = (Map<?, ?>) requireNonNull(parts.get("cloneUrls"));
        return requireNonNull(urls.get("http")).toString();
    }

    /** Whether the repository is directly in the namespace with this path. */
    public boolean isIn(String namespacePath) {
        return namespace.path().equals(namespacePath);
    }

    /** Whether the repository can be cloned without an account. */
    public boolean isPublic() {
        return required("visibility").equals("public");
    }

    /** Returns a copy of which these parts are replaced. */
    WorldRepository with(Map<String, Object> replaced) {
        return new WorldRepository(World.merge(parts, replaced), namespace, vendor, history);
    }

    /** Returns a copy at another path in this namespace, with the URLs of that path. */
    WorldRepository at(String path, WorldNamespace in, URI git) {
        Map<String, Object> moved = new HashMap<>(parts);
        if (!path.equals(path())) {
            moved.putAll(DefaultParts.ofRepositoryPath(path, git));
        }
        return new WorldRepository(moved, in, vendor, history);
    }

    /** Returns the text that identifies the repository, even if its path changes. */
    String key() {
        return (vendor == null ? "" : vendor) + "/" + required("id");
    }

    /** Whether the vendor of this name shows the repository. */
    boolean isShownBy(String name) {
        return vendor == null || vendor.equals(name);
    }
}
