package io.github.forgeport.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repository in the sandbox's world.
 *
 * @param vendor the only vendor that has it; null for all
 * @param history the Git history behind its clone URL; null where the URL is not one of the sandbox
 */
public record WorldRepository(
        Map<String, Object> parts,
        WorldNamespace namespace,
        @Nullable String vendor,
        @Nullable History history) implements WorldEntity {

    /** Adds the parts of the namespace, and the defaults of missing parts; id and path are required. */
    public WorldRepository {
        Map<String, Object> all = DefaultParts.ofRepository(parts);
        all.put("namespace", namespace.parts());
        parts = Map.copyOf(all);
    }

    /** Creates the repositories that the documents of a vendor show; entries of the same path are one. */
    public static List<WorldRepository> documented(String vendor, List<Map<String, Object>> entries) {
        List<Map<String, Object>> repositories = DocumentedParts.merge("path", entries);
        Map<String, WorldNamespace> namespaces =
                WorldNamespace.documented(
                                vendor,
                                repositories.stream()
                                        .map(WorldRepository::namespaceParts)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(WorldNamespace::path, Function.identity()));
        return repositories.stream()
                .map(parts ->
                        new WorldRepository(parts, requireNonNull(namespaces.get(namespacePath(parts))), vendor, null))
                .toList();
    }

    /** Returns what a documented repository shows of its namespace, which is at least the path. */
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

    /** Returns the path of namespace and repository, such as {@code group/app}. */
    public String path() {
        return required("path");
    }

    /** Returns the name of the authorization through which vendors with authorizations reach it. */
    public Optional<String> authorization() {
        return text("authorization");
    }

    /** Returns the address to clone by HTTP. */
    public String httpUrl() {
        Map<?, ?> urls = (Map<?, ?>) requireNonNull(parts.get("cloneUrls"));
        return requireNonNull(urls.get("http")).toString();
    }

    /** Whether it is directly in the namespace of this path. */
    public boolean isIn(String namespacePath) {
        return namespace.path().equals(namespacePath);
    }

    /** Whether it can be cloned without an account. */
    public boolean isPublic() {
        return required("visibility").equals("public");
    }

    /** Whether the vendor of this name shows the repository. */
    boolean isShownBy(String name) {
        return vendor == null || vendor.equals(name);
    }
}
