package io.github.forgeport.sandbox.git;

import static java.util.Map.entry;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
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

    /** Returns the commit of a branch, a tag or an id, in this order; throws an exception if there is none. */
    ObjectId required(String revision) throws IOException {
        return find(revision).orElseThrow(() -> new EntityNotInWorldException("revision"));
    }

    /** Returns the commit of a branch, a tag or an id, in this order; empty if there is none. */
    Optional<ObjectId> find(String revision) throws IOException {
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_TAGS, "")) {
            Ref ref = revision.isEmpty() ? null : repository.exactRef(prefix + revision);
            if (ref != null && ref.getName().startsWith(Constants.R_REFS)) {
                return commit(ref.getObjectId());
            }
        }
        return ABBREVIATED.matcher(revision).matches() ? byId(revision) : Optional.empty();
    }

    /** Returns the only commit whose id begins with these digits; empty if there is none. */
    private Optional<ObjectId> byId(String digits) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            Collection<ObjectId> found = reader.resolve(AbbreviatedObjectId.fromString(digits));
            List<ObjectId> commits = new ArrayList<>();
            for (ObjectId id : found) {
                // JGit says of a full id that it is one, whether there is such an object or not.
                if (reader.has(id) && reader.open(id).getType() == Constants.OBJ_COMMIT) {
                    commits.add(id);
                }
            }
            return commits.size() == 1 ? Optional.of(commits.get(0)) : Optional.empty();
        }
    }

    /** Returns the commit that an object is or that it tags. */
    private Optional<ObjectId> commit(@Nullable ObjectId id) throws IOException {
        if (id == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(id).copy());
        } catch (MissingObjectException | IncorrectObjectTypeException noCommit) {
            return Optional.empty();
        }
    }

    /**
     * Returns the commits that one commit reaches, newest first.
     *
     * @param path a file or directory that the commits changed; empty for all commits
     */
    List<Map<String, Object>> reachable(AnyObjectId from, String path) throws IOException {
        try (RevWalk walk = newestFirst()) {
            walk.markStart(walk.parseCommit(from));
            if (!path.isEmpty()) {
                walk.setRewriteParents(false);
                walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            }
            return parts(walk);
        }
    }

    /** Returns the commits that {@code head} reaches and {@code base} does not, newest first. */
    List<Map<String, Object>> since(AnyObjectId base, AnyObjectId head) throws IOException {
        try (RevWalk walk = newestFirst()) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(base));
            return parts(walk);
        }
    }

    /** Returns the best common ancestor of two commits; empty if there is none. */
    Optional<ObjectId> mergeBase(AnyObjectId base, AnyObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(base));
            walk.markStart(walk.parseCommit(head));
            return Optional.ofNullable(walk.next()).map(RevCommit::copy);
        }
    }

    private RevWalk newestFirst() {
        RevWalk walk = new RevWalk(repository);
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.COMMIT_TIME_DESC, true);
        return walk;
    }

    private static List<Map<String, Object>> parts(RevWalk walk) throws IOException {
        List<Map<String, Object>> commits = new ArrayList<>();
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            walk.parseBody(commit);
            commits.add(parts(commit));
        }
        return commits;
    }

    /** Returns the parts of a commit, or of that of a tag. */
    Map<String, Object> parts(AnyObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return parts(walk.parseCommit(id));
        }
    }

    private static Map<String, Object> parts(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        PersonIdent committer = commit.getCommitterIdent();
        Instant committed = committer.getWhenAsInstant();
        return Map.ofEntries(
                entry("id", commit.name()),
                entry("shortId", commit.abbreviate(8).name()),
                entry(
                        "parents",
                        Stream.of(commit.getParents()).map(RevCommit::name).toList()),
                entry("title", commit.getShortMessage()),
                entry("message", commit.getFullMessage()),
                entry("authorName", author.getName()),
                entry("authorEmail", author.getEmailAddress()),
                entry("authored", author.getWhenAsInstant()),
                entry("committerName", committer.getName()),
                entry("committerEmail", committer.getEmailAddress()),
                entry("committed", committed),
                entry("created", committed));
    }
}
