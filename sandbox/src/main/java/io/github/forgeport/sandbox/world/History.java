package io.github.forgeport.sandbox.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Git history of a repository; its content determines every object id, so that equal histories have equal ids in every
 * run.
 *
 * @param defaultBranch the branch that {@code HEAD} names; one of the branches, unless there are none
 */
public record History(String defaultBranch, List<Branch> branches, List<Tag> tags) {

    /** Checks that names do not conflict, and that the default branch and the commits of the tags exist. */
    public History {
        GitRules.requireRef("branch", defaultBranch);
        branches = List.copyOf(branches);
        tags = List.copyOf(tags);
        GitRules.requireNoNameConflict(
                "branches", branches.stream().map(Branch::name).toList());
        GitRules.requireNoNameConflict("tags", tags.stream().map(Tag::name).toList());
        if (!branches.isEmpty()
                && branches.stream().noneMatch(branch -> branch.name().equals(defaultBranch))) {
            throw new IllegalArgumentException("the default branch is none of the branches: " + defaultBranch);
        }
        for (Tag tag : tags) {
            requireTaggedCommit(tag, branches);
        }
    }

    /** Checks that the commit of a tag exists in one of the branches. */
    private static void requireTaggedCommit(Tag tag, List<Branch> branches) {
        boolean isThere = branches.stream()
                .anyMatch(branch -> branch.name().equals(tag.branch())
                        && tag.position() >= 1
                        && tag.position() <= branch.commits().size());
        if (!isThere) {
            throw new IllegalArgumentException("a tag of a commit that is not there: " + tag.name());
        }
    }

    /** Returns the time of a commit that is added: a minute after the latest commit or annotated tag. */
    public Instant nextTime() {
        return Stream.concat(
                        branches.stream()
                                .flatMap(branch -> branch.commits().stream())
                                .map(Commit::time),
                        tags.stream().filter(Tag.Annotated.class::isInstance).map(tag -> ((Tag.Annotated) tag).time()))
                .max(Comparator.naturalOrder())
                .map(latest -> latest.plus(HistoryBuilder.INTERVAL))
                .orElse(HistoryBuilder.FIRST_TIME);
    }

    /** Returns a builder of a history, without a commit yet. */
    public static HistoryBuilder builder() {
        return new HistoryBuilder();
    }
}
