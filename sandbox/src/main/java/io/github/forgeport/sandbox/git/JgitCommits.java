package io.github.forgeport.sandbox.git;

import io.github.forgeport.sandbox.world.Author;
import io.github.forgeport.sandbox.world.Commit;
import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** A reader of the commits of a JGit repository, which also finds the commit of a revision. */
record JgitCommits(Repository repository) {

    private static final Pattern ABBREVIATED = Pattern.compile("[0-9a-fA-F]{4,40}");

    /** Returns the commit of a revision; throws an exception if there is none. */
    RevCommit required(String revision) throws IOException {
        return find(revision).orElseThrow(() -> new EntityNotInWorldException("revision"));
    }

    /** Returns the commit of a branch, a tag or an id, in this order, or of the default branch; empty if there is none. */
    Optional<RevCommit> find(String revision) throws IOException {
        ObjectId id = id(revision);
        try (RevWalk walk = new RevWalk(repository)) {
            return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
        } catch (MissingObjectException | IncorrectObjectTypeException noCommit) {
            return Optional.empty();
        }
    }

    private @Nullable ObjectId id(String revision) throws IOException {
        RefDatabase refs = repository.getRefDatabase();
        Ref ref = revision.isEmpty()
                ? refs.exactRef(Constants.HEAD)
                : refs.firstExactRef(Constants.R_HEADS + revision, Constants.R_TAGS + revision, revision);
        if (ref != null) {
            return ref.getObjectId();
        }
        try {
            return ABBREVIATED.matcher(revision).matches() ? repository.resolve(revision) : null;
        } catch (AmbiguousObjectException severalObjects) {
            return null;
        }
    }

    /**
     * Returns the commits that one commit reaches, newest first.
     *
     * @param path a file or directory that the commits changed; empty for all commits
     */
    List<Map<String, Object>> reachable(AnyObjectId from, String path) throws IOException {
        try (RevWalk walk = newestFirst(from)) {
            if (!path.isEmpty()) {
                walk.setRewriteParents(false);
                walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            }
            return parts(walk);
        }
    }

    /** Returns the commits that {@code head} reaches and {@code base} does not, newest first. */
    List<Map<String, Object>> since(AnyObjectId base, AnyObjectId head) throws IOException {
        try (RevWalk walk = newestFirst(head)) {
            walk.markUninteresting(walk.parseCommit(base));
            return parts(walk);
        }
    }

    /** Returns the best common ancestor of two commits; null if there is none. */
    @Nullable
    RevCommit mergeBase(AnyObjectId base, AnyObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(List.of(walk.parseCommit(base), walk.parseCommit(head)));
            return walk.next();
        }
    }

    private RevWalk newestFirst(AnyObjectId from) throws IOException {
        RevWalk walk = new RevWalk(repository);
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.COMMIT_TIME_DESC, true);
        walk.markStart(walk.parseCommit(from));
        return walk;
    }

    private static List<Map<String, Object>> parts(RevWalk walk) {
        return StreamSupport.stream(walk.spliterator(), false)
                .map(JgitCommits::parts)
                .toList();
    }

    /** Returns the parts of a commit. */
    static Map<String, Object> parts(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return GitParts.ofCommit(
                commit.name(),
                Stream.of(commit.getParents()).map(RevCommit::name).toList(),
                Commit.of(
                        commit.getFullMessage(),
                        new Author(author.getName(), author.getEmailAddress()),
                        author.getWhenAsInstant(),
                        Map.of()));
    }
}
