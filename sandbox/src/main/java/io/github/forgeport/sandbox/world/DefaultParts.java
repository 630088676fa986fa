package io.github.forgeport.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The default values for the parts of a namespace or repository that neither a vendor's document nor a seed sets. */
final class DefaultParts {

    /** The time of creation, which is before those in the documents. */
    private static final Instant CREATED = Instant.parse("2020-01-01T00:00:00Z");

    private static final long OWNER = 1001;

    private DefaultParts() {}

    /** Returns the parts of a namespace, with the default of each that is missing. */
    static Map<String, Object> ofNamespace(Map<String, Object> known) {
        Map<String, Object> parts = withCommonDefaults(known);
        parts.putIfAbsent("parentId", Optional.empty());
        parts.putIfAbsent("ownerId", OWNER);
        parts.putIfAbsent("updated", parts.get("created"));
        return parts;
    }

    /** Returns the parts of a repository, with the default of each that is missing. */
    static Map<String, Object> ofRepository(Map<String, Object> known) {
        Map<String, Object> parts = withCommonDefaults(known);
        parts.putIfAbsent("archived", false);
        parts.putIfAbsent("creatorId", OWNER);
        parts.putIfAbsent("defaultBranch", "main");
        parts.putIfAbsent("lastActivity", parts.get("created"));
        parts.putIfAbsent("updated", parts.get("lastActivity"));
        return parts;
    }

    private static Map<String, Object> withCommonDefaults(Map<String, Object> known) {
        Map<String, Object> parts = new HashMap<>(known);
        String path = requireNonNull(known.get("path"), "path").toString();
        String segment = path.substring(path.lastIndexOf('/') + 1);
        parts.putIfAbsent("segment", segment);
        parts.putIfAbsent("name", segment);
        parts.putIfAbsent("fullName", path.replace("/", " / "));
        parts.putIfAbsent("description", Optional.empty());
        parts.putIfAbsent("visibility", "public");
        parts.putIfAbsent("avatarUrl", Optional.empty());
        parts.putIfAbsent("webUrl", Optional.empty());
        parts.putIfAbsent("created", CREATED);
        return parts;
    }

    /** Returns the parts of a namespace or repository that follow from its path: also its page, below a base URL. */
    static Map<String, Object> ofPath(String path, URI git) {
        String segment = path.substring(path.lastIndexOf('/') + 1);
        String url = urlBelow(git, path);
        return Map.of("path", path, "segment", segment, "fullName", path.replace("/", " / "), "webUrl", url);
    }

    /** Returns the parts of a repository that follow from its path: also its clone URLs, which are over HTTP alone. */
    static Map<String, Object> ofRepositoryPath(String path, URI git) {
        Map<String, Object> parts = new HashMap<>(ofPath(path, git));
        parts.put("cloneUrls", Map.of("http", urlBelow(git, path) + ".git", "ssh", Optional.empty()));
        return parts;
    }

    private static String urlBelow(URI git, String path) {
        try {
            return new URI(git.getScheme(), git.getAuthority(), "/" + path, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path that is in no address: " + path, e);
        }
    }

    /** Returns the parts of a namespace that follow from its path and its parent namespace, which an outermost one lacks. */
    static Map<String, Object> ofNamespacePath(String path, @Nullable WorldNamespace parent, URI git) {
        Map<String, Object> parts = new HashMap<>(ofPath(path, git));
        parts.put("parentId", Optional.ofNullable(parent).map(WorldNamespace::id));
        return parts;
    }

    /** Returns the parts of a webhook without an id and an address. */
    static Map<String, Object> ofWebhook() {
        Instant created = RepositorySeed.CREATED;
        return Map.of(
                "events", List.of("push"), "description", Optional.empty(), "tlsVerified", true, "created", created);
    }
}
