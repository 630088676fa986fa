package io.github.forgeport.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryBuilderTest {

    @Test
    void the_first_branch_that_is_named_is_the_default_one() {
        assertThat(History.builder()
                        .branch("trunk")
                        .file("a", "1")
                        .branch("b")
                        .build()
                        .defaultBranch())
                .isEqualTo("trunk");
        assertThat(History.builder().file("a", "1").branch("b").build().defaultBranch())
                .isEqualTo("main");
        assertThat(History.builder().build()).isEqualTo(new History("main", List.of(), List.of()));
    }

    @Test
    void another_one_can_be() {
        History history = History.builder()
                .branch("main")
                .file("a", "1")
                .branch("develop")
                .defaultBranch("develop")
                .build();

        assertThat(history.defaultBranch()).isEqualTo("develop");
    }

    @Test
    void a_new_branch_begins_where_the_last_one_is_and_an_old_one_goes_on() {
        History history = History.builder()
                .branch("main")
                .file("a", "1")
                .branch("other")
                .file("b", "2")
                .branch("main")
                .file("c", "3")
                .build();

        assertThat(history.branches())
                .extracting(branch ->
                        branch.commits().stream().map(Commit::message).toList().toString())
                .containsExactly("[Write a, Write c]", "[Write a, Write b]");
    }

    @Test
    void a_tag_stays_at_its_commit_when_the_branch_goes_on() {
        History history = History.builder()
                .file("a", "1")
                .tag("v1", "One")
                .file("a", "2")
                .tag("v2")
                .build();

        assertThat(history.tags()).extracting(Tag::position).containsExactly(1, 2);
    }

    @Test
    void times_are_a_minute_apart_from_whatever_time_was_given() {
        History history = History.builder()
                .file("a", "1")
                .time(Instant.parse("2020-02-02T02:02:02.5Z"))
                .author("Somebody", "somebody@example.org")
                .commit("Two at once", Map.of("a", FileContent.of("2"), "b", FileContent.of("3")))
                .remove("a")
                .build();

        assertThat(history.branches().get(0).commits())
                .extracting(commit -> commit.time() + " " + commit.author().name())
                .containsExactly(
                        "2026-01-01T00:00:00Z Sandbox",
                        "2020-02-02T02:02:02Z Somebody",
                        "2020-02-02T02:03:02Z Somebody");
    }

    @Test
    void equal_steps_make_equal_histories() {
        assertThat(seeded("1"))
                .isEqualTo(seeded("1"))
                .hasSameHashCodeAs(seeded("1"))
                .isNotEqualTo(seeded("2"));
    }

    private static History seeded(String text) {
        return History.builder().file("a", text).tag("v1", "One").remove("a").build();
    }

    @Test
    void a_tag_before_the_first_commit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> History.builder().tag("v1").build())
                .withMessageContaining("v1");
    }
}
