package io.github.forgeport.sandbox.git;

import static io.github.forgeport.sandbox.world.RefusalAssertions.assertAbsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The branches, commits and files that vendors read from a repository's Git content. */
class WorldGitReadsTest {

    private static final String LONG_TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

    private final World world = SampleWorlds.of(seed -> {
        seed.repository("group/app")
                .branch("main")
                .file("README.md", "# App\n")
                .history(git -> git.commit(
                        "Add the sources\n\nAll of them.\n",
                        Map.of(
                                "src/Main.java", FileContent.of(LONG_TEXT),
                                "src/data/x.bin", FileContent.of(new byte[] {0, 1, 2, 0}))))
                .tag("v1")
                .branch("feature")
                .file("src/Search.java", "class Search {}\n")
                .branch("main")
                .file("README.md", "# App\nMore.\n")
                .history(git -> git.tag("v2", "The second version"));
        seed.repository("group/empty");
    });
    private final WorldGit git = new WorldGit(world, Map.of());
    private final WorldRepository app = SampleWorlds.repository(world, "group/app");
    private final WorldRepository empty = SampleWorlds.repository(world, "group/empty");

    private static List<String> texts(List<WorldEntity> entities, String part) {
        return entities.stream().map(entity -> entity.required(part)).toList();
    }

    @Test
    void branches_and_tags_are_found_by_name_with_their_commit() {
        assertThat(texts(git.of(app).branches(), "name")).containsExactly("feature", "main");
        assertThat(git.of(app).branch("main").orElseThrow().time("updated"))
                .isEqualTo(Instant.parse("2026-01-01T00:03:00Z"));
        assertThat(git.of(app).branch("absent")).isEmpty();
        assertThat(git.of(app).tag("v1").orElseThrow().text("message")).isEmpty();
        assertThat(git.of(app).tag("v2").orElseThrow().text("message")).contains("The second version");
        assertThat(git.of(app).tag("main")).isEmpty();
    }

    @Test
    void commits_are_listed_newest_first_from_any_revision() {
        assertThat(texts(git.of(app).commits("", "", null, null), "title"))
                .containsExactly("Write README.md", "Add the sources", "Write README.md");
        assertThat(texts(git.of(app).commits("feature", "", null, null), "title"))
                .containsExactly("Write src/Search.java", "Add the sources", "Write README.md");
        String tagged = git.of(app).commit("v1").orElseThrow().required("id");
        assertThat(git.of(app).commits(tagged, "", null, null)).hasSize(2);
        assertThat(git.of(app).commits("v2", "", null, null)).hasSize(3);
    }

    @Test
    void commits_are_filtered_by_path_and_by_time_including_both_ends() {
        Instant second = Instant.parse("2026-01-01T00:01:00Z");

        assertThat(git.of(app).commits("main", "README.md", null, null)).hasSize(2);
        assertThat(texts(git.of(app).commits("main", "src/data", null, null), "title"))
                .containsExactly("Add the sources");
        assertThat(git.of(app).commits("main", "absent", null, null)).isEmpty();
        assertThat(texts(git.of(app).commits("main", "", second, second), "title"))
                .containsExactly("Add the sources");
        assertThat(git.of(app).commits("main", "", second.plusSeconds(1), null)).hasSize(1);
        assertThat(git.of(app).commits("main", "", null, second.minusSeconds(1)))
                .hasSize(1);
    }

    /** The commit has its real parents, which JGit would rewrite in a filtered walk. */
    @Test
    void a_filtered_commit_has_its_own_parents() {
        WorldEntity filtered =
                git.of(app).commits("main", "README.md", null, null).get(0);

        assertThat(filtered).isEqualTo(git.of(app).commit("main").orElseThrow());
        assertThat(filtered.parts().get("parents"))
                .isEqualTo(List.of(git.of(app).commit("v1").orElseThrow().required("id")));
    }

    @Test
    void a_commit_is_found_by_a_branch_a_tag_and_its_id_full_or_not() {
        WorldEntity commit = git.of(app).commit("v1").orElseThrow();

        assertThat(commit.parts())
                .containsEntry("title", "Add the sources")
                .containsEntry("message", "Add the sources\n\nAll of them.\n")
                .containsEntry("authorName", "Sandbox")
                .containsEntry("committed", Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(git.of(app).commit(commit.required("id"))).contains(commit);
        assertThat(git.of(app).commit(commit.required("shortId"))).contains(commit);
        assertThat(git.of(app).commit("refs/tags/v1")).contains(commit);
        assertThat(git.of(app).commit("v2")).isEqualTo(git.of(app).commit(""));
        for (String absent : List.of("absent", "abc", "0".repeat(40), "HEAD~1", "main^", "..")) {
            assertThat(git.of(app).commit(absent)).as(absent).isEmpty();
        }
        String blob = git.of(app).file("main", "README.md").orElseThrow().required("objectId");
        assertThat(git.of(app).commit(blob)).isEmpty();
    }

    @Test
    void a_diff_tells_of_added_and_binary_files() {
        List<WorldEntity> files = git.of(app).diff("v1");

        assertThat(texts(files, "newPath")).containsExactly("src/Main.java", "src/data/x.bin");
        assertThat(files.get(0).parts())
                .containsEntry("oldPath", "src/Main.java")
                .containsEntry("kind", "added")
                .containsEntry("oldMode", Optional.empty())
                .containsEntry("newMode", "100644")
                .containsEntry("binary", false)
                .containsEntry("linesAdded", 6)
                .containsEntry("linesRemoved", 0)
                .containsEntry(
                        "patch",
                        "--- /dev/null\n+++ b/src/Main.java\n@@ -0,0 +1,6 @@\n"
                                + "+one\n+two\n+three\n+four\n+five\n+six\n");
        assertThat(files.get(1).parts()).containsEntry("binary", true).containsEntry("patch", Optional.empty());
    }

    @Test
    void a_diff_of_the_first_commit_is_all_of_it() {
        String first = git.of(app).commits("", "", null, null).stream()
                .reduce((one, next) -> next)
                .orElseThrow()
                .required("id");

        assertThat(texts(git.of(app).diff(first), "newPath")).containsExactly("README.md");
    }

    @Test
    void a_diff_tells_of_renamed_modified_and_removed_files() {
        git.commit(
                app,
                "main",
                "Change all",
                List.of(
                        new FileChange.Move("src/Main.java", "src/App.java", FileContent.of(LONG_TEXT + "seven\n")),
                        SampleWorlds.update("README.md", "# App\n"),
                        new FileChange.Delete("src/data/x.bin")));

        List<WorldEntity> files = git.of(app).diff("main");

        assertThat(files)
                .extracting(
                        file -> file.required("kind") + " " + file.required("oldPath") + " " + file.required("newPath"))
                .containsExactlyInAnyOrder(
                        "modified README.md README.md",
                        "renamed src/Main.java src/App.java",
                        "removed src/data/x.bin src/data/x.bin");
        assertThat(files)
                .filteredOn(file -> file.required("kind").equals("renamed"))
                .singleElement()
                .satisfies(file -> assertThat(file.required("patch"))
                        .startsWith("--- a/src/Main.java\n+++ b/src/App.java\n@@ ")
                        .endsWith("\n+seven\n"));
    }

    @Test
    void a_comparison_has_what_the_head_has_since_the_merge_base() {
        WorldEntity compared = git.of(app).compare("main", "feature");

        assertThat(compared.parts().get("commits"))
                .isEqualTo(List.of(git.of(app).commit("feature").orElseThrow().parts()));
        assertThat(compared.parts().get("diffs"))
                .asInstanceOf(list(Map.class))
                .extracting(file -> file.get("newPath"))
                .containsExactly("src/Search.java");
        assertThat(git.of(app).compare("main", "main").parts())
                .isEqualTo(Map.of("commits", List.of(), "diffs", List.of()));
        assertAbsent("revision", () -> git.of(app).compare("absent", "main"));
        assertAbsent("revision", () -> git.of(app).compare("main", "absent"));
    }

    @Test
    void a_tree_lists_a_directory_alone_or_all_in_it() {
        assertThat(texts(git.of(app).tree("", "", false), "path")).containsExactly("README.md", "src");
        assertThat(texts(git.of(app).tree("v1", "src", true), "path"))
                .containsExactly("src/Main.java", "src/data", "src/data/x.bin");
        assertThat(git.of(app).tree("v1", "src", false).get(1).parts())
                .containsEntry("kind", "directory")
                .containsEntry("name", "data")
                .containsEntry("mode", "040000")
                .containsEntry("size", Optional.empty());
        assertThat(git.of(app).tree("v1", "src/data", false).get(0).parts())
                .containsEntry("kind", "file")
                .containsEntry("mode", "100644")
                .containsEntry("size", 4L);
        assertAbsent("directory", () -> git.of(app).tree("", "absent", false));
        assertAbsent("directory", () -> git.of(app).tree("", "README.md", false));
        assertAbsent("revision", () -> git.of(app).tree("absent", "", false));
    }

    @Test
    void a_file_has_its_content_and_the_last_commit_that_changed_it() {
        WorldEntity file = git.of(app).file("", "src/data/x.bin").orElseThrow();

        assertThat((byte[]) file.parts().get("bytes")).containsExactly(0, 1, 2, 0);
        assertThat(file.parts())
                .containsEntry("size", 4L)
                .containsEntry("base64", "AAECAA==")
                .containsEntry(
                        "lastCommitId", git.of(app).commit("v1").orElseThrow().required("id"));
        assertThat(git.of(app).file("v1", "README.md").orElseThrow().required("text"))
                .isEqualTo("# App\n");
        assertThat(git.of(app).lastCommit("", "src")).isEqualTo(git.of(app).commit("v1"));
        assertThat(git.of(app).lastCommit("", "absent")).isEmpty();
        for (String absent : List.of("src", "absent", "README.md/x", "", "/", "/README.md")) {
            assertThat(git.of(app).file("", absent)).as(absent).isEmpty();
        }
        assertAbsent("revision", () -> git.of(app).file("absent", "README.md"));
    }

    @Test
    void an_empty_repository_has_nothing() {
        assertThat(git.of(empty).branches()).isEmpty();
        assertThat(git.of(empty).commits("", "", null, null)).isEmpty();
        assertThat(git.of(empty).tree("", "", true)).isEmpty();
        assertThat(git.of(empty).commit("")).isEmpty();
        assertAbsent("revision", () -> git.of(empty).commits("main", "", null, null));
    }
}
