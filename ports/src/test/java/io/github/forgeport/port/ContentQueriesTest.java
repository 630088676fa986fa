package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.git.BranchName;
import io.github.forgeport.domain.git.FilePath;
import io.github.forgeport.domain.git.GitRef;
import io.github.forgeport.domain.git.TagName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries {@link BranchQuery}, {@link TagQuery}, {@link CommitQuery}, {@link TreeQuery} and {@link WebhookQuery}. */
class ContentQueriesTest {

    private static final GitRef MAIN = GitRef.of(new BranchName("main"));
    private static final FilePath SRC = new FilePath("src");
    private static final Instant NOON = Instant.parse("2020-06-19T12:00:00Z");
    private static final CommitQuery COMMITS = CommitQuery.all();
    private static final TreeQuery TREE = TreeQuery.of(MAIN);

    /** Returns, for each kind of query, a list of queries that differ in one part. */
    static Stream<Named<List<ListQuery>>> different() {
        return Stream.of(
                named(
                        "branches",
                        List.of(
                                BranchQuery.all(),
                                BranchQuery.all().withSearch("x"),
                                BranchQuery.all().withOrder(BranchQuery.Order.LAST_UPDATED),
                                BranchQuery.all().withOrder(BranchQuery.Order.FIRST_UPDATED))),
                named(
                        "tags",
                        List.of(
                                TagQuery.all(),
                                TagQuery.all().withSearch("x"),
                                TagQuery.all().withOrder(TagQuery.Order.NAME),
                                TagQuery.all().withOrder(TagQuery.Order.NAME_REVERSED))),
                named(
                        "commits",
                        List.of(
                                COMMITS,
                                COMMITS.withRef(MAIN),
                                COMMITS.withRef(GitRef.of(new TagName("main"))),
                                COMMITS.withPath(SRC),
                                COMMITS.withSince(NOON),
                                COMMITS.withUntil(NOON))),
                named(
                        "tree",
                        List.of(
                                TREE,
                                TreeQuery.of(GitRef.of(new TagName("main"))),
                                TREE.withDirectory(SRC),
                                TREE.withRecursive(true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("different")
    void another_filter_makes_another_query_and_another_text(List<ListQuery> queries) {
        assertThat(queries).doesNotHaveDuplicates();
        assertThat(queries).extracting(ListQuery::filters).doesNotHaveDuplicates();
    }

    @Test
    void equal_filters_and_page_sizes_make_equal_queries() {
        assertThat(different().map(Named::getPayload).toList())
                .isEqualTo(different().map(Named::getPayload).toList())
                .hasSameHashCodeAs(different().map(Named::getPayload).toList());
        assertThat(WebhookQuery.all().withPageSize(2))
                .isEqualTo(WebhookQuery.all().withPageSize(2))
                .hasSameHashCodeAs(WebhookQuery.all().withPageSize(2))
                .isNotEqualTo(WebhookQuery.all())
                .isNotEqualTo("all");
        assertThat(BranchQuery.all().withSearch("x"))
                .isNotEqualTo(TagQuery.all().withSearch("x"));
    }

    @Test
    void nothing_more_is_asked_for_than_was_said() {
        assertThat(BranchQuery.all()).hasToString("BranchQuery[all, order HOST]");
        assertThat(BranchQuery.all().search()).isEmpty();
        assertThat(TagQuery.all()).hasToString("TagQuery[all, order HOST]");
        assertThat(TagQuery.all().search()).isEmpty();
        assertThat(COMMITS).hasToString("CommitQuery[all]");
        assertThat(COMMITS.ref()).isEmpty();
        assertThat(COMMITS.path()).isEmpty();
        assertThat(COMMITS.since()).isEmpty();
        assertThat(COMMITS.until()).isEmpty();
        assertThat(TREE).hasToString("TreeQuery[of refs/heads/main]");
        assertThat(TREE.ref()).isEqualTo(MAIN);
        assertThat(TREE.directory()).isEmpty();
        assertThat(TREE.isRecursive()).isFalse();
        assertThat(WebhookQuery.all()).hasToString("WebhookQuery[all]");
        assertThat(Stream.of(BranchQuery.all(), TagQuery.all(), COMMITS, TREE, WebhookQuery.all()))
                .allSatisfy(query -> assertThat(query.pageSize()).isEmpty());
    }

    @Test
    void a_wish_more_leaves_the_others() {
        BranchQuery branches = BranchQuery.all()
                .withPageSize(9)
                .withOrder(BranchQuery.Order.LAST_UPDATED)
                .withSearch("x");
        TagQuery tags =
                TagQuery.all().withPageSize(9).withOrder(TagQuery.Order.NAME).withSearch("x");

        assertThat(branches).hasToString("BranchQuery[search x, order LAST_UPDATED, 9 at once]");
        assertThat(branches.withPageSize(9)).isEqualTo(branches);
        assertThat(branches.search()).contains("x");
        assertThat(branches.order()).isEqualTo(BranchQuery.Order.LAST_UPDATED);
        assertThat(branches.pageSize()).hasValue(9);
        assertThat(tags).hasToString("TagQuery[search x, order NAME, 9 at once]");
        assertThat(tags.withPageSize(9)).isEqualTo(tags);
        assertThat(tags.search()).contains("x");
        assertThat(tags.order()).isEqualTo(TagQuery.Order.NAME);
        assertThat(tags.pageSize()).hasValue(9);
    }

    @Test
    void a_wish_more_of_commits_leaves_the_others() {
        CommitQuery commits = COMMITS.withPageSize(9)
                .withUntil(NOON.plusSeconds(1))
                .withSince(NOON)
                .withPath(SRC)
                .withRef(MAIN);

        assertThat(commits)
                .hasToString("CommitQuery[of refs/heads/main, since 2020-06-19T12:00:00Z, until 2020-06-19T12:00:01Z,"
                        + " path src, 9 at once]");
        assertThat(commits.withPageSize(9).withUntil(NOON.plusSeconds(1))).isEqualTo(commits);
        assertThat(commits.ref()).contains(MAIN);
        assertThat(commits.path()).contains(SRC);
        assertThat(commits.since()).contains(NOON);
        assertThat(commits.until()).contains(NOON.plusSeconds(1));
        assertThat(commits.pageSize()).hasValue(9);
    }

    @Test
    void a_wish_more_of_a_tree_leaves_the_others() {
        TreeQuery tree = TREE.withPageSize(9).withRecursive(true).withDirectory(SRC);

        assertThat(tree).hasToString("TreeQuery[of refs/heads/main, recursive, directory src, 9 at once]");
        assertThat(tree.withPageSize(9)).isEqualTo(tree);
        assertThat(tree.ref()).isEqualTo(MAIN);
        assertThat(tree.directory()).contains(SRC);
        assertThat(tree.isRecursive()).isTrue();
        assertThat(tree.withRecursive(false).isRecursive()).isFalse();
        assertThat(tree.pageSize()).hasValue(9);
    }

    @Test
    void a_time_span_that_ends_before_it_starts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMITS.withSince(NOON).withUntil(NOON.minusSeconds(1)))
                .withMessage("no commit is since 2020-06-19T12:00:00Z and until 2020-06-19T11:59:59Z");
        assertThat(COMMITS.withSince(NOON).withUntil(NOON).until()).contains(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x\ny", "x\u200B"})
    void words_of_which_something_does_not_show_are_refused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> BranchQuery.all().withSearch(words));
        assertThatIllegalArgumentException().isThrownBy(() -> TagQuery.all().withSearch(words));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    @Tag("row:H13")
    void a_page_without_entries_is_refused(int entries) {
        String message = "a page has at least one entry: " + entries;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BranchQuery.all().withPageSize(entries))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TagQuery.all().withPageSize(entries))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMITS.withPageSize(entries))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREE.withPageSize(entries))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookQuery.all().withPageSize(entries))
                .withMessage(message);
    }
}
