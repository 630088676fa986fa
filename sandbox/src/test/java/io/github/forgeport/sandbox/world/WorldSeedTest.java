package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.sandbox.git.InMemoryGitRepository;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldSeedTest {

    private static World grown(Consumer<WorldSeed> seed) {
        WorldSeed world = new WorldSeed("test");
        world.authorization("test");
        seed.accept(world);
        return world.build(
                List.of(), List.of(), List.of(), URI.create("http://127.0.0.1:1"), InMemoryGitRepository::of);
    }

    private static WorldRepository only(Consumer<WorldSeed> seed) {
        return grown(seed).repositoriesAt("any").get(0);
    }

    @Test
    void the_same_seed_gives_the_same_world() {
        Consumer<WorldSeed> seed =
                world -> world.repository("a/b").branch("main").file("x", "y").tag("v1");

        assertThat(only(seed)).isEqualTo(only(seed));
    }

    @Test
    void repositories_of_one_namespace_share_it() {
        List<WorldRepository> all = grown(world -> {
                    world.repository("a/b");
                    world.repository("c/d");
                    world.repository("a/e");
                })
                .repositoriesAt("any");

        assertThat(all).extracting(WorldRepository::id).containsExactly(1001L, 1002L, 1003L);
        assertThat(all).extracting(repository -> repository.namespace().id()).containsExactly(1001L, 1002L, 1001L);
    }

    @Test
    void the_namespaces_around_another_are_there_unasked() {
        List<WorldNamespace> all =
                grown(world -> world.namespace("c/d").repository("a/b/x")).namespacesAt("any");

        assertThat(all).extracting(WorldNamespace::path).containsExactly("a/b", "c", "c/d", "a");
        assertThat(all).extracting(WorldNamespace::id).containsExactly(1004L, 1001L, 1002L, 1003L);
        assertThat(all).extracting(WorldNamespace::parentId).containsExactly(1003L, null, 1001L, null);
    }

    @Test
    void the_last_activity_is_the_last_commit_but_not_before_it_was_created() {
        Instant commit = Instant.parse("2024-04-04T04:04:04Z");
        Instant earlier = Instant.parse("2023-03-03T03:03:03Z");

        assertThat(only(world -> world.repository("a/b")
                                .created(earlier)
                                .history(git -> git.time(commit).file("x", "y")))
                        .time("lastActivity"))
                .isEqualTo(commit);
        assertThat(only(world -> world.repository("a/b")
                                .history(git -> git.time(commit).file("x", "y")))
                        .time("lastActivity"))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void a_clone_url_is_one_whatever_the_script() {
        assertThat(only(world -> world.repository("组/a b")).httpUrl())
                .isEqualTo("http://127.0.0.1:1/%E7%BB%84/a%20b.git");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app", "/app", "group/", "group//app", "../app", "group/.git"})
    void what_is_no_path_of_a_repository_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> grown(world -> world.repository(path)));
    }

    @Test
    void two_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grown(world -> {
                    world.repository("a/b");
                    world.repository("a/b");
                }))
                .withMessageContaining("a/b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grown(world -> world.authorization("test")))
                .withMessageContaining("test");
    }

    @Test
    void an_authorization_that_is_not_there_or_has_no_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grown(world -> world.repository("a/b").authorization("nobody")))
                .withMessageContaining("nobody");
        assertThatIllegalArgumentException().isThrownBy(() -> grown(world -> world.authorization(" ")));
    }
}
