package io.github.forgeport.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.capability.Capabilities;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStreamTest {

    private static final Cursor SECOND = Cursor.at("listing", "2");
    private static final Cursor THIRD = Cursor.at("listing", "3");

    private final List<Cursor> asked = new ArrayList<>();

    /** Returns the page at a cursor of a listing of three pages: a and b, c and d, e. */
    private Page<String> threePages(Cursor from) {
        asked.add(from);
        if (from.isStart()) {
            return Page.more(List.of("a", "b"), SECOND);
        }
        return from.equals(SECOND) ? Page.more(List.of("c", "d"), THIRD) : Page.complete(List.of("e"));
    }

    private Stream<String> stream() {
        return Page.stream(this::threePages);
    }

    @Test
    void all_items_come_in_the_order_of_the_pages() {
        assertThat(stream()).containsExactly("a", "b", "c", "d", "e");
        assertThat(asked).containsExactly(Cursor.START, SECOND, THIRD);
    }

    @Test
    void nothing_is_asked_before_a_terminal_operation() {
        stream().map(String::toUpperCase).filter("A"::equals).skip(1).limit(1);

        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3"})
    void a_page_is_asked_for_only_when_its_first_item_is_needed(long items, int pages) {
        assertThat(stream().limit(items).toList()).hasSize((int) Math.min(items, 5));

        assertThat(asked).hasSize(pages);
    }

    @Test
    void limit_0_asks_nothing() {
        assertThat(stream().limit(0)).isEmpty();

        assertThat(asked).isEmpty();
    }

    @Test
    void a_search_stops_at_the_page_where_it_finds() {
        assertThat(stream().anyMatch("c"::equals)).isTrue();

        assertThat(asked).containsExactly(Cursor.START, SECOND);
    }

    @Test
    void an_iterator_asks_page_by_page() {
        Iterator<String> items = stream().iterator();
        assertThat(asked).isEmpty();

        assertThat(items.next()).isEqualTo("a");
        assertThat(items.next()).isEqualTo("b");
        assertThat(asked).hasSize(1);

        assertThat(items.next()).isEqualTo("c");
        assertThat(asked).hasSize(2);
    }

    @Test
    void an_empty_page_in_between_does_not_end_the_walk() {
        Stream<String> items = Page.stream(from -> {
            asked.add(from);
            if (from.isStart()) {
                return Page.more(List.of(), SECOND);
            }
            return from.equals(SECOND) ? Page.more(List.of(), THIRD) : Page.complete(List.of("e"));
        });

        assertThat(items).containsExactly("e");
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_listing_that_the_host_cut_short_ends() {
        assertThat(Page.stream(from -> Page.truncatedByHost(List.of("a"), "why")))
                .containsExactly("a");
    }

    @Test
    void an_empty_listing_ends_after_one_page() {
        Stream<String> items = Page.stream(from -> {
            asked.add(from);
            return Page.complete(List.of());
        });

        assertThat(items).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_failure_on_a_later_page_reaches_the_caller_behind_the_items_before_it() {
        List<String> seen = new ArrayList<>();
        Stream<String> items = Page.stream(from -> {
            if (from.isStart()) {
                return Page.more(List.of("a"), SECOND);
            }
            throw new IllegalStateException("page 2");
        });

        assertThatThrownBy(() -> items.forEach(seen::add)).hasMessage("page 2");
        assertThat(seen).containsExactly("a");
    }

    @Test
    void behind_the_last_page_there_is_none() {
        PageIterator<String> pages = new PageIterator<>(from -> Page.complete(List.of("a")));

        pages.next();

        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_ports_stream_is_this_one() {
        AuthorizationQuery ten = AuthorizationQuery.all().withPageSize(10);
        List<AuthorizationQuery> queries = new ArrayList<>();
        Authorizations none = new Authorizations() {
            @Override
            public Capabilities capabilities() {
                throw new AssertionError("not asked");
            }

            @Override
            public Page<Authorization> list(AuthorizationQuery query, Cursor from) {
                queries.add(query);
                asked.add(from);
                return Page.complete(List.of());
            }
        };

        assertThat(none.list().items()).isEmpty();
        assertThat(none.stream()).isEmpty();
        assertThat(none.stream(ten, ReadAhead.of(2))).isEmpty();
        assertThat(asked).containsExactly(Cursor.START, Cursor.START, Cursor.START);
        assertThat(queries).containsExactly(AuthorizationQuery.all(), AuthorizationQuery.all(), ten);
    }
}
