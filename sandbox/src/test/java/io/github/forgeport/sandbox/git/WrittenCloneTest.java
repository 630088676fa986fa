package io.github.forgeport.sandbox.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldEntity;
import io.github.forgeport.sandbox.world.WorldRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plain {@code git} sees at once what was written into the world. */
@Timeout(120)
class WrittenCloneTest {

    private static final String APP = "group/app";

    @TempDir
    Path folder;

    private final World world =
            SampleWorlds.of(seed -> seed.repository(APP).branch("main").file("README.md", "# App\n"));
    private final WorldGit git = new WorldGit(world, Map.of());
    private final WorldRepository app = SampleWorlds.repository(world, APP);

    private GitServer server() throws Exception {
        return GitServer.of(
                Map.of(APP, new ServedRepository(world.git(app).orElseThrow(), SampleRepositories.ACCOUNT, true)));
    }

    private String git(String... words) throws Exception {
        return new GitClient(folder).git(words).text();
    }

    private void assertWhole(String clone) throws Exception {
        GitClient.Run checked = new GitClient(folder).git("-C", clone, "fsck", "--strict", "--full", "--no-dangling");
        assertThat(checked.text() + checked.errors().replaceAll("(?m)^Checking .*\\R?", ""))
                .isBlank();
    }

    @Test
    void a_clone_has_the_branches_tags_commits_and_files_that_were_written() throws Exception {
        byte[] binary = {0, (byte) 200, 1};
        git.of(app).createBranch("feature/größe", "main");
        git.of(app).createTag("v1", "main", "");
        git.commit(
                app,
                "feature/größe",
                "Add two\n\nA 大 body.",
                List.of(
                        new FileChange.Create("data/x.bin", FileContent.of(binary)),
                        new FileChange.Move("README.md", "docs/README.md", null)));
        git.of(app).createTag("v2", "feature/größe", "The second version");
        WorldEntity written = git.of(app).commit("feature/größe").orElseThrow();

        try (GitServer server = server()) {
            git("clone", "--branch", "feature/größe", server.url(APP), "app");
        }

        assertThat(git("-C", "app", "rev-parse", "HEAD").strip()).isEqualTo(written.required("id"));
        assertThat(git("-C", "app", "log", "-1", "--format=%B|%an <%ae>|%cI").strip())
                .isEqualTo("Add two\n\nA 大 body.|Sandbox <sandbox@example.org>|2026-01-01T00:01:00+00:00");
        assertThat(Files.readAllBytes(folder.resolve("app/data/x.bin"))).isEqualTo(binary);
        assertThat(folder.resolve("app/docs/README.md")).hasContent("# App\n");
        assertThat(folder.resolve("app/README.md")).doesNotExist();
        assertThat(git("-C", "app", "for-each-ref", "--format=%(refname) %(objecttype)", "refs/tags")
                        .lines())
                .containsExactly("refs/tags/v1 commit", "refs/tags/v2 tag");
        assertWhole("app");
    }

    @Test
    void a_clone_fetches_what_was_written_and_prunes_what_was_deleted() throws Exception {
        git.of(app).createBranch("old", "main");
        git.of(app).createTag("v1", "main", "");
        try (GitServer server = server()) {
            git("clone", server.url(APP), "app");
            git.of(app).deleteBranch("old");
            git.of(app).deleteTag("v1");
            git.commit(app, "main", "More", List.of(SampleWorlds.update("README.md", "# More\n")));

            git("-C", "app", "fetch", "--prune", "--prune-tags");
            git("-C", "app", "merge", "--ff-only");
        }

        assertThat(folder.resolve("app/README.md")).hasContent("# More\n");
        assertThat(git("-C", "app", "for-each-ref", "--format=%(refname)")).doesNotContain("old", "v1");
        assertWhole("app");
    }

    @Test
    void git_and_the_world_tell_the_same_diff() throws Exception {
        git.commit(app, "main", "More", List.of(SampleWorlds.update("README.md", "# App\nno newline")));
        try (GitServer server = server()) {
            git("clone", server.url(APP), "app");
        }

        String patch = git("-C", "app", "diff", "HEAD~1", "HEAD");

        assertThat(git.of(app).diff("main").get(0).required("patch")).isEqualTo(patch.substring(patch.indexOf("--- ")));
    }

    @Test
    void a_new_default_branch_is_the_one_that_is_checked_out() throws Exception {
        git.of(app).createBranch("trunk", "main");
        world.replaceRepository(app, Map.of("defaultBranch", "trunk"));

        try (GitServer server = server()) {
            git("clone", server.url(APP), "app");
        }

        assertThat(git("-C", "app", "branch", "--show-current")).isEqualTo("trunk\n");
    }
}
