package io.github.forgeport.port;

import static java.util.Objects.requireNonNull;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query for the entries of a tree: the reference to a commit, the directory, whether its directories are listed too,
 * and the size of a page; immutable. Their order is the host's own.
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

    /** Returns a query for the entries of the root directory, without those of its directories. */
    public static TreeQuery of(GitRef ref) {
        return new TreeQuery(ref, null, false, null);
    }

    /** Returns a copy for the entries of another directory. */
    public TreeQuery withDirectory(FilePath other) {
        return new TreeQuery(ref, other, recursive, entries());
    }

    /** Returns a copy for the entries of all directories below (true), or of the directory alone (false). */
    public TreeQuery withRecursive(boolean isRecursive) {
        return new TreeQuery(ref, directory, isRecursive, entries());
    }

    /**
     * Returns a copy with a page size, in entries; a host whose listing has no pages does not support one.
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

    /** Returns the directory; empty for the root. */
    public Optional<FilePath> directory() {
        return Optional.ofNullable(directory);
    }

    /** Whether the entries of all directories below are listed, too. */
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
