package io.github.forgeport.sandbox.world;

import static io.github.forgeport.sandbox.world.RefusalAssertions.assertAbsent;
import static io.github.forgeport.sandbox.world.RefusalAssertions.assertTaken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.sandbox.git.InMemoryGitRepository;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The creation, replacement and removal of entities in the simulated data. */
@Timeout(60)
class WorldWritesTest {

    private static final URI GIT = URI.create("http://127.0.0.1:1");
    private static final String ANY = "any";
    private static final String DOCS = "docs";

    private final World world = newWorld();

    /** Returns simulated data whose documented entities have the ids that would be assigned next: 1003 and 1004. */
    private static World newWorld() {
        WorldSeed seed = new WorldSeed("test");
        seed.authorization("test");
        seed.repository("group/app").branch("main").file("README.md", "# App\n");
        seed.repository("group/sub/tool").webhook("https://hooks.example.org/1");
        return seed.build(
                WorldNamespace.documented(DOCS, List.of(Map.of("id", 1004, "path", "alone"))),
                WorldRepository.documented(
                        DOCS, List.of(Map.of("id", 1003, "path", "docs/app", "namespace", Map.of("id", 5)))),
                List.of(),
                GIT,
                InMemoryGitRepository::of);
    }

    private WorldRepository repository(String path) {
        return world.findRepository(DOCS, path).orElseThrow();
    }

    private WorldNamespace namespace(String path) {
        return world.namespacesAt(DOCS).stream()
                .filter(namespace -> namespace.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_repository_is_added_empty_with_an_id_that_none_has() {
        WorldRepository added = world.addRepository("group/new", Map.of("description", "New", "visibility", "private"));

        assertThat(world.findRepository(ANY, "group/new")).contains(added);
        assertThat(world.findRepository(ANY, added.required("id"))).contains(added);
        // 1001 and 1002 were seeded, 1003 and 1004 are documented, and 1005 is the webhook.
        assertThat(added.id()).isEqualTo(1006);
        assertThat(added.parts())
                .containsEntry("description", "New")
                .containsEntry("visibility", "private")
                .containsEntry("defaultBranch", "main")
                .containsEntry("authorization", "test");
        assertThat(added.httpUrl()).isEqualTo("http://127.0.0.1:1/group/new.git");
        assertThat(world.clonableRepository("group/new")).contains(added);
        assertThat(world.git(added).orElseThrow().content().branches()).isEmpty();
        assertThat(newWorld().addRepository("group/new", Map.of()).id()).isEqualTo(added.id());
    }

    @Test
    void a_repository_is_added_beside_a_documented_one() {
        WorldRepository added = world.addRepository("docs/new", Map.of());

        assertThat(added.namespace()).isEqualTo(repository("docs/app").namespace());
        assertThat(world.findRepository(ANY, "docs/new")).contains(added);
    }

    @Test
    void a_repository_needs_a_free_path_in_a_namespace() {
        assertTaken("repository", () -> world.addRepository("group/app", Map.of()));
        assertTaken("repository", () -> world.addRepository("docs/app", Map.of()));
        assertTaken("repository", () -> world.addRepository("group/sub", Map.of()));
        assertAbsent("namespace", () -> world.addRepository("absent/app", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> world.addRepository("app", Map.of()));
    }

    @Test
    void a_repository_keeps_its_git_webhooks_and_id_where_it_moves() {
        WorldRepository before = repository("group/app");
        WorldWebhook webhook = world.addWebhook(before, Map.of("url", "https://hooks.example.org/2"));
        GitRepository git = world.git(before).orElseThrow();

        WorldRepository after =
                world.replaceRepository(before, Map.of("path", "group/sub/app2", "description", "Moved"));

        assertThat(world.findRepository(ANY, "group/app")).isEmpty();
        assertThat(world.clonableRepository("group/app")).isEmpty();
        assertThat(world.clonableRepository("group/sub/app2")).contains(after);
        assertThat(after.parts())
                .containsEntry("id", before.parts().get("id"))
                .containsEntry("description", "Moved")
                .containsEntry("segment", "app2")
                .containsEntry("name", "app")
                .containsEntry("fullName", "group / sub / app2")
                .containsEntry("webUrl", "http://127.0.0.1:1/group/sub/app2");
        assertThat(after.httpUrl()).isEqualTo("http://127.0.0.1:1/group/sub/app2.git");
        assertThat(after.namespace().path()).isEqualTo("group/sub");
        assertThat(world.git(after)).containsSame(git);
        assertThat(world.webhooks(after).all()).containsExactly(webhook);
    }

    @Test
    void a_repository_is_replaced_as_it_is_now() {
        WorldRepository stale = repository("group/app");
        world.replaceRepository(stale, Map.of("description", "One"));
        world.replaceRepository(stale, Map.of("archived", true));

        assertThat(repository("group/app").parts())
                .containsEntry("description", "One")
                .containsEntry("archived", true);
        assertTaken("repository", () -> world.replaceRepository(stale, Map.of("path", "group/sub/tool")));
        assertAbsent("namespace", () -> world.replaceRepository(stale, Map.of("path", "absent/app")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.replaceRepository(stale, Map.of("path", "group//app")));
        assertThat(repository("group/app").text("description")).contains("One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group/app", "docs/app"})
    void a_repository_is_removed_and_its_name_is_free_again(String path) {
        WorldRepository removed = repository(path);
        world.addWebhook(removed, Map.of("url", "https://hooks.example.org/2"));

        world.removeRepository(removed);

        assertThat(world.findRepository(DOCS, path)).isEmpty();
        assertThat(world.webhooks(removed).all()).isEmpty();
        assertAbsent("repository", () -> world.removeRepository(removed));
        assertAbsent("repository", () -> world.replaceRepository(removed, Map.of("archived", true)));
        assertAbsent("repository", () -> world.addWebhook(removed, Map.of("url", "https://hooks.example.org/2")));
    }

    @Test
    void another_repository_of_a_removed_ones_path_has_a_git_of_its_own() {
        world.git(repository("group/app")).orElseThrow().content().branches();
        world.removeRepository(repository("group/app"));

        WorldRepository another = world.addRepository("group/app", Map.of());

        assertThat(world.git(another).orElseThrow().content().branches()).isEmpty();
    }

    @Test
    void a_namespace_is_added_below_another_one_or_outermost() {
        WorldNamespace outer = world.addNamespace("new", Map.of("name", "The new one"));
        WorldNamespace inner = world.addNamespace("new/inner", Map.of());

        assertThat(world.namespacesAt(ANY)).contains(outer);
        assertThat(outer.text("name")).contains("The new one");
        assertThat(outer.parentId()).isNull();
        assertThat(inner.parentId()).isEqualTo(outer.id());
        assertThat(world.addRepository("new/inner/app", Map.of()).namespace()).isEqualTo(inner);
        assertTaken("namespace", () -> world.addNamespace("new", Map.of()));
        assertTaken("namespace", () -> world.addNamespace("alone", Map.of()));
        assertTaken("namespace", () -> world.addNamespace("group/app", Map.of()));
        assertAbsent("namespace", () -> world.addNamespace("absent/inner", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> world.addNamespace("/x", Map.of()));
    }

    @Test
    void a_namespace_moves_with_what_is_in_it() {
        WorldNamespace before = namespace("group");

        WorldNamespace after = world.replaceNamespace(before, Map.of("path", "team", "description", "Moved"));

        assertThat(world.namespacesAt(ANY)).extracting(WorldNamespace::path).containsExactly("team", "team/sub");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.text("description")).contains("Moved");
        assertThat(namespace("team/sub").parentId()).isEqualTo(after.id());
        assertThat(repository("team/app").namespace()).isEqualTo(after);
        assertThat(repository("team/sub/tool").httpUrl()).isEqualTo("http://127.0.0.1:1/team/sub/tool.git");
        assertTaken("namespace", () -> world.replaceNamespace(after, Map.of("path", "docs")));
        assertAbsent("namespace", () -> world.replaceNamespace(before, Map.of("description", "x")));
    }

    @Test
    void a_namespace_is_removed_with_what_is_in_it() {
        world.removeNamespace(namespace("group"));
        world.removeNamespace(namespace("alone"));

        assertThat(world.namespacesAt(DOCS)).extracting(WorldNamespace::path).containsExactly("docs");
        assertThat(world.repositoriesAt(DOCS)).extracting(WorldRepository::path).containsExactly("docs/app");
    }

    @Test
    void an_authorization_is_added_and_removed() {
        WorldAuthorization added = world.addAuthorization("mine", Map.of("provider", "gitee"));

        assertThat(added.parts()).containsEntry("provider", "gitee").containsEntry("user", "mine");
        assertThat(world.authorizations().all())
                .extracting(WorldAuthorization::name)
                .containsExactly("test", "mine");
        assertTaken("authorization", () -> world.addAuthorization("test", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> world.addAuthorization(" ", Map.of()));

        world.removeAuthorization("test");

        assertThat(world.authorizations().find("test")).isEmpty();
        assertThat(repository("group/app").authorization()).isEmpty();
        assertAbsent("authorization", () -> world.removeAuthorization("test"));
    }

    @Test
    void a_webhook_is_seeded_added_and_removed() {
        WorldRepository tool = repository("group/sub/tool");
        WorldWebhook seeded = world.webhooks(tool).all().get(0);

        WorldWebhook added = world.addWebhook(tool, Map.of("url", "https://hooks.example.org/2", "tlsVerified", false));

        assertThat(seeded.parts())
                .containsEntry("url", "https://hooks.example.org/1")
                .containsEntry("events", List.of("push"))
                .containsEntry("tlsVerified", true);
        assertThat(added.parts()).containsEntry("tlsVerified", false);
        assertThat(world.webhooks(tool).all()).containsExactly(seeded, added);
        assertThat(world.webhooks(repository("group/app")).all()).isEmpty();

        world.webhooks(tool).remove(seeded.required("id"));
        assertThat(world.webhooks(tool).all()).containsExactly(added);
        assertAbsent("webhook", () -> world.webhooks(tool).remove(seeded.required("id")));
    }

    @Test
    void documented_webhooks_are_those_of_documented_repositories_alone() {
        world.addDocumentedWebhooks(DOCS, List.of(Map.of("id", "1", "url", "https://hooks.example.org/d")));

        assertThat(world.webhooks(repository("docs/app")).all()).hasSize(1);
        assertThat(world.webhooks(repository("group/app")).all()).isEmpty();
        world.webhooks(repository("docs/app")).remove("1");
        assertThat(world.webhooks(repository("docs/app")).all()).isEmpty();
    }

    @Test
    void a_webhook_shows_no_secret() {
        assertThat(new WorldWebhook(Map.of("id", 1, "secret", "fake-secret")).toString())
                .doesNotContain("fake-secret");
    }

    @Test
    void a_list_that_was_returned_stays_as_it_was_while_others_write() throws Exception {
        List<WorldRepository> before = world.repositoriesAt(ANY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Long>>> writers = new ArrayList<>();
            for (String writer : List.of("a", "b")) {
                writers.add(() -> IntStream.range(0, 50)
                        .mapToObj(i -> world.addRepository("group/" + writer + i, Map.of()))
                        .peek(added -> world.repositoriesAt(ANY).forEach(WorldRepository::path))
                        .map(WorldRepository::id)
                        .toList());
            }
            List<Long> ids = new ArrayList<>();
            for (Future<List<Long>> writer : threads.invokeAll(writers)) {
                ids.addAll(writer.get());
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(100);
        } finally {
            threads.shutdownNow();
        }

        assertThat(before).hasSize(2);
        assertThat(world.repositoriesAt(ANY)).hasSize(102);
    }

    @Test
    void of_two_threads_that_add_one_path_one_is_refused() throws Exception {
        int paths = 100;
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> adding = () -> {
            int added = 0;
            for (int i = 0; i < paths; i++) {
                start.await();
                try {
                    world.addRepository("group/" + i, Map.of());
                    added++;
                } catch (NameTakenException other) {
                    assertThat(other).hasMessage("the world has another repository of that name");
                }
            }
            return added;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int added = 0;
        try {
            for (Future<Integer> one : threads.invokeAll(List.of(adding, adding))) {
                added += one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(added).isEqualTo(paths);
        assertThat(world.repositoriesAt(ANY)).hasSize(2 + paths);
    }
}
