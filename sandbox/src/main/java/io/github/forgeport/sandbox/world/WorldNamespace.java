package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A namespace in the sandbox's simulated data, which contains repositories.
 *
 * @param vendor the only vendor that has it even without a repository in it; null for all vendors
 */
public record WorldNamespace(
        Map<String, Object> parts, @Nullable String vendor) implements WorldEntity {

    /** Creates a namespace from its parts and the defaults of missing parts; id and path are required. */
    public WorldNamespace {
        parts = Map.copyOf(DefaultParts.ofNamespace(parts));
    }

    /** Creates a public namespace with default values, which all vendors show. */
    static WorldNamespace create(long id, @Nullable WorldNamespace parent, String path, URI git) {
        Map<String, Object> parts = DefaultParts.ofNamespacePath(path, parent, git);
        return new WorldNamespace(World.merge(parts, Map.of("id", id, "created", RepositorySeed.CREATED)), null);
    }

    /** Creates the namespaces that the documents of a vendor show; entries of the same path are one. */
    public static List<WorldNamespace> documented(String vendor, List<Map<String, Object>> entries) {
        return WorldEntity.merged("path", entries).stream()
                .map(parts -> new WorldNamespace(parts, vendor))
                .toList();
    }

    /** Returns the full path of the namespace, such as {@code group/subgroup}. */
    public String path() {
        return required("path");
    }

    /** Returns the id of the parent namespace; null for an outermost namespace. */
    public @Nullable Long parentId() {
        return text("parentId").map(Long::valueOf).orElse(null);
    }

    /** Whether this is that namespace, or one inside it. */
    boolean isIn(WorldNamespace other) {
        return (path() + "/").startsWith(other.path() + "/");
    }

    /** Returns a copy of which these parts are replaced. */
    WorldNamespace with(Map<String, Object> replaced) {
        return new WorldNamespace(World.merge(parts, replaced), vendor);
    }

    /** Returns this namespace, or one inside it, after its replacement by another. */
    WorldNamespace relocated(WorldNamespace from, WorldNamespace to, URI git) {
        if (path().equals(from.path())) {
            return to;
        }
        String path = to.path() + path().substring(from.path().length());
        return path.equals(path()) ? this : with(DefaultParts.ofPath(path, git));
    }
}
