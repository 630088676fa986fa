package io.github.forgeport.sandbox.git;

import static io.github.forgeport.sandbox.world.RefusalAssertions.assertAbsent;
import static io.github.forgeport.sandbox.world.RefusalAssertions.assertTaken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The writes into a repository's Git content, valid and refused, also in a documented repository. */
@Timeout(60)
class WorldGitWritesTest {

    private static final FileChange DELETE = new FileChange.Delete("src/Main.java");

    private final World world = newWorld();
    private final WorldGit git = new WorldGit(world, DOCUMENTED);
    private final WorldRepository app = SampleWorlds.repository(world, "group/app");
    private final WorldRepository empty = SampleWorlds.repository(world, "group/empty");
    private final WorldRepository documented =
            world.findRepository("vendor", "docs/app").orElseThrow();

    private static final Map<String, Object> COMMIT = Map.of("id", "1".repeat(40), "committed", "2024-01-01T00:00:00Z");

    private static final Map<DocumentedKind, List<Map<String, Object>>> DOCUMENTED = Map.of(
            DocumentedKind.BRANCH, List.of(Map.of("name", "main", "commit", COMMIT)),
            DocumentedKind.TAG, List.of(Map.of("name", "v1", "commit", COMMIT)),
            DocumentedKind.COMMIT, List.of(COMMIT),
            DocumentedKind.TREE_ENTRY, List.of(Map.of("path", "src/Main.java"), Map.of("path", "README.md")),
            DocumentedKind.FILE, List.of(Map.of("path", "README.md", "text", "documented")));

    private static World newWorld() {
        return SampleWorlds.of(
                WorldRepository.documented("vendor", List.of(Map.of("id", 7, "path", "docs/app"))), seed -> {
                    seed.repository("group/app")
                            .branch("main")
                            .file("README.md", "# App\n")
                            .file("src/Main.java", "class Main {}\n")
                            .tag("v1");
                    seed.repository("group/empty");
                });
    }

    private Stream<WorldRepository> filled() {
        return Stream.of(app, documented);
    }

    private static List<String> names(List<WorldEntity> entities) {
        return entities.stream().map(entity -> entity.required("name")).toList();
    }

    @Test
    void a_branch_is_created_at_a_revision_and_deleted() {
        filled().forEach(repository -> {
            WorldEntity created = git.of(repository).createBranch("feature/x", "v1");

            assertThat(git.of(repository).branch("feature/x")).contains(created);
            assertThat(created.parts().get("commit"))
                    .isEqualTo(git.of(repository).commit("main").orElseThrow().parts());
            git.of(repository).deleteBranch("feature/x");
            assertThat(names(git.of(repository).branches())).containsExactly("main");
        });
    }

    @Test
    void a_branch_and_a_tag_start_at_a_documented_branch_of_which_the_name_alone_is_known() {
        WorldGit names = new WorldGit(world, Map.of(DocumentedKind.BRANCH, List.of(Map.of("name", "master"))));

        names.of(documented).createBranch("x", "master");
        names.of(documented).createTag("v2", "master", "Tagged");
        names.commit(documented, "x", "Change", List.of(SampleWorlds.create("a", "a")));

        assertThat(names(names.of(documented).branches())).containsExactly("master", "x");
        assertThat(names(names.of(documented).tags())).containsExactly("v2");
        assertThat(names.of(documented).file("x", "a")).isPresent();
    }

    @Test
    void a_tag_is_created_light_or_annotated_and_deleted() {
        filled().forEach(repository -> {
            WorldEntity light = git.of(repository).createTag("v2", "", "");
            WorldEntity annotated = git.of(repository).createTag("v3", "main", "The third version");

            assertThat(light.text("message")).isEmpty();
            assertThat(light.required("objectId"))
                    .isEqualTo(git.of(repository).commit("main").orElseThrow().required("id"));
            assertThat(annotated.text("message")).contains("The third version");
            assertThat(git.of(repository).tags()).contains(light, annotated);
            git.of(repository).deleteTag("v1");
            git.of(repository).deleteTag("v3");
            assertThat(names(git.of(repository).tags())).containsExactly("v2");
        });
    }

    @Test
    void a_commit_creates_updates_moves_and_deletes_files() {
        WorldEntity before = git.of(app).commit("main").orElseThrow();

        WorldEntity commit = git.commit(
                app,
                "main",
                "Change all",
                List.of(
                        SampleWorlds.create("docs/a.txt", "a\n"),
                        SampleWorlds.update("README.md", "changed\n"),
                        new FileChange.Move("src/Main.java", "Main.java", null)));

        assertThat(commit.parts())
                .containsEntry("message", "Change all")
                .containsEntry("parents", List.of(before.required("id")))
                .containsEntry("authorName", "Sandbox")
                .containsEntry("committed", Instant.parse("2026-01-01T00:02:00Z"));
        assertThat(git.of(app).commit("main")).contains(commit);
        assertThat(git.of(app).tree("", "", true).stream().map(entry -> entry.required("path")))
                .containsExactly("Main.java", "README.md", "docs", "docs/a.txt");
        assertThat(git.of(app).file("", "Main.java").orElseThrow().required("text"))
                .isEqualTo("class Main {}\n");
        assertThat(git.of(app).file("", "README.md").orElseThrow().required("text"))
                .isEqualTo("changed\n");
    }

    @Test
    void a_commit_changes_the_files_of_a_documented_repository() {
        WorldEntity commit = git.commit(
                documented,
                "main",
                "Change",
                List.of(SampleWorlds.create("b", "b\n"), SampleWorlds.update("README.md", "c\n"), DELETE));

        assertThat(git.of(documented).commits("", "", null, null).stream().map(entity -> entity.required("id")))
                .containsExactly(commit.required("id"), "1".repeat(40));
        assertThat(git.of(documented).commit("main")).contains(commit);
        assertThat(git.of(documented).commit(commit.required("id"))).contains(commit);
        assertThat(git.of(documented).file("", "b").orElseThrow().required("text"))
                .isEqualTo("b\n");
        assertThat(git.of(documented).file("", "README.md").orElseThrow().required("text"))
                .isEqualTo("c\n");
        assertThat(git.of(documented).tree("", "", false).stream().map(entry -> entry.required("path")))
                .containsExactly("README.md");
    }

    @Test
    void changes_apply_in_their_order() {
        git.commit(
                app,
                "main",
                "Swap",
                List.of(
                        new FileChange.Move("README.md", "x", null),
                        new FileChange.Move("src/Main.java", "README.md", null),
                        new FileChange.Move("x", "src", null),
                        SampleWorlds.update("README.md", "new\n")));

        assertThat(git.of(app).tree("", "", true).stream().map(entry -> entry.required("path")))
                .containsExactly("README.md", "src");
        assertThat(git.of(app).file("", "src").orElseThrow().required("text")).isEqualTo("# App\n");
        assertThat(git.of(app).file("", "README.md").orElseThrow().required("text"))
                .isEqualTo("new\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "trunk"})
    void the_first_commit_creates_the_branch_as_the_default_one(String branch) {
        WorldEntity commit = git.commit(empty, branch, "Begin", List.of(SampleWorlds.create("a", "a\n")));

        WorldRepository now = SampleWorlds.repository(world, "group/empty");
        assertThat(now.required("defaultBranch")).isEqualTo(branch);
        assertThat(git.of(now).commits("", "", null, null)).containsExactly(commit);
        assertThat(commit.time("committed")).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertAbsent("branch", () -> git.commit(now, "other", "Go on", List.of(SampleWorlds.create("b", "b\n"))));
    }

    static Stream<Arguments> refusedChanges() {
        return Stream.of(
                Arguments.of("update of nothing", true, SampleWorlds.update("absent", "x")),
                Arguments.of("update of a directory", true, SampleWorlds.update("src", "x")),
                Arguments.of("delete of nothing", true, new FileChange.Delete("absent")),
                Arguments.of("move of nothing", true, new FileChange.Move("absent", "x", null)),
                Arguments.of("create of a file that is there", false, SampleWorlds.create("README.md", "x")),
                Arguments.of("create of a directory that is there", false, SampleWorlds.create("src", "x")),
                Arguments.of("create below a file", false, SampleWorlds.create("README.md/x", "x")),
                Arguments.of("move onto a file", false, new FileChange.Move("src/Main.java", "README.md", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedChanges")
    void a_commit_with_one_refused_change_makes_none(String name, boolean isAbsent, FileChange refused) {
        filled().forEach(repository -> {
            List<WorldEntity> before = git.of(repository).commits("", "", null, null);
            ThrowingCallable call = () ->
                    git.commit(repository, "main", "Change", List.of(SampleWorlds.create("good", "good\n"), refused));

            if (isAbsent) {
                assertAbsent("file", call);
            } else {
                assertTaken("file", call);
            }
            assertThat(git.of(repository).commits("", "", null, null)).isEqualTo(before);
            assertThat(git.of(repository).file("", "good")).isEmpty();
        });
    }

    @Test
    void absent_names_are_refused() {
        filled().forEach(repository -> {
            assertAbsent("revision", () -> git.of(repository).createBranch("x", "absent"));
            assertAbsent("revision", () -> git.of(repository).createTag("x", "absent", ""));
            assertAbsent("branch", () -> git.of(repository).deleteBranch("absent"));
            assertAbsent("tag", () -> git.of(repository).deleteTag("absent"));
            assertAbsent("branch", () -> git.commit(repository, "absent", "Change", List.of(DELETE)));
            assertAbsent("branch", () -> git.commit(repository, "v1", "Change", List.of(DELETE)));
        });
        assertAbsent("revision", () -> git.of(empty).createBranch("x", ""));
    }

    @Test
    void taken_names_are_refused() {
        filled().forEach(repository -> {
            assertTaken("branch", () -> git.of(repository).createBranch("main", "v1"));
            assertTaken("tag", () -> git.of(repository).createTag("v1", "main", ""));
            assertTaken("tag", () -> git.of(repository).createTag("v1", "main", "annotated"));
        });
        assertTaken("branch", () -> git.of(app).createBranch("main/x", "v1"));
        git.of(app).createBranch("a/b", "main");
        assertTaken("branch", () -> git.of(app).createBranch("a", "v1"));
        git.of(app).createTag("main", "main", "");
        git.of(app).createBranch("v1", "main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-x", "HEAD", "a..b", "a/", "x.lock", "a~1"})
    void what_git_allows_as_no_name_is_refused(String name) {
        filled().forEach(repository -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> git.of(repository).createBranch(name, "v1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> git.of(repository).createTag(name, "v1", ""));
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> git.commit(empty, name, "Begin", List.of(SampleWorlds.create("a", "a"))));
    }

    @Test
    void what_git_allows_as_no_commit_is_refused() {
        for (String path : List.of("", "/a", "a/", "../a", ".git/config", "a//b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SampleWorlds.create(path, "x"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> git.commit(app, "main", " ", List.of(SampleWorlds.create("a", "a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> git.commit(app, "main", "None", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> git.of(app).createTag("x", "main", "a\0b"));
    }

    @Test
    void the_same_writes_have_the_same_ids_in_every_world() {
        List<WorldEntity> heads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            World other = newWorld();
            WorldGit otherGit = new WorldGit(other, Map.of());
            WorldRepository repository = SampleWorlds.repository(other, "group/app");
            otherGit.commit(repository, "main", "One", List.of(SampleWorlds.create("1", "1")));
            otherGit.of(repository).createTag("t", "main", "Tagged");
            otherGit.commit(repository, "main", "Two", List.of(SampleWorlds.create("2", "2")));
            heads.add(otherGit.of(repository).commit("").orElseThrow());
        }

        assertThat(heads.get(0)).isEqualTo(heads.get(1));
        assertThat(heads.get(0).time("committed")).isEqualTo(Instant.parse("2026-01-01T00:04:00Z"));
    }

    @Test
    void the_vendors_see_what_another_one_wrote() {
        git.commit(app, "main", "One", List.of(new FileChange.Create("1", FileContent.of(new byte[] {1}))));

        assertThat(new WorldGit(world, Map.of()).of(app).file("main", "1")).isPresent();
    }

    @Test
    void two_threads_commit_and_no_commit_is_lost() throws Exception {
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (String writer : List.of("a", "b")) {
                writers.add(() -> {
                    for (int i = 0; i < each; i++) {
                        git.commit(app, "main", writer + i, List.of(SampleWorlds.create(writer + "/" + i, writer)));
                        git.of(app).createBranch(writer + i, "main");
                        git.of(app).tree("main", writer, true);
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(git.of(app).commits("main", "", null, null)).hasSize(2 + 2 * each);
        assertThat(git.of(app).tree("main", "a", true)).hasSize(each);
        assertThat(git.of(app).branches()).hasSize(1 + 2 * each);
    }
}
