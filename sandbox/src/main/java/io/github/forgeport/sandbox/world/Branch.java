package io.github.forgeport.sandbox.world;

import java.util.List;

/**
 * A Git branch, with its commits from first to last.
 *
 * <p>Branches that begin with equal commits share them, since equal commits on equal ones have the same id.
 */
public record Branch(String name, List<Commit> commits) {

    /** Checks that Git accepts the name of the branch, and that it has a commit. */
    public Branch {
        GitRules.requireRef("branch", name);
        commits = List.copyOf(commits);
        if (commits.isEmpty()) {
            throw new IllegalArgumentException("a branch without a commit: " + name);
        }
    }

    /** Whether a tag is of one of these commits. */
    boolean has(Tag tag) {
        return name.equals(tag.branch()) && tag.position() >= 1 && tag.position() <= commits.size();
    }
}
