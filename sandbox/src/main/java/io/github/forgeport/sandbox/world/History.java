package io.github.forgeport.sandbox.world;

import java.time.Duration;
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

    /** The time from one commit or annotated tag to the next one, unless its own time is set. */
    public static final Duration INTERVAL = Duration.ofMinutes(1);

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
            if (branches.stream().noneMatch(branch -> branch.has(tag))) {
                throw new IllegalArgumentException("a tag of a commit that is not there: " + tag.name());
            }
        }
    }

    /** Returns the time of a commit that is added: a minute after the latest commit or annotated tag. */
    public Instant nextTime() {
        Stream<Instant> tagTimes =
                tags.stream().filter(Tag.Annotated.class::isInstance).map(tag -> ((Tag.Annotated) tag).time());
        return Stream.concat(commitTimes(), tagTimes)
                .max(Comparator.naturalOrder())
                .map(latest -> latest.plus(INTERVAL))
                .orElse(HistoryBuilder.FIRST_TIME);
    }

    /** Returns the times of the commits of all branches. */
    Stream<Instant> commitTimes() {
        return branches.stream().flatMap(branch -> branch.commits().stream()).map(Commit::time);
    }

    /** Returns a builder of a history, without a commit yet. */
    public static HistoryBuilder builder() {
        return new HistoryBuilder();
    }
}
