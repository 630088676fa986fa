package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentedEntitiesTest {

    private static List<WorldRepository> repositories(List<Map<String, Object>> entries) {
        return WorldRepository.documented("acme", entries);
    }

    @Test
    void entries_of_one_path_are_one_repository_of_which_the_first_value_of_a_part_is_kept() {
        List<WorldRepository> all = repositories(List.of(
                Map.of("id", "1", "path", "a/b", "name", "B", "namespace", Map.of("id", "745")),
                Map.of("id", "2", "path", "a/c"),
                Map.of("id", "1", "path", "a/b", "name", "b", "description", "of b")));

        assertThat(all).extracting(WorldRepository::id).containsExactly(1L, 2L);
        assertThat(all.get(0).text("name")).contains("B");
        assertThat(all.get(0).text("description")).contains("of b");
    }

    @Test
    void a_namespace_is_that_of_any_repository_in_it_that_shows_more_than_its_path() {
        List<WorldRepository> all = repositories(List.of(
                Map.of("id", "1", "path", "a/b"),
                Map.of("id", "2", "path", "a/c", "namespace", Map.of("id", "745", "name", "A"))));

        assertThat(all).extracting(repository -> repository.namespace().id()).containsOnly(745L);
        assertThat(all.get(0).namespace().path()).isEqualTo("a");
        assertThat(all.get(0).parts())
                .containsEntry("namespace", all.get(1).namespace().parts());
    }

    @Test
    void what_no_entry_tells_has_a_default() {
        WorldRepository only = repositories(List.of(Map.of(
                        "id", "1",
                        "path", "a/b/c",
                        "namespace", Map.of("id", "2"),
                        "lastActivity", "2022-01-14T13:08:26Z")))
                .get(0);

        assertThat(only.parts())
                .containsEntry("segment", "c")
                .containsEntry("name", "c")
                .containsEntry("fullName", "a / b / c")
                .containsEntry("description", Optional.empty())
                .containsEntry("archived", false);
        assertThat(only.time("updated")).isEqualTo(Instant.parse("2022-01-14T13:08:26Z"));
        assertThat(only.namespace().parentId()).isNull();
        assertThat(only.authorization()).isEmpty();
        assertThat(only.isPublic()).isTrue();
    }

    @Test
    void attributes_are_of_no_world() {
        assertThat(WorldAuthorization.documented(
                        List.of(Map.of("name", "test", "attributes", Map.of("acme.tag", "x")))))
                .containsExactly(new WorldAuthorization(Map.of("name", "test")));
    }
}
