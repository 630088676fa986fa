package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a repository: its branches, tags, commits, trees and files, which can be read and written.
 *
 * <p>A revision is a branch, a tag or the id of a commit, full or abbreviated; an empty text is the default branch. A missing
 * revision, directory, branch or file that a method needs is an {@link EntityNotInWorldException}, a name or path that must
 * be free and is not a {@link NameTakenException}, and a name, path or message that Git does not allow an {@link
 * IllegalArgumentException}.
 */
public interface GitContent {

    /** Returns all branches by name, each with its commit. */
    List<WorldEntity> branches();

    /** Returns the branch of this name; empty if there is none. */
    default Optional<WorldEntity> branch(String name) {
        return branches().stream()
                .filter(branch -> branch.required("name").equals(name))
                .findFirst();
    }

    /** Returns all tags by name, each with its commit. */
    List<WorldEntity> tags();

    /** Returns the tag of this name; empty if there is none. */
    default Optional<WorldEntity> tag(String name) {
        return tags().stream().filter(tag -> tag.required("name").equals(name)).findFirst();
    }

    /**
     * Returns the commits that a revision reaches, newest first.
     *
     * @param path a file or directory that the commits changed; empty for all commits
     * @param since the earliest time of the committer; null for no limit
     * @param until the latest time of the committer; null for no limit
     */
    List<WorldEntity> commits(String revision, String path, @Nullable Instant since, @Nullable Instant until);

    /** Returns the commit of a revision; empty if there is none. */
    Optional<WorldEntity> commit(String revision);

    /** Returns the files that a commit changed against its first parent. */
    List<WorldEntity> diff(String revision);

    /** Returns the commits and changed files that {@code head} has since its merge base with {@code base}. */
    WorldEntity compare(String base, String head);

    /**
     * Returns the entries of a directory, in Git's order.
     *
     * @param directory a path; empty for the root
     * @param recursive whether entries of directories inside it follow these
     */
    List<WorldEntity> tree(String revision, String directory, boolean recursive);

    /** Returns a file with its content; empty if there is no file at this path. */
    Optional<WorldEntity> file(String revision, String path);

    /** Returns the newest commit that changed the path; empty if none did. */
    default Optional<WorldEntity> lastCommit(String revision, String path) {
        return commits(revision, path, null, null).stream().findFirst();
    }

    /** Creates a branch at the commit of a revision, and returns it. */
    WorldEntity createBranch(String name, String start);

    /** Deletes a branch. */
    void deleteBranch(String name);

    /**
     * Creates a tag of the commit of a revision, and returns it.
     *
     * @param message the message of an annotated tag; empty for a lightweight one
     */
    WorldEntity createTag(String name, String revision, String message);

    /** Deletes a tag. */
    void deleteTag(String name);

    /**
     * Writes one commit with all of these changes onto a branch, and returns it; an empty repository gets the branch.
     *
     * <p>Author and time depend only on what is in the repository: the commit is a minute after the latest one.
     */
    WorldEntity commit(String branch, String message, List<FileChange> changes);
}
