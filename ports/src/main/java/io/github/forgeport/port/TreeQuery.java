package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that lists the files and directories of a commit: the reference to the commit, the directory, whether
 * subdirectories are listed recursively, and the size of a page; immutable. Their order is the host's own.
 */
public final class TreeQuery extends ListQuery {

    private final GitRef ref;
    private final @Nullable FilePath directory;
    private final boolean recursive;

    private TreeQuery(GitRef ref, @Nullable FilePath directory, boolean recursive, @Nullable Integer pageSize) {
        super(pageSize, ref, directory, recursive);
        this.ref = requireNonNull(ref, "ref");
        this.directory = directory;
        this.recursive = recursive;
    }

    /** Returns a query for the entries of a commit's root directory, without the content of its subdirectories. */
    public static TreeQuery of(GitRef ref) {
        return new TreeQuery(ref, null, false, null);
    }

    /** Returns a copy of the query for the entries of another directory. */
    public TreeQuery withDirectory(FilePath other) {
        return new TreeQuery(ref, other, recursive, entries());
    }

    /**
     * Returns a copy of the query that also lists the content of all subdirectories (true), or only the directory's own
     * entries (false).
     */
    public TreeQuery withRecursive(boolean isRecursive) {
        return new TreeQuery(ref, directory, isRecursive, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public TreeQuery withPageSize(int entries) {
        return new TreeQuery(ref, directory, recursive, entries);
    }

    /** Returns the reference to the commit whose tree is listed. */
    public GitRef ref() {
        return ref;
    }

    /** Returns the directory whose entries are listed; empty for the root directory. */
    public Optional<FilePath> directory() {
        return Optional.ofNullable(directory);
    }

    /** Whether the content of all subdirectories is listed, too. */
    public boolean isRecursive() {
        return recursive;
    }

    @Override
    public String filters() {
        return "of " + ref.fullName()
                + (recursive ? ", recursive" : "")
                + (directory == null ? "" : ", directory " + directory);
    }
}
