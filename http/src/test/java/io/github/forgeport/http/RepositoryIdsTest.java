package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositoryIdsTest {

    private static final RepositoryPath PATH = RepositoryPath.parse("group/app");

    private final Map<RepositoryPath, String> host = new HashMap<>(Map.of(PATH, "1"));
    private final List<RepositoryPath> resolved = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final RepositoryIds ids = new RepositoryIds((operation, path) -> {
        resolved.add(path);
        return host.computeIfAbsent(path, absent -> {
            throw notFound(404);
        });
    });

    private static NotFound notFound(int status) {
        return new NotFound(
                FailedCall.builder("stub", Operation.GET_BRANCH).status(status).build(), "Look elsewhere.");
    }

    /** Makes a call that finds the branch in the repository of this id alone. */
    private String call(String expected, int status) {
        return ids.call(Operation.GET_BRANCH, PATH, id -> {
            called.add(id);
            if (!id.equals(expected)) {
                throw notFound(status);
            }
            return "branch of " + id;
        });
    }

    @Test
    void an_id_is_resolved_once() {
        assertThat(call("1", 404)).isEqualTo("branch of 1");
        assertThat(call("1", 404)).isEqualTo("branch of 1");

        assertThat(resolved).containsExactly(PATH);
    }

    @Test
    void a_known_id_that_is_not_found_is_resolved_again() {
        ids.put(PATH, "7");

        assertThat(call("1", 404)).isEqualTo("branch of 1");
        assertThat(call("1", 404)).isEqualTo("branch of 1");

        assertThat(called).containsExactly("7", "1", "1");
        assertThat(resolved).containsExactly(PATH);
    }

    @Test
    void what_is_absent_in_the_same_repository_is_not_asked_for_again() {
        ids.put(PATH, "1");

        assertThatThrownBy(() -> call("2", 404)).isInstanceOf(NotFound.class);

        assertThat(called).containsExactly("1");
        assertThat(resolved).containsExactly(PATH);
    }

    @Test
    void what_was_just_resolved_is_not_resolved_again() {
        assertThatThrownBy(() -> call("2", 404)).isInstanceOf(NotFound.class);

        assertThat(called).containsExactly("1");
        assertThat(resolved).containsExactly(PATH);
    }

    @Test
    void a_write_to_a_known_id_that_is_not_found_fails_and_the_next_one_resolves_it_again() {
        ids.put(PATH, "7");

        assertThatThrownBy(() -> write("1")).isInstanceOf(NotFound.class);
        assertThat(called).containsExactly("7");
        assertThat(resolved).isEmpty();

        assertThat(write("1")).isEqualTo("branch of 1");
        assertThat(write("1")).isEqualTo("branch of 1");
        assertThat(called).containsExactly("7", "1", "1");
        assertThat(resolved).containsExactly(PATH);
    }

    private String write(String expected) {
        return ids.write(Operation.CREATE_BRANCH, PATH, id -> {
            called.add(id);
            if (!id.equals(expected)) {
                throw notFound(404);
            }
            return "branch of " + id;
        });
    }

    @Test
    void what_a_list_does_not_have_says_nothing_about_the_id() {
        ids.put(PATH, "1");

        assertThatThrownBy(() -> call("2", 200)).isInstanceOf(NotFound.class);

        assertThat(resolved).isEmpty();
    }

    @Test
    void a_repository_that_is_gone_is_not_found_and_forgotten() {
        ids.put(PATH, "1");
        host.clear();

        assertThatThrownBy(() -> call("2", 404)).isInstanceOf(NotFound.class);
        host.put(PATH, "2");

        assertThat(call("2", 404)).isEqualTo("branch of 2");
        assertThat(called).containsExactly("1", "2");
    }

    @Test
    void the_one_used_least_recently_of_more_than_a_thousand_is_forgotten() {
        ids.put(PATH, "1");
        for (int i = 0; i < 999; i++) {
            ids.put(RepositoryPath.parse("group/" + i), "9");
        }
        call("1", 404);
        ids.put(RepositoryPath.parse("group/one-more"), "9");
        call("1", 404);
        assertThat(resolved).isEmpty();

        host.put(RepositoryPath.parse("group/0"), "9");
        ids.call(Operation.GET_BRANCH, RepositoryPath.parse("group/0"), id -> id);
        assertThat(resolved).containsExactly(RepositoryPath.parse("group/0"));
    }
}
