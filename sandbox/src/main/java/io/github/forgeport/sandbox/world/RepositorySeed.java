package io.github.forgeport.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A builder of a repository in the sandbox's simulated data: by default public, with an empty history on {@code main}. */
public final class RepositorySeed {

    static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private final String path;
    private final HistoryBuilder history = History.builder();
    private final List<String> webhooks = new ArrayList<>();
    private final Map<String, Object> parts = new HashMap<>();

    /** Creates a builder of the repository at this path, such as {@code group/app}, reached through this authorization. */
    RepositorySeed(String path, String authorization) {
        GitRules.requirePath(path);
        if (path.indexOf('/') < 0) {
            throw new IllegalArgumentException("a repository's path has a namespace, such as group/app: " + path);
        }
        this.path = path;
        authorization(authorization);
        created(CREATED);
    }

    /** Sets the description; by default none. */
    public RepositorySeed description(String text) {
        return part("description", text);
    }

    /** Sets the visibility; by default public. */
    public RepositorySeed visibility(WorldVisibility level) {
        return part("visibility", level.name().toLowerCase(Locale.ROOT));
    }

    /** Marks the repository as archived. */
    public RepositorySeed archived() {
        return part("archived", true);
    }

    /** Sets the time of creation; by default the start of 2026. */
    public RepositorySeed created(Instant time) {
        return part("created", time);
    }

    /** Sets the authorization with which vendors that store authorizations reach the repository. */
    public RepositorySeed authorization(String name) {
        return part("authorization", name);
    }

    /**
     * Switches to a branch; a new one is created at the last commit of the current branch; the first one is the default
     * branch.
     */
    public RepositorySeed branch(String name) {
        return history(git -> git.branch(name));
    }

    /** Adds a commit that writes one file, with this text in UTF-8. */
    public RepositorySeed file(String path, String text) {
        return history(git -> git.file(path, text));
    }

    /** Adds a webhook that is called at this address for pushes. */
    public RepositorySeed webhook(String url) {
        webhooks.add(url);
        return this;
    }

    /** Adds a lightweight tag of the last commit of the current branch. */
    public RepositorySeed tag(String name) {
        return history(git -> git.tag(name));
    }

    /**
     * Passes the builder of the Git history to a callback, which can add commits and tags that this builder has no method
     * for.
     */
    public RepositorySeed history(Consumer<HistoryBuilder> more) {
        more.accept(history);
        return this;
    }

    private RepositorySeed part(String part, Object value) {
        parts.put(part, value);
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

    /** Builds the repository with this id and namespace, and with clone URLs below the base URL {@code git}. */
    WorldRepository build(long id, WorldNamespace in, URI git) {
        History built = history.build();
        Map<String, Object> all = DefaultParts.ofRepositoryPath(path, git);
        all.putAll(parts);
        all.put("id", id);
        all.put("defaultBranch", built.defaultBranch());
        Instant created = (Instant) requireNonNull(parts.get("created"));
        Optional<Instant> last = built.commitTimes().max(Comparator.naturalOrder());
        all.put("lastActivity", last.filter(created::isBefore).orElse(created));
        return new WorldRepository(all, in, null, built);
    }
}
