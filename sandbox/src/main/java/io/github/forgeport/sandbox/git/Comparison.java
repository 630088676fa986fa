package io.github.forgeport.sandbox.git;

import java.util.List;

/**
 * The comparison of two revisions of a repository in the sandbox's world: what the second has since their merge base.
 *
 * @param commits the commits that only the second revision reaches, newest first
 * @param diffs the files that changed since the merge base
 */
public record Comparison(List<GitEntity> commits, List<GitEntity> diffs) {

    /** Copies the lists. */
    public Comparison {
        commits = List.copyOf(commits);
        diffs = List.copyOf(diffs);
    }
}
