package io.github.forgeport.sandbox.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.sandbox.server.DecodedRequest;
import io.github.forgeport.sandbox.server.UndecodedRequest;
import io.github.forgeport.sandbox.world.WorldEntity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityPageTest {

    private static final List<WorldEntity> ENTITIES = List.of(
            entity("9", "B", "x/c", 0, 5, 9), entity("10", "c", "x/a", 500, 9, 5), entity("2", "A", "x/b", 3, 7, 7));

    /** Returns an entity with times given in milliseconds, printed with or without a fraction. */
    private static WorldEntity entity(String id, String name, String path, long... times) {
        Map<String, Object> parts = new HashMap<>(Map.of("id", id, "name", name, "path", path));
        List<String> names = List.of("created", "updated", "lastActivity");
        names.forEach(time -> parts.put(time, Instant.ofEpochMilli(times[names.indexOf(time)])));
        return () -> parts;
    }

    private static EntityPage page(String query) {
        UndecodedRequest request = new UndecodedRequest("GET", "/a", query, Map.of(), new byte[0]);
        return new EntityPage(DecodedRequest.of(request).orElseThrow(), ENTITIES.stream());
    }

    private static String names(ShownEntities shown) {
        return shown.entities().stream().map(entity -> entity.required("name")).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"created_at, BAc", "id, ABc", "name, ABc", "path, cAB", "updated_at, BAc", "last_activity_at, cAB"})
    void entities_are_sorted_as_asked(String order, String ascending) {
        String descending = new StringBuilder(ascending).reverse().toString();

        assertThat(names(page("orderBy=" + order + "&sort=asc")
                        .sorted("orderBy", "")
                        .cut("size")))
                .isEqualTo(ascending);
        assertThat(names(page("orderBy=" + order).sorted("orderBy", "").cut("size")))
                .isEqualTo(descending);
        assertThat(names(page("").sorted("orderBy", order).cut("size"))).isEqualTo(descending);
    }

    @ParameterizedTest
    @CsvSource({"'', BcA, 3", "search=C, c, 1", "page=2&size=2&perPage=1, A, 3", "page=3&size=2, '', 3"})
    void what_is_searched_in_any_case_is_cut_into_pages_and_counted(String query, String names, int total) {
        ShownEntities shown = page(query).matchingSearch().sorted("orderBy", "").cut("size");

        assertThat(names(shown)).isEqualTo(names);
        assertThat(shown.total()).isEqualTo(total);
    }
}
