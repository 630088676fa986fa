package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpagedTest {

    private static final Unpaged UNPAGED = new Unpaged();

    private static Continuation<Unpaged.Place> after(Long total) {
        return UNPAGED.after(
                UNPAGED.first(), FetchedPage.whole(List.of("a", "b")).withTotal(total));
    }

    @ParameterizedTest
    @CsvSource({"2", "1", "0", "-1", ","})
    void everything_comes_at_once(Long total) {
        assertThat(after(total)).isEqualTo(new Continuation.End<>());
    }

    @Test
    void a_total_above_it_says_that_the_host_cut_the_listing_short() {
        assertThat(after(3L)).isEqualTo(new Continuation.CutShort<>("it counts 3 and lists 2"));
    }

    @Test
    void as_many_entries_as_the_host_returns_at_most_may_not_be_all() {
        FetchedPage<String> two = FetchedPage.whole(List.of("a", "b"));

        assertThat(new Unpaged(2).after(Unpaged.Place.WHOLE, two))
                .isEqualTo(new Continuation.CutShort<>("it lists no more than 2"));
        assertThat(new Unpaged(3).after(Unpaged.Place.WHOLE, two)).isEqualTo(new Continuation.End<>());
    }

    @Test
    void there_is_one_place_which_nothing_is_ahead_of_and_no_cursor_leads_to() {
        Unpaged.Place first = UNPAGED.first();

        assertThat(UNPAGED.number(first)).isOne();
        assertThat(UNPAGED.loopKey(first)).isEqualTo(first);
        assertThat(UNPAGED.nextWithoutFetch(first, 100L)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> UNPAGED.parse(UNPAGED.format(first)));
    }
}
