package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that Git cannot store are refused at their creation. */
class GitRulesTest {

    private static final Author AUTHOR = new Author("Somebody", "somebody@example.org");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final Commit COMMIT = commit("a");

    private static Commit commit(String... paths) {
        Map<String, FileContent> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, FileContent.of(path));
        }
        return Commit.of("Write", AUTHOR, TIME, files);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"main", "feature/search", "v1.0", "größe/変更", "a-b", "a@b", "{", "lock", "a.lock.b", "HEAD/a"})
    void a_ref_is_named_so(String name) {
        assertThat(new Branch(name, List.of(COMMIT)).name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "HEAD",
                "@",
                "-a",
                ".a",
                "a.",
                "a..b",
                "a/.b",
                "a.lock",
                "a.lock/b",
                "a./b",
                "/a",
                "a/",
                "a//b",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                "a@{b",
                "a\u0000",
                "a\n",
                "a\u007f",
                "a/@"
            })
    void a_ref_is_not_named_so(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch(name, List.of(COMMIT)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag.Light(name, "main", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> History.builder().branch(name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "a/b/c.txt", "mit Leerzeichen/größe", ".github/x", ".gitignore", "...", "a.git", "-a"})
    void a_file_is_at_such_a_path(String path) {
        assertThat(commit(path).files()).containsKey(path);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/../b",
                "./a",
                "a/.",
                ".git",
                ".git/config",
                "a/.GIT/b",
                "a\u0000",
                "a\nb",
                "a\\b"
            })
    void a_file_is_not_at_such_a_path(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> commit(path));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commit("x", AUTHOR, TIME, new TreeMap<>(), new TreeSet<>(List.of(path))));
    }

    @Test
    void a_refusal_shows_a_cut_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tag.Light("\u001b" + "x".repeat(1000), "main", 1))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasSizeLessThan(120).contains("'?xx"));
    }

    @Test
    void no_file_is_a_folder_of_another() {
        assertThatIllegalArgumentException().isThrownBy(() -> commit("a", "a/b"));
        assertThat(commit("a", "ab/c", "a.b").files()).hasSize(3);
    }

    @Test
    void no_branch_is_a_folder_of_another_or_there_twice() {
        Branch a = new Branch("a", List.of(COMMIT));
        Branch below = new Branch("a/b", List.of(COMMIT));

        assertThatIllegalArgumentException().isThrownBy(() -> new History("a", List.of(a, below), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new History("a", List.of(a, a), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History(
                        "a", List.of(a), List.of(new Tag.Light("t", "a", 1), new Tag.Light("t/u", "a", 1))));
    }

    @Test
    void the_default_branch_and_the_commits_of_tags_are_there() {
        Branch a = new Branch("a", List.of(COMMIT));

        assertThatIllegalArgumentException().isThrownBy(() -> new History("main", List.of(a), List.of()));
        for (Tag tag : List.of(new Tag.Light("t", "b", 1), new Tag.Light("t", "a", 0), new Tag.Light("t", "a", 2))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new History("a", List.of(a), List.of(tag)));
        }
    }

    @Test
    void a_branch_has_a_commit_and_a_commit_either_writes_or_removes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch("a", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commit("x", AUTHOR, TIME, commit("a").files(), new TreeSet<>(List.of("a"))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "a\nb", "<a", "a>"})
    void an_author_has_no_such_name_or_address(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Author(word, "a@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("a", word));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "\n", "a\u0000b"})
    void there_is_no_such_message(String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Commit.of(message, AUTHOR, TIME, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tag.Annotated("v1", "main", 1, message, AUTHOR, TIME));
    }

    @Test
    void times_are_those_that_git_can_keep() {
        for (Instant time : List.of(Instant.EPOCH.minusSeconds(1), Instant.MAX, Instant.MIN)) {
            assertThatIllegalArgumentException().isThrownBy(() -> Commit.of("x", AUTHOR, time, Map.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Tag.Annotated("v1", "main", 1, "x", AUTHOR, time));
        }
        assertThat(Commit.of("x", AUTHOR, TIME.plusMillis(999), Map.of()).time())
                .isEqualTo(TIME);
    }

    @Test
    void content_is_copied_and_compared_by_its_bytes() {
        byte[] bytes = {1, 2};
        FileContent content = FileContent.of(bytes);
        bytes[0] = 9;
        content.bytes()[1] = 9;

        assertThat(content)
                .isEqualTo(FileContent.of(new byte[] {1, 2}))
                .isNotEqualTo(FileContent.of(bytes))
                .hasToString("2 bytes");
    }
}
