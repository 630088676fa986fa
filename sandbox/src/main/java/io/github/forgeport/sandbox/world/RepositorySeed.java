package io.github.forgeport.sandbox.world;

import static java.util.Map.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A builder of a repository in the sandbox's simulated data: by default public, with an empty history on {@code main}. */
public final class RepositorySeed {

    static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private final String path;
    private final HistoryBuilder history = History.builder();
    private final List<String> webhooks = new ArrayList<>();
    private String authorization;
    private @Nullable String description;
    private WorldVisibility visibility = WorldVisibility.PUBLIC;
    private boolean isArchived;
    private Instant created = CREATED;

    /** Creates a builder of the repository at this path, such as {@code group/app}, reached through this authorization. */
    RepositorySeed(String path, String authorization) {
        GitRules.requirePath(path);
        if (path.indexOf('/') < 0) {
            throw new IllegalArgumentException("a repository's path has a namespace, such as group/app: " + path);
        }
        this.path = path;
        this.authorization = authorization;
    }

    /** Sets the description; by default none. */
    public RepositorySeed description(String text) {
        description = text;
        return this;
    }

    /** Sets the visibility; by default public. */
    public RepositorySeed visibility(WorldVisibility level) {
        visibility = level;
        return this;
    }

    /** Marks the repository as archived. */
    public RepositorySeed archived() {
        isArchived = true;
        return this;
    }

    /** Sets the time of creation; by default the start of 2026. */
    public RepositorySeed created(Instant time) {
        created = time;
        return this;
    }

    /** Sets the authorization with which vendors that store authorizations reach the repository. */
    public RepositorySeed authorization(String name) {
        authorization = name;
        return this;
    }

    /**
     * Switches to a branch; a new one is created at the last commit of the current branch; the first one is the default
     * branch.
     */
    public RepositorySeed branch(String name) {
        history.branch(name);
        return this;
    }

    /** Adds a commit that writes one file, with this text in UTF-8. */
    public RepositorySeed file(String path, String text) {
        history.file(path, text);
        return this;
    }

    /** Adds a webhook that is called at this address for pushes. */
    public RepositorySeed webhook(String url) {
        webhooks.add(url);
        return this;
    }

    /** Adds a lightweight tag of the last commit of the current branch. */
    public RepositorySeed tag(String name) {
        history.tag(name);
        return this;
    }

    /**
     * Passes the builder of the Git history to a callback, which can add commits and tags that this builder has no method
     * for.
     */
    public RepositorySeed history(Consumer<HistoryBuilder> more) {
        more.accept(history);
        return this;
    }

    /** Adds the webhooks to the repository that was built. */
    void addWebhooks(World world, WorldRepository built) {
        webhooks.forEach(url -> world.addWebhook(built, Map.of("url", url)));
    }

    /** Returns the path of the repository's namespace. */
    String namespace() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Creates a public namespace with default values. */
    static WorldNamespace namespace(long id, @Nullable Long parentId, String path, URI git) {
        return new WorldNamespace(
                Map.of(
                        "id", id,
                        "path", path,
                        "parentId", Optional.ofNullable(parentId),
                        "webUrl", urlBelow(git, path),
                        "created", CREATED),
                null);
    }

    /** Builds the repository with this id and namespace, and with clone URLs below the base URL {@code git}. */
    WorldRepository build(long id, WorldNamespace in, URI git) {
        History builtHistory = history.build();
        Map<String, Object> parts = Map.ofEntries(
                entry("id", id),
                entry("path", path),
                entry("description", Optional.ofNullable(description)),
                entry("visibility", visibility.name().toLowerCase(Locale.ROOT)),
                entry("archived", isArchived),
                entry("defaultBranch", builtHistory.defaultBranch()),
                entry("webUrl", urlBelow(git, path)),
                entry("cloneUrls", DefaultParts.cloneUrls(path, git)),
                entry("created", created),
                entry("lastActivity", lastActivity(builtHistory)),
                entry("authorization", authorization));
        return new WorldRepository(parts, in, null, builtHistory);
    }

    /** Returns the address of a path below a base URL. */
    static String urlBelow(URI git, String path) {
        try {
            return new URI(git.getScheme(), git.getAuthority(), "/" + path, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path that is in no address: " + path, e);
        }
    }

    /** Returns the time of the latest commit, or of the creation if that is later. */
    private Instant lastActivity(History builtHistory) {
        return builtHistory.branches().stream()
                .flatMap(branch -> branch.commits().stream())
                .map(Commit::time)
                .max(Comparator.naturalOrder())
                .filter(created::isBefore)
                .orElse(created);
    }
}
