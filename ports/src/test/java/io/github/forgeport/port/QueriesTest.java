package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.domain.namespace.Namespace;
import io.github.forgeport.domain.namespace.NamespaceId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries {@link RepositoryQuery} and {@link NamespaceQuery}. */
class QueriesTest {

    private static final Namespace GROUP =
            Namespace.builder().id(new NamespaceId("7")).path("a").build();

    @Test
    void nothing_more_is_asked_for_than_was_said() {
        assertThat(RepositoryQuery.all()).hasToString("RepositoryQuery[all, order HOST]");
        assertThat(RepositoryQuery.in(GROUP)).hasToString("RepositoryQuery[in 7, order HOST]");
        assertThat(NamespaceQuery.top()).hasToString("NamespaceQuery[top, order HOST]");
        assertThat(NamespaceQuery.in(GROUP)).hasToString("NamespaceQuery[in 7, order HOST]");
        assertThat(RepositoryQuery.all().namespace()).isEmpty();
        assertThat(RepositoryQuery.all().archived()).isEmpty();
        assertThat(RepositoryQuery.all().search()).isEmpty();
        assertThat(RepositoryQuery.all().pageSize()).isEmpty();
        assertThat(NamespaceQuery.top().parent()).isEmpty();
        assertThat(NamespaceQuery.top().search()).isEmpty();
        assertThat(NamespaceQuery.top().pageSize()).isEmpty();
    }

    @Test
    void a_wish_more_leaves_the_others() {
        RepositoryQuery repositories = RepositoryQuery.in(GROUP)
                .withPageSize(9)
                .withOrder(RepositoryQuery.Order.NAME)
                .withArchived(false)
                .withSearch("demo");
        NamespaceQuery namespaces = NamespaceQuery.in(GROUP)
                .withPageSize(9)
                .withOrder(NamespaceQuery.Order.NEWEST)
                .withSearch("demo");

        assertThat(repositories)
                .hasToString("RepositoryQuery[in 7, search demo, archived false, order NAME, 9 at once]");
        assertThat(repositories.namespace()).contains(GROUP);
        assertThat(repositories.archived()).contains(false);
        assertThat(repositories.search()).contains("demo");
        assertThat(repositories.order()).isEqualTo(RepositoryQuery.Order.NAME);
        assertThat(repositories.pageSize()).hasValue(9);
        assertThat(namespaces).hasToString("NamespaceQuery[in 7, search demo, order NEWEST, 9 at once]");
        assertThat(namespaces.parent()).contains(GROUP);
        assertThat(namespaces.search()).contains("demo");
        assertThat(namespaces.order()).isEqualTo(NamespaceQuery.Order.NEWEST);
        assertThat(namespaces.pageSize()).hasValue(9);
    }

    @Test
    void a_cursor_is_bound_to_all_but_the_size_of_a_page() {
        List<RepositoryQuery> repositories = different(RepositoryQuery.all());
        List<NamespaceQuery> namespaces = different(NamespaceQuery.top());

        assertThat(repositories).extracting(RepositoryQuery::filters).doesNotHaveDuplicates();
        assertThat(namespaces).extracting(NamespaceQuery::filters).doesNotHaveDuplicates();
        assertThat(RepositoryQuery.all().withPageSize(3).filters())
                .isEqualTo(RepositoryQuery.all().filters());
        assertThat(NamespaceQuery.top().withPageSize(3).filters())
                .isEqualTo(NamespaceQuery.top().filters());
        assertThat(RepositoryQuery.in(Namespace.builder().path("a\nb").build()).filters())
                .doesNotContain("\n");
    }

    private static List<RepositoryQuery> different(RepositoryQuery all) {
        return List.of(
                all,
                RepositoryQuery.in(GROUP),
                RepositoryQuery.in(Namespace.builder().path("a").build()),
                all.withSearch("x"),
                all.withArchived(true),
                all.withArchived(false),
                all.withOrder(RepositoryQuery.Order.PATH));
    }

    private static List<NamespaceQuery> different(NamespaceQuery top) {
        return List.of(
                top,
                NamespaceQuery.in(GROUP),
                NamespaceQuery.in(Namespace.builder().path("a").build()),
                top.withSearch("x"),
                top.withOrder(NamespaceQuery.Order.OLDEST));
    }

    @Test
    void equal_parts_make_equal_queries() {
        Stream.concat(
                        different(RepositoryQuery.all()).stream().map(query -> query.withPageSize(2)),
                        different(RepositoryQuery.all()).stream())
                .forEach(query ->
                        assertThat(query).isNotEqualTo(RepositoryQuery.all().withPageSize(1)));
        assertThat(different(RepositoryQuery.all()))
                .doesNotHaveDuplicates()
                .isEqualTo(different(RepositoryQuery.all()))
                .hasSameHashCodeAs(different(RepositoryQuery.all()));
        assertThat(different(NamespaceQuery.top()))
                .doesNotHaveDuplicates()
                .isEqualTo(different(NamespaceQuery.top()))
                .hasSameHashCodeAs(different(NamespaceQuery.top()));
        assertThat(NamespaceQuery.top().withPageSize(1)).isNotEqualTo(NamespaceQuery.top());
        assertThat(NamespaceQuery.top()).isNotEqualTo("top");
        assertThat(RepositoryQuery.all()).isNotEqualTo("all");
    }

    @Test
    void a_namespace_without_id_and_path_cannot_be_asked_about() {
        Namespace nameless = Namespace.builder().name("x").build();

        assertThatIllegalArgumentException().isThrownBy(() -> RepositoryQuery.in(nameless));
        assertThatIllegalArgumentException().isThrownBy(() -> NamespaceQuery.in(nameless));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x\ny", "x\u200B"})
    void words_of_which_something_does_not_show_are_refused(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryQuery.all().withSearch(words));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamespaceQuery.top().withSearch(words));
    }

    @Test
    @Tag("row:H13")
    void a_page_without_entries_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepositoryQuery.all().withPageSize(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamespaceQuery.top().withPageSize(0));
    }
}
