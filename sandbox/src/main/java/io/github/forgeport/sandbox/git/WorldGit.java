package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.GitContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Git content of the repositories that a vendor shows: of a repository with a Git history what is in Git, which all
 * vendors and clones share, and of a documented repository the documented entries.
 *
 * <p>A revision is a branch, a tag or the id of a commit; an empty text is the default branch. See {@link GitContent} for the
 * exceptions.
 */
public final class WorldGit {

    private final World world;
    private final Map<DocumentedKind, List<Map<String, Object>>> documented;
    private final Map<String, GitContent> documentedContents = new ConcurrentHashMap<>();

    /** Takes the parts of the documented entities, of the kinds that the vendor documents. */
    public WorldGit(World world, Map<DocumentedKind, List<Map<String, Object>>> documented) {
        this.world = world;
        this.documented = Map.copyOf(documented);
    }

    /** Returns the branches of a repository, by name. */
    public Stream<GitEntity> branches(WorldRepository repository) {
        return entities(content(repository).branches());
    }

    /** Returns the branch of this name; empty if there is none. */
    public Optional<GitEntity> branch(WorldRepository repository, String name) {
        return named(branches(repository), name);
    }

    /** Returns the tags of a repository, by name. */
    public Stream<GitEntity> tags(WorldRepository repository) {
        return entities(content(repository).tags());
    }

    /** Returns the tag of this name; empty if there is none. */
    public Optional<GitEntity> tag(WorldRepository repository, String name) {
        return named(tags(repository), name);
    }

    /**
     * Returns the commits that a revision reaches, newest first.
     *
     * @param path a file or directory that the commits changed; empty for all commits
     * @param since the earliest time of the committer; null for no limit
     * @param until the latest time of the committer; null for no limit
     */
    public Stream<GitEntity> commits(
            WorldRepository repository,
            String revision,
            String path,
            @Nullable Instant since,
            @Nullable Instant until) {
        String from = revisionOrDefault(repository, revision);
        boolean isEmpty = revision.isEmpty() && content(repository).branches().isEmpty();
        return isEmpty ? Stream.empty() : entities(content(repository).commits(from, path, since, until));
    }

    /** Returns the commit of a revision; empty if there is none. */
    public Optional<GitEntity> commit(WorldRepository repository, String revision) {
        return content(repository)
                .commit(revisionOrDefault(repository, revision))
                .map(GitEntity::new);
    }

    /** Returns the files that a commit changed against its first parent. */
    public Stream<GitEntity> diff(WorldRepository repository, String commit) {
        return entities(content(repository).diff(revisionOrDefault(repository, commit)));
    }

    /** Returns the id of the best common ancestor of two revisions; empty if there is none. */
    public Optional<String> mergeBase(WorldRepository repository, String base, String head) {
        return content(repository).mergeBase(base, head);
    }

    /** Returns the commits and changed files that {@code head} has since its merge base with {@code base}. */
    public Comparison compare(WorldRepository repository, String base, String head) {
        GitContent content = content(repository);
        return new Comparison(
                entities(content.commitsSince(base, head)).toList(),
                entities(content.diffSince(base, head)).toList());
    }

    /**
     * Returns the entries of a directory, in Git's order.
     *
     * @param directory a path; empty for the root
     * @param recursive whether entries of directories inside it follow these
     */
    public Stream<GitEntity> tree(WorldRepository repository, String revision, String directory, boolean recursive) {
        String from = revisionOrDefault(repository, revision);
        boolean isEmpty = revision.isEmpty() && content(repository).branches().isEmpty();
        return isEmpty ? Stream.empty() : entities(content(repository).tree(from, directory, recursive));
    }

    /** Returns a file with its content, which is in the part {@code bytes}; empty if there is no file at this path. */
    public Optional<GitEntity> file(WorldRepository repository, String revision, String path) {
        return content(repository)
                .file(revisionOrDefault(repository, revision), path)
                .map(GitEntity::new);
    }

    /** Returns the newest commit that changed the path, seen from a revision; empty if none did. */
    public Optional<GitEntity> lastCommit(WorldRepository repository, String revision, String path) {
        return content(repository)
                .lastCommit(revisionOrDefault(repository, revision), path)
                .map(GitEntity::new);
    }

    /** Creates a branch at the commit of a revision, and returns it. */
    public GitEntity createBranch(WorldRepository repository, String name, String startRevision) {
        return new GitEntity(content(repository).createBranch(name, revisionOrDefault(repository, startRevision)));
    }

    /** Deletes a branch. */
    public void deleteBranch(WorldRepository repository, String name) {
        content(repository).deleteBranch(name);
    }

    /** Creates a lightweight tag of the commit of a revision, and returns it. */
    public GitEntity createTag(WorldRepository repository, String name, String revision) {
        return createTag(repository, name, revision, "");
    }

    /** Creates a tag of the commit of a revision, and returns it; it is annotated unless the message is empty. */
    public GitEntity createTag(WorldRepository repository, String name, String revision, String message) {
        return new GitEntity(content(repository).createTag(name, revisionOrDefault(repository, revision), message));
    }

    /** Deletes a tag. */
    public void deleteTag(WorldRepository repository, String name) {
        content(repository).deleteTag(name);
    }

    /**
     * Writes one commit with all of these changes onto a branch, and returns it; an empty repository gets the branch, as
     * its default branch.
     *
     * <p>The author is always the same, and the time is a minute after the latest commit of the repository.
     */
    public GitEntity commit(WorldRepository repository, String branch, String message, List<FileChange> changes) {
        GitContent content = content(repository);
        boolean isFirst = content.branches().isEmpty();
        GitEntity commit = new GitEntity(content.commit(branch, message, changes));
        if (isFirst) {
            world.replaceRepository(repository, Map.of("defaultBranch", branch));
        }
        return commit;
    }

    private GitContent content(WorldRepository repository) {
        return world.git(repository)
                .map(GitContent.class::cast)
                .orElseGet(() -> documentedContents.computeIfAbsent(
                        repository.required("id"), id -> new DocumentedContent(documented)));
    }

    private static String revisionOrDefault(WorldRepository repository, String revision) {
        return revision.isEmpty() ? repository.required("defaultBranch") : revision;
    }

    private static Optional<GitEntity> named(Stream<GitEntity> entities, String name) {
        return entities.filter(entity -> entity.required("name").equals(name)).findFirst();
    }

    private static Stream<GitEntity> entities(List<Map<String, Object>> parts) {
        return parts.stream().map(GitEntity::new);
    }
}
