package io.github.forgeport.sandbox.world;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The seed of a repository: public, with an empty history on {@code main}, unless said otherwise. */
public final class RepositorySeed {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final long OWNER = 1001;

    private final String namespace;
    private final String segment;
    private final HistoryBuilder history = History.builder();
    private String authorization;
    private @Nullable String description;
    private WorldVisibility visibility = WorldVisibility.PUBLIC;
    private boolean isArchived;
    private Instant created = CREATED;

    RepositorySeed(String path, String authorization) {
        GitRules.requirePath(path);
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a repository's path has a namespace, such as group/app: " + path);
        }
        this.namespace = path.substring(0, slash);
        this.segment = path.substring(slash + 1);
        this.authorization = authorization;
    }

    public RepositorySeed description(String text) {
        description = text;
        return this;
    }

    public RepositorySeed visibility(WorldVisibility whoSeesIt) {
        visibility = whoSeesIt;
        return this;
    }

    public RepositorySeed archived() {
        isArchived = true;
        return this;
    }

    public RepositorySeed created(Instant time) {
        created = time;
        return this;
    }

    /** Is reached through this authorization, by vendors that keep those. */
    public RepositorySeed authorization(String name) {
        authorization = name;
        return this;
    }

    /** Goes on with this branch; a new one begins where the last one is, and the first is the default one. */
    public RepositorySeed branch(String name) {
        history.branch(name);
        return this;
    }

    /** Adds a commit that writes one file. */
    public RepositorySeed file(String path, String text) {
        history.file(path, text);
        return this;
    }

    /** Adds a light tag of the last commit of this branch. */
    public RepositorySeed tag(String name) {
        history.tag(name);
        return this;
    }

    /** Adds what a history can have beside. */
    public RepositorySeed history(Consumer<HistoryBuilder> more) {
        more.accept(history);
        return this;
    }

    String namespace() {
        return namespace;
    }

    static WorldNamespace namespace(long id, @Nullable Long parentId, String path, URI git) {
        return new WorldNamespace(
                id,
                parentId,
                path,
                path.substring(path.lastIndexOf('/') + 1),
                path.replace("/", " / "),
                null,
                WorldVisibility.PUBLIC,
                OWNER,
                null,
                below(git, path),
                CREATED,
                CREATED,
                null);
    }

    WorldRepository grow(long id, WorldNamespace in, URI git) {
        History grown = history.build();
        String webUrl = below(git, namespace + "/" + segment);
        return new WorldRepository(
                id,
                in,
                segment,
                segment,
                (namespace + "/" + segment).replace("/", " / "),
                description,
                visibility,
                grown.defaultBranch(),
                isArchived,
                OWNER,
                null,
                webUrl,
                webUrl + ".git",
                null,
                created,
                lastActivity(grown),
                authorization,
                null,
                grown);
    }

    private static String below(URI git, String path) {
        try {
            return new URI(git.getScheme(), git.getAuthority(), "/" + path, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path that is in no address: " + path, e);
        }
    }

    private Instant lastActivity(History grown) {
        return grown.branches().stream()
                .flatMap(branch -> branch.commits().stream())
                .map(Commit::time)
                .max(Comparator.naturalOrder())
                .filter(created::isBefore)
                .orElse(created);
    }
}
