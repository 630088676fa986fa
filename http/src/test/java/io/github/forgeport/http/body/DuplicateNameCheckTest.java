package io.github.forgeport.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicateNameCheckTest {

    private final DuplicateNameCheck siblings = new DuplicateNameCheck();

    private boolean isRefused(String... names) {
        siblings.begin();
        boolean refused = false;
        for (String name : names) {
            refused |= !siblings.add(name);
        }
        return refused;
    }

    @Test
    void the_names_of_the_object_before_are_new_again() {
        assertThat(isRefused("a", "b", "c")).isFalse();
        assertThat(isRefused("a", "b", "c")).isFalse();
        assertThat(isRefused("c", "b", "a")).isFalse();
        assertThat(isRefused()).isFalse();
        assertThat(isRefused("a")).isFalse();
    }

    @Test
    void a_name_that_comes_twice_is_refused_wherever_the_object_parts_from_the_one_before() {
        assertThat(isRefused("a", "b", "c")).isFalse();
        assertThat(isRefused("a", "b", "b")).isTrue();
        assertThat(isRefused("a", "b", "c")).isFalse();
        assertThat(isRefused("a", "b", "c", "a")).isTrue();
        assertThat(isRefused("a", "a")).isTrue();
    }

    @Test
    void whatever_the_objects_a_name_is_refused_exactly_if_it_came_before_in_the_same() {
        Random random = new Random(3);
        for (int object = 0; object < 20_000; object++) {
            siblings.begin();
            Set<String> seen = new HashSet<>();
            int names = random.nextInt(50);
            for (int i = 0; i < names; i++) {
                String name = random.nextInt(9) == 0 ? "n" + random.nextInt(60) : "n" + i;
                assertThat(siblings.add(name)).isEqualTo(seen.add(name));
            }
        }
    }
}
