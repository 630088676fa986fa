package io.github.forgeport.sandbox.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.sandbox.world.EntityNotInWorldException;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What vendors read of a repository's Git. */
class WorldGitReadsTest {

    private static final String LONG_TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

    private final World world = Worlds.of(seed -> {
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
    private final WorldRepository app = Worlds.repository(world, "group/app");
    private final WorldRepository empty = Worlds.repository(world, "group/empty");

    private static List<String> texts(Stream<GitEntity> entities, String part) {
        return entities.map(entity -> entity.required(part)).toList();
    }

    private static void assertAbsent(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EntityNotInWorldException.class,
                        absent -> assertThat(absent.kind()).isEqualTo(kind));
    }

    @Test
    void branches_and_tags_are_found_by_name_with_their_commit() {
        assertThat(texts(git.branches(app), "name")).containsExactly("feature", "main");
        assertThat(git.branch(app, "main").orElseThrow().time("updated"))
                .isEqualTo(Instant.parse("2026-01-01T00:03:00Z"));
        assertThat(git.branch(app, "absent")).isEmpty();
        assertThat(git.tag(app, "v1").orElseThrow().text("message")).isEmpty();
        assertThat(git.tag(app, "v2").orElseThrow().text("message")).contains("The second version");
        assertThat(git.tag(app, "main")).isEmpty();
    }

    @Test
    void commits_are_listed_newest_first_from_any_revision() {
        assertThat(texts(git.commits(app, "", "", null, null), "title"))
                .containsExactly("Write README.md", "Add the sources", "Write README.md");
        assertThat(texts(git.commits(app, "feature", "", null, null), "title"))
                .containsExactly("Write src/Search.java", "Add the sources", "Write README.md");
        String tagged = git.commit(app, "v1").orElseThrow().required("id");
        assertThat(git.commits(app, tagged, "", null, null)).hasSize(2);
        assertThat(git.commits(app, "v2", "", null, null)).hasSize(3);
    }

    @Test
    void commits_are_filtered_by_path_and_by_time_including_both_ends() {
        Instant second = Instant.parse("2026-01-01T00:01:00Z");

        assertThat(git.commits(app, "main", "README.md", null, null)).hasSize(2);
        assertThat(texts(git.commits(app, "main", "src/data", null, null), "title"))
                .containsExactly("Add the sources");
        assertThat(git.commits(app, "main", "absent", null, null)).isEmpty();
        assertThat(texts(git.commits(app, "main", "", second, second), "title")).containsExactly("Add the sources");
        assertThat(git.commits(app, "main", "", second.plusSeconds(1), null)).hasSize(1);
        assertThat(git.commits(app, "main", "", null, second.minusSeconds(1))).hasSize(1);
    }

    /** Without rewritten parents, which a filtered walk would show. */
    @Test
    void a_filtered_commit_has_its_own_parents() {
        GitEntity filtered =
                git.commits(app, "main", "README.md", null, null).findFirst().orElseThrow();

        assertThat(filtered).isEqualTo(git.commit(app, "main").orElseThrow());
        assertThat(filtered.parts().get("parents"))
                .isEqualTo(List.of(git.commit(app, "v1").orElseThrow().required("id")));
    }

    @Test
    void a_commit_is_found_by_a_branch_a_tag_and_its_id_full_or_not() {
        GitEntity commit = git.commit(app, "v1").orElseThrow();

        assertThat(commit.parts())
                .containsEntry("title", "Add the sources")
                .containsEntry("message", "Add the sources\n\nAll of them.\n")
                .containsEntry("authorName", "Sandbox")
                .containsEntry("committed", Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(git.commit(app, commit.required("id"))).contains(commit);
        assertThat(git.commit(app, commit.required("shortId"))).contains(commit);
        assertThat(git.commit(app, "refs/tags/v1")).contains(commit);
        assertThat(git.commit(app, "v2")).isEqualTo(git.commit(app, ""));
        for (String absent : List.of("absent", "abc", "0".repeat(40), "HEAD~1", "main^", "..")) {
            assertThat(git.commit(app, absent)).as(absent).isEmpty();
        }
        String blob = git.file(app, "main", "README.md").orElseThrow().required("objectId");
        assertThat(git.commit(app, blob)).isEmpty();
    }

    @Test
    void a_diff_tells_of_added_and_binary_files() {
        List<GitEntity> files = git.diff(app, "v1").toList();

        assertThat(texts(files.stream(), "newPath")).containsExactly("src/Main.java", "src/data/x.bin");
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
        String first = git.commits(app, "", "", null, null)
                .reduce((one, next) -> next)
                .orElseThrow()
                .required("id");

        assertThat(texts(git.diff(app, first), "newPath")).containsExactly("README.md");
    }

    @Test
    void a_diff_tells_of_renamed_modified_and_removed_files() {
        git.commit(
                app,
                "main",
                "Change all",
                List.of(
                        new FileChange.Move("src/Main.java", "src/App.java", FileContent.of(LONG_TEXT + "seven\n")),
                        Worlds.update("README.md", "# App\n"),
                        new FileChange.Delete("src/data/x.bin")));

        List<GitEntity> files = git.diff(app, "main").toList();

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
        Comparison compared = git.compare(app, "main", "feature");

        assertThat(texts(compared.commits().stream(), "title")).containsExactly("Write src/Search.java");
        assertThat(texts(compared.diffs().stream(), "newPath")).containsExactly("src/Search.java");
        assertThat(git.mergeBase(app, "main", "feature"))
                .contains(git.commit(app, "v1").orElseThrow().required("id"));
        assertThat(git.compare(app, "main", "main")).isEqualTo(new Comparison(List.of(), List.of()));
        assertAbsent("revision", () -> git.compare(app, "absent", "main"));
        assertAbsent("revision", () -> git.compare(app, "main", "absent"));
    }

    @Test
    void a_tree_lists_a_directory_alone_or_all_in_it() {
        assertThat(texts(git.tree(app, "", "", false), "path")).containsExactly("README.md", "src");
        assertThat(texts(git.tree(app, "v1", "src", true), "path"))
                .containsExactly("src/Main.java", "src/data", "src/data/x.bin");
        assertThat(git.tree(app, "v1", "src", false).toList().get(1).parts())
                .containsEntry("kind", "directory")
                .containsEntry("name", "data")
                .containsEntry("mode", "040000")
                .containsEntry("size", Optional.empty());
        assertThat(git.tree(app, "v1", "src/data", false).toList().get(0).parts())
                .containsEntry("kind", "file")
                .containsEntry("mode", "100644")
                .containsEntry("size", 4L);
        assertAbsent("directory", () -> git.tree(app, "", "absent", false));
        assertAbsent("directory", () -> git.tree(app, "", "README.md", false));
        assertAbsent("revision", () -> git.tree(app, "absent", "", false));
    }

    @Test
    void a_file_has_its_content_and_the_last_commit_that_changed_it() {
        GitEntity file = git.file(app, "", "src/data/x.bin").orElseThrow();

        assertThat((byte[]) file.parts().get("bytes")).containsExactly(0, 1, 2, 0);
        assertThat(file.parts())
                .containsEntry("size", 4L)
                .containsEntry("base64", "AAECAA==")
                .containsEntry(
                        "lastCommitId", git.commit(app, "v1").orElseThrow().required("id"));
        assertThat(git.file(app, "v1", "README.md").orElseThrow().required("text"))
                .isEqualTo("# App\n");
        assertThat(git.lastCommit(app, "", "src")).isEqualTo(git.commit(app, "v1"));
        assertThat(git.lastCommit(app, "", "absent")).isEmpty();
        for (String absent : List.of("src", "absent", "README.md/x", "", "/", "/README.md")) {
            assertThat(git.file(app, "", absent)).as(absent).isEmpty();
        }
        assertAbsent("revision", () -> git.file(app, "absent", "README.md"));
    }

    @Test
    void an_empty_repository_has_nothing() {
        assertThat(git.branches(empty)).isEmpty();
        assertThat(git.commits(empty, "", "", null, null)).isEmpty();
        assertThat(git.tree(empty, "", "", true)).isEmpty();
        assertThat(git.commit(empty, "")).isEmpty();
        assertAbsent("revision", () -> git.commits(empty, "main", "", null, null));
    }
}
