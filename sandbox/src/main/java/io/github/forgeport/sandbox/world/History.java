package io.github.forgeport.sandbox.world;

import java.util.List;

/**
 * The Git history of a repository; its content determines every object id, so that equal histories have equal ids in every
 * run.
 *
 * @param defaultBranch what {@code HEAD} names; it need not be there while there is no branch
 */
public record History(String defaultBranch, List<Branch> branches, List<Tag> tags) {

    public History {
        GitRules.requireRef("branch", defaultBranch);
        branches = List.copyOf(branches);
        tags = List.copyOf(tags);
        GitRules.requireBesideEachOther(
                "branches", branches.stream().map(Branch::name).toList());
        GitRules.requireBesideEachOther("tags", tags.stream().map(Tag::name).toList());
        if (!branches.isEmpty()
                && branches.stream().noneMatch(branch -> branch.name().equals(defaultBranch))) {
            throw new IllegalArgumentException("the default branch is none of the branches: " + defaultBranch);
        }
        for (Tag tag : tags) {
            requireCommit(tag, branches);
        }
    }

    private static void requireCommit(Tag tag, List<Branch> branches) {
        boolean isThere = branches.stream()
                .anyMatch(branch -> branch.name().equals(tag.branch())
                        && tag.position() >= 1
                        && tag.position() <= branch.commits().size());
        if (!isThere) {
            throw new IllegalArgumentException("a tag of a commit that is not there: " + tag.name());
        }
    }

    /** Begins one without a commit. */
    public static HistoryBuilder builder() {
        return new HistoryBuilder();
    }
}
