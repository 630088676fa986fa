package io.github.forgeport.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.git.CommitId;
import io.github.forgeport.domain.git.FilePath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void nobody_changes_its_lists() {
        Commit commit = Commit.builder(new CommitId("de02b625ba8488f92eb204bcb3773a40c1b4ddac"))
                .build();
        FileDiff diff = FileDiff.builder(new FilePath("a.txt")).build();
        List<Commit> commits = new ArrayList<>(List.of(commit));
        List<FileDiff> diffs = new ArrayList<>(List.of(diff));
        Comparison comparison = new Comparison(commits, diffs, false);

        commits.clear();
        diffs.clear();

        assertThat(comparison.commits()).containsExactly(commit).isUnmodifiable();
        assertThat(comparison.diffs()).containsExactly(diff).isUnmodifiable();
    }
}
