package io.github.forgeport.sandbox.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.world.History;
import io.github.forgeport.sandbox.world.HistoryBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code git} clones, fetches and lists from the Git server. */
@Timeout(120)
class CloneTest {

    private static final String APP = "group/app";

    @TempDir
    Path folder;

    private GitClient client() {
        return new GitClient(folder);
    }

    private static GitServer serving(History history) throws Exception {
        return GitServer.of(Map.of(APP, SampleRepositories.toAll(history)));
    }

    private void assertWhole(String clone) throws Exception {
        GitClient.Run checked = client().git("-C", clone, "fsck", "--strict", "--full", "--no-dangling");
        assertThat(checked.text() + checked.errors().replaceAll("(?m)^Checking .*\\R?", ""))
                .isBlank();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(strings = {"0", "1", "2"})
    void a_clone_has_both_branches_and_the_tags(String version) throws Exception {
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            client().git("-c", "protocol.version=" + version, "clone", server.url(APP), "app");
        }

        assertThat(client().git("-C", "app", "for-each-ref", "--format=%(refname)")
                        .text()
                        .lines())
                .containsExactly(
                        "refs/heads/main",
                        "refs/remotes/origin/HEAD",
                        "refs/remotes/origin/feature/search",
                        "refs/remotes/origin/main",
                        "refs/tags/tried",
                        "refs/tags/v1");
        assertThat(client().git("-C", "app", "log", "--format=%s|%an <%ae>|%aI|%cI", "main")
                        .text()
                        .lines())
                .containsExactly(
                        "Remove README.md|Sandbox <sandbox@example.org>|2026-01-01T00:04:00+00:00|2026-01-01T00:04:00+00:00",
                        "Write src/Main.java|Sandbox <sandbox@example.org>|2026-01-01T00:01:00+00:00|2026-01-01T00:01:00+00:00",
                        "Write README.md|Sandbox <sandbox@example.org>|2026-01-01T00:00:00+00:00|2026-01-01T00:00:00+00:00");
        assertThat(folder.resolve("app/src/Main.java")).hasContent("class Main {}\n");
        assertThat(folder.resolve("app/README.md")).doesNotExist();
        assertThat(client().git("-C", "app", "tag", "-l", "-n", "v1").text()).contains("The first version");
        assertWhole("app");
    }

    @Test
    void a_shallow_clone_has_the_last_commit_alone() throws Exception {
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            client().git("clone", "--depth", "1", server.url(APP), "app");
        }

        assertThat(client().git("-C", "app", "rev-list", "--count", "--all")
                        .text()
                        .strip())
                .isEqualTo("1");
        assertWhole("app");
    }

    @Test
    void a_shallow_clone_can_be_deepened() throws Exception {
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            client().git("clone", "--depth", "1", server.url(APP), "app");
            client().git("-C", "app", "fetch", "--unshallow");
        }

        assertThat(client().git("-C", "app", "rev-list", "--count", "main")
                        .text()
                        .strip())
                .isEqualTo("3");
        assertWhole("app");
    }

    @Test
    void refs_are_listed_with_the_commit_of_an_annotated_tag() throws Exception {
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            List<String> listed = client().git("ls-remote", "--symref", server.url(APP))
                    .text()
                    .lines()
                    .toList();

            assertThat(listed.get(0)).isEqualTo("ref: refs/heads/main\tHEAD");
            assertThat(listed)
                    .extracting(line -> line.substring(line.indexOf('\t') + 1))
                    .containsExactly(
                            "HEAD",
                            "HEAD",
                            "refs/heads/feature/search",
                            "refs/heads/main",
                            "refs/tags/tried",
                            "refs/tags/v1",
                            "refs/tags/v1^{}");
        }
    }

    @Test
    void one_branch_is_fetched_into_a_repository_that_has_the_other() throws Exception {
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            client().git("clone", "--single-branch", "--no-tags", "--branch", "main", server.url(APP), "app");
            client().git("-C", "app", "fetch", "origin", "feature/search:search");
        }

        assertThat(client().git("-C", "app", "show", "search:src/Search.java").text())
                .isEqualTo("class Search {}\n");
        assertWhole("app");
    }

    @Test
    void an_empty_repository_is_cloned() throws Exception {
        try (GitServer server = serving(History.builder().build())) {
            GitClient.Run cloned = client().git("clone", server.url(APP), "app");

            assertThat(cloned.errors()).contains("empty repository");
        }
    }

    @Test
    void a_large_file_comes_as_it_is() throws Exception {
        byte[] large = new byte[8 << 20];
        new Random(1).nextBytes(large);
        try (GitServer server =
                serving(History.builder().file("large.bin", large).build())) {
            client().git("clone", server.url(APP), "app");
        }

        assertThat(Files.readAllBytes(folder.resolve("app/large.bin"))).isEqualTo(large);
        assertWhole("app");
    }

    @Test
    void names_have_blanks_and_letters_of_any_language() throws Exception {
        History history = History.builder()
                .branch("größe/変更")
                .author("Zoë Müller", "zoë@example.org")
                .file("mit Leerzeichen/größe 大.txt", "ä\n")
                .build();
        try (GitServer server = GitServer.of(Map.of("Größe 1/mein Repo", SampleRepositories.toAll(history)))) {
            client().git("clone", server.url("Gr%C3%B6%C3%9Fe%201/mein%20Repo"), "app");
        }

        assertThat(client().git("-C", "app", "ls-tree", "-r", "-z", "--name-only", "HEAD")
                        .text())
                .isEqualTo("mit Leerzeichen/größe 大.txt\0");
        assertThat(client().git("-C", "app", "for-each-ref", "--format=%(refname)", "refs/heads")
                        .text())
                .isEqualTo("refs/heads/größe/変更\n");
        assertThat(client().git("-C", "app", "log", "--encoding=UTF-8", "--format=%an %ae")
                        .text())
                .isEqualTo("Zoë Müller zoë@example.org\n");
        assertWhole("app");
    }

    /** Git compresses a request body from 1 KiB on. */
    @ParameterizedTest(name = "version {0}")
    @ValueSource(strings = {"0", "2"})
    void a_request_that_is_zipped_is_read(String version) throws Exception {
        History many = many(30);
        try (GitServer server = serving(many)) {
            client().git("-c", "protocol.version=" + version, "clone", server.url(APP), "app");

            assertThat(server.requests())
                    .anyMatch(request -> request.header("Content-Encoding")
                            .filter("gzip"::equals)
                            .isPresent());
        }
        assertWhole("app");
    }

    private static History many(int branches) {
        HistoryBuilder builder = History.builder().branch("main").file("README.md", "# App\n");
        for (int i = 0; i < branches; i++) {
            builder.branch("main").branch("branch-" + i).file("file-" + i, "" + i);
        }
        return builder.build();
    }

    @Test
    void many_clone_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (GitServer server = serving(SampleRepositories.twoBranches())) {
            List<Callable<GitClient.Run>> clones = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String clone = "app-" + i;
                clones.add(() -> client().git("clone", server.url(APP), clone));
            }
            for (Future<GitClient.Run> clone : threads.invokeAll(clones)) {
                clone.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (int i = 0; i < 4; i++) {
            assertThat(folder.resolve("app-" + i + "/src/Main.java")).exists();
            assertWhole("app-" + i);
        }
    }
}
