package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a repository as maps of parts, by the names of the domain's JSON: its branches, tags, commits, trees and
 * files, which can be read and written.
 *
 * <p>A revision is a branch, a tag or the id of a commit, full or abbreviated. A missing revision, directory, branch or file
 * that a method needs is an {@link EntityNotInWorldException}, a name or path that must be free and is not a {@link
 * NameTakenException}, and a name, path or message that Git does not allow an {@link IllegalArgumentException}.
 */
public interface GitContent {

    /** Returns all branches by name, each with its commit. */
    List<Map<String, Object>> branches();

    /** Returns all tags by name, each with its commit. */
    List<Map<String, Object>> tags();

    /**
     * Returns the commits that a revision reaches, newest first.
     *
     * @param path a file or directory that the commits changed; empty for all commits
     * @param since the earliest time of the committer; null for no limit
     * @param until the latest time of the committer; null for no limit
     */
    List<Map<String, Object>> commits(String revision, String path, @Nullable Instant since, @Nullable Instant until);

    /** Returns the commit of a revision; empty if there is none. */
    Optional<Map<String, Object>> commit(String revision);

    /** Returns the files that a commit changed against its first parent. */
    List<Map<String, Object>> diff(String revision);

    /** Returns the id of the best common ancestor of two revisions; empty if there is none. */
    Optional<String> mergeBase(String base, String head);

    /** Returns the commits that {@code head} reaches and {@code base} does not, newest first. */
    List<Map<String, Object>> commitsSince(String base, String head);

    /** Returns the files that {@code head} changed since its merge base with {@code base}. */
    List<Map<String, Object>> diffSince(String base, String head);

    /**
     * Returns the entries of a directory, in Git's order.
     *
     * @param directory a path; empty for the root
     * @param recursive whether entries of directories inside it follow these
     */
    List<Map<String, Object>> tree(String revision, String directory, boolean recursive);

    /** Returns a file with its content; empty if there is no file at this path. */
    Optional<Map<String, Object>> file(String revision, String path);

    /** Returns the newest commit that changed the path; empty if none did. */
    Optional<Map<String, Object>> lastCommit(String revision, String path);

    /** Creates a branch at the commit of a revision, and returns it. */
    Map<String, Object> createBranch(String name, String start);

    /** Deletes a branch. */
    void deleteBranch(String name);

    /**
     * Creates a tag of the commit of a revision, and returns it.
     *
     * @param message the message of an annotated tag; empty for a lightweight one
     */
    Map<String, Object> createTag(String name, String revision, String message);

    /** Deletes a tag. */
    void deleteTag(String name);

    /**
     * Writes one commit with all of these changes onto a branch, and returns it; an empty repository gets the branch.
     *
     * <p>Author and time depend only on what is in the repository: the commit is a minute after the latest one.
     */
    Map<String, Object> commit(String branch, String message, List<FileChange> changes);
}
