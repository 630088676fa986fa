package io.github.forgeport.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.forgeport.port.paging.Page.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Cursor NEXT = Cursor.at("host list", "2");

    @Test
    void more_says_where_to_go_on_and_nothing_else() {
        Page<String> page = Page.more(List.of("a", "b"), NEXT);

        assertThat(page.verdict()).isEqualTo(Verdict.MORE);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).contains(NEXT);
        assertThat(page.reason()).isEmpty();
    }

    @Test
    void complete_has_neither_a_cursor_nor_a_reason() {
        Page<String> page = Page.complete(List.of("a"));

        assertThat(page.verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(page.items()).containsExactly("a");
        assertThat(page.next()).isEmpty();
        assertThat(page.reason()).isEmpty();
    }

    @Test
    void truncated_by_host_says_how_that_is_known_and_has_no_cursor() {
        Page<String> page = Page.truncatedByHost(List.of("a"), "it counts 11 and lists 10");

        assertThat(page.verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
        assertThat(page.items()).containsExactly("a");
        assertThat(page.next()).isEmpty();
        assertThat(page.reason()).contains("it counts 11 and lists 10");
    }

    @Test
    void an_empty_page_may_have_any_verdict() {
        assertThat(Page.more(List.of(), NEXT).verdict()).isEqualTo(Verdict.MORE);
        assertThat(Page.complete(List.of()).items()).isEmpty();
        assertThat(Page.truncatedByHost(List.of(), "why").items()).isEmpty();
    }

    @Test
    void the_items_are_copied() {
        List<String> items = new ArrayList<>(List.of("a"));

        Page<String> page = Page.complete(items);
        items.add("b");

        assertThat(page.items()).containsExactly("a").isUnmodifiable();
    }

    @Test
    void null_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> Page.more(List.of("a"), null));
        assertThatNullPointerException().isThrownBy(() -> Page.truncatedByHost(List.of("a"), null));
        assertThatNullPointerException().isThrownBy(() -> Page.complete(null));
        assertThatNullPointerException().isThrownBy(() -> Page.complete(Arrays.asList("a", null)));
    }

    @Test
    void it_prints_no_item() {
        assertThat(Page.complete(List.of("a", "b"))).hasToString("Page[2 items, COMPLETE]");
    }
}
