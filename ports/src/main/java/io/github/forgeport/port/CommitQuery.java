package io.github.forgeport.port;

import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that lists commits: the reference from which they are reachable, a path that they changed, a time span, and the
 * size of a page; immutable. Their order is the host's own.
 */
public final class CommitQuery extends ListQuery {

    private static final CommitQuery ALL = new CommitQuery(null, null, null, null, null);

    private final @Nullable GitRef ref;
    private final @Nullable FilePath path;
    private final @Nullable Instant since;
    private final @Nullable Instant until;

    private CommitQuery(
            @Nullable GitRef ref,
            @Nullable FilePath path,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Integer pageSize) {
        super(pageSize, ref, path, since, until);
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException("no commit is since " + since + " and until " + until);
        }
        this.ref = ref;
        this.path = path;
        this.since = since;
        this.until = until;
    }

    /** Returns a query for all commits of the default branch, in the host's own page size. */
    public static CommitQuery all() {
        return ALL;
    }

    /** Returns a copy of the query for the commits that are reachable from another reference. */
    public CommitQuery withRef(GitRef other) {
        return new CommitQuery(other, path, since, until, entries());
    }

    /** Returns a copy of the query for the commits that changed a file, or any file in a directory. */
    public CommitQuery withPath(FilePath other) {
        return new CommitQuery(ref, other, since, until, entries());
    }

    /**
     * Returns a copy of the query for the commits since a time; the host decides whether it compares the author's or the
     * committer's date.
     *
     * @throws IllegalArgumentException if it is after the end of the time span
     */
    public CommitQuery withSince(Instant time) {
        return new CommitQuery(ref, path, time, until, entries());
    }

    /**
     * Returns a copy of the query for the commits until a time; the host decides whether it compares the author's or the
     * committer's date.
     *
     * @throws IllegalArgumentException if it is before the start of the time span
     */
    public CommitQuery withUntil(Instant time) {
        return new CommitQuery(ref, path, since, time, entries());
    }

    /**
     * Returns a copy of the query with a page size, in entries; a host whose listing has no pages does not support one.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public CommitQuery withPageSize(int entries) {
        return new CommitQuery(ref, path, since, until, entries);
    }

    /** Returns the reference from which the listed commits are reachable; empty for the default branch. */
    public Optional<GitRef> ref() {
        return Optional.ofNullable(ref);
    }

    /** Returns the path that the listed commits changed; empty if commits of every path are listed. */
    public Optional<FilePath> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the start of the time span of the commits; empty if it has no start. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Returns the end of the time span of the commits; empty if it has no end. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    @Override
    public String filters() {
        return (ref == null ? "all" : "of " + ref.fullName())
                + (since == null ? "" : ", since " + since)
                + (until == null ? "" : ", until " + until)
                + (path == null ? "" : ", path " + path);
    }
}
