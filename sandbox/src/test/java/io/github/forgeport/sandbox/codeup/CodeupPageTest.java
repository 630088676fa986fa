package io.github.forgeport.sandbox.codeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.route.ShownEntities;
import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeupPageTest {

    private static final List<WorldEntity> ENTITIES = List.of(
            entity("9", "Bee", "x/c", 0, 5, 9),
            entity("10", "cow", "x/a", 500, 9, 5),
            entity("2", "Ant", "x/b", 3, 7, 7));

    /** An entity with times in milliseconds, whose texts have a fraction or not. */
    private static WorldEntity entity(String id, String name, String path, long created, long updated, long active) {
        return () -> Map.of(
                "id",
                id,
                "name",
                name,
                "path",
                path,
                "created",
                Instant.ofEpochMilli(created),
                "updated",
                Instant.ofEpochMilli(updated),
                "lastActivity",
                Instant.ofEpochMilli(active));
    }

    private static CodeupPage page(String query) {
        UndecodedRequest request = new UndecodedRequest("GET", "/a", query, Map.of(), new byte[0]);
        return new CodeupPage(DecodedRequest.of(request).orElseThrow(), ENTITIES.stream());
    }

    private static String names(ShownEntities shown) {
        return shown.entities().stream().map(entity -> entity.required("name")).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "created_at, Bee Ant cow",
        "id, Ant Bee cow",
        "name, Ant Bee cow",
        "path, cow Ant Bee",
        "updated_at, Bee Ant cow",
        "last_activity_at, cow Ant Bee"
    })
    void entities_are_sorted_as_asked(String order, String ascending) {
        assertThat(names(page("orderBy=" + order + "&sort=asc").sorted("").cut("size")))
                .isEqualTo(ascending);
        assertThat(names(page("orderBy=" + order).sorted("").cut("size"))).isEqualTo(reversed(ascending));
    }

    private static String reversed(String names) {
        return Stream.of(names.split(" "))
                .reduce("", (behind, name) -> name + " " + behind)
                .trim();
    }

    @Test
    void without_an_order_the_default_is_taken_or_none() {
        assertThat(names(page("").sorted("path").cut("size"))).isEqualTo("Bee Ant cow");
        assertThat(names(page("").sorted("").cut("size"))).isEqualTo("Bee cow Ant");
    }

    @Test
    void words_are_searched_in_names_whatever_the_case() {
        assertThat(names(page("search=ANT").searched().cut("size"))).isEqualTo("Ant");
        assertThat(names(page("").searched().cut("size"))).isEqualTo("Bee cow Ant");
    }

    @Test
    void a_page_is_cut_by_its_number_and_size_and_tells_the_number_of_all() {
        ShownEntities second = page("page=2&size=2&perPage=1").cut("size");

        assertThat(names(second)).isEqualTo("Ant");
        assertThat(second.total()).isEqualTo(3);
        assertThat(names(page("page=3&size=2").cut("size"))).isEmpty();
    }
}
