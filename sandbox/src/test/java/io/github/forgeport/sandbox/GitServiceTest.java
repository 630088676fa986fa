package io.github.forgeport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.git.InMemoryGitRepository;
import io.github.forgeport.sandbox.git.WorldGit;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.server.VendorResponse;
import io.github.forgeport.sandbox.world.FileChange;
import io.github.forgeport.sandbox.world.FileContent;
import io.github.forgeport.sandbox.world.World;
import io.github.forgeport.sandbox.world.WorldRepository;
import io.github.forgeport.sandbox.world.WorldSeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sandbox's Git service serves the current state of the world. */
class GitServiceTest {

    private final World world = newWorld();
    private final GitService service = new GitService(world);
    private final WorldGit git = new WorldGit(world, Map.of());

    private static World newWorld() {
        WorldSeed seed = new WorldSeed("test");
        seed.authorization("test");
        seed.repository("group/app").branch("main").file("README.md", "# App\n");
        return seed.build(List.of(), List.of(), List.of(), URI.create("http://127.0.0.1:1"), InMemoryGitRepository::of);
    }

    private VendorResponse refs(String path) {
        return service.respond(DecodedRequest.of(new UndecodedRequest(
                        "GET", "/" + path + ".git/info/refs", "service=git-upload-pack", Map.of(), new byte[0]))
                .orElseThrow());
    }

    private String text(String path) {
        return new String(refs(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_repository_that_was_added_is_served_with_its_first_commit() {
        WorldRepository added = world.addRepository("group/new", Map.of());
        assertThat(refs("group/new").status()).isEqualTo(200);

        String id = git.commit(added, "main", "Begin", List.of(new FileChange.Create("a", FileContent.of("a\n"))))
                .required("id");

        assertThat(text("group/new")).contains(id + " refs/heads/main");
    }

    @Test
    void a_repository_that_was_moved_is_served_at_its_new_path_alone() {
        WorldRepository app = world.findRepository("any", "group/app").orElseThrow();
        git.of(app).createBranch("feature", "main");

        world.replaceRepository(app, Map.of("path", "group/moved"));

        assertThat(text("group/moved")).contains("refs/heads/feature");
        assertThat(refs("group/app").status()).isEqualTo(404);
    }

    @Test
    void a_repository_that_became_private_needs_its_account_and_a_removed_one_is_gone() {
        WorldRepository app = world.findRepository("any", "group/app").orElseThrow();

        world.replaceRepository(app, Map.of("visibility", "private"));
        assertThat(refs("group/app").status()).isEqualTo(401);

        world.removeRepository(app);
        assertThat(refs("group/app").status()).isEqualTo(404);
    }
}
