package io.github.forgeport.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.port.AuthorizationQuery.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationQueryTest {

    private static final AuthorizationQuery ALL = AuthorizationQuery.all();

    @Test
    void all_are_asked_for_in_the_hosts_order_and_as_many_at_once_as_it_gives() {
        assertThat(ALL.order()).isEqualTo(Order.HOST);
        assertThat(ALL.pageSize()).isEmpty();
        assertThat(ALL).hasToString("AuthorizationQuery[all, order HOST]");
    }

    @Test
    void a_page_size_is_that_of_a_query_of_its_own() {
        AuthorizationQuery ten = ALL.withPageSize(10);

        assertThat(ten.pageSize()).hasValue(10);
        assertThat(ten.order()).isEqualTo(Order.HOST);
        assertThat(ten).hasToString("AuthorizationQuery[all, order HOST, 10 at once]");
        assertThat(ALL.pageSize()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @Tag("row:H13")
    void a_page_without_entries_is_refused(int entries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.withPageSize(entries))
                .withMessage("a page has at least one entry: " + entries);
    }

    @Test
    void equal_parts_make_equal_queries() {
        assertThat(ALL.withPageSize(10))
                .isEqualTo(ALL.withPageSize(5).withPageSize(10))
                .hasSameHashCodeAs(ALL.withPageSize(10))
                .isNotEqualTo(ALL)
                .isNotEqualTo(ALL.withPageSize(11))
                .isNotEqualTo("all");
    }
}
