package io.github.forgeport.domain.commit;

import java.util.List;

/**
 * A comparison of two references: the commits and file differences of the second since its merge base with the first.
 *
 * @param commits the commits, in the host's own order
 * @param diffs the differences that they made to files together; empty if the host supplies none
 * @param truncated whether the host said that it left some out
 */
public record Comparison(List<Commit> commits, List<FileDiff> diffs, boolean truncated) {

    /** Copies the lists of commits and differences. */
    public Comparison {
        commits = List.copyOf(commits);
        diffs = List.copyOf(diffs);
    }
}
