package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.http.paging.PageNumbers.Place;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumbersTest {

    private static final PageNumbers BY_TEN = new PageNumbers(10);

    private static FetchedPage<Integer> page(int from, int entries, @Nullable Long total) {
        List<Integer> items = IntStream.range(from, from + entries).boxed().toList();
        return FetchedPage.of(items, item -> item).withTotal(total);
    }

    private static Place at(int number, long before) {
        return new Place(number, 10, before, 7, false, 0);
    }

    private static Place counting(long counted) {
        return new Place(2, 10, 10, 7, false, counted);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("a full page", at(1, 0), page(0, 10, null), "Next"),
                arguments("a full page that reaches the total", at(1, 0), page(0, 10, 10L), "Next"),
                arguments("a full page beyond the total", at(2, 10), page(10, 10, 5L), "Next"),
                arguments("a page longer than asked for", at(1, 0), page(0, 11, null), "Next"),
                arguments("a short page without a total", at(2, 10), page(10, 3, null), "Next"),
                arguments("a short page below the total", at(2, 10), page(10, 3, 14L), "Next"),
                arguments("a short page at the total", at(2, 10), page(10, 3, 13L), "End"),
                arguments("a short page above the total", at(2, 10), page(10, 3, 12L), "End"),
                arguments("an empty page without a total", at(2, 10), page(0, 0, null), "End"),
                arguments("an empty page with a total below nothing", at(2, 10), page(0, 0, -1L), "End"),
                arguments("an empty page at the total", at(2, 10), page(0, 0, 10L), "End"),
                arguments("an empty first page of none", at(1, 0), page(0, 0, 0L), "End"),
                arguments("a short page at a total that was larger", counting(14), page(10, 3, 13L), "CutShort"),
                arguments("a short page at a total that was smaller", counting(12), page(10, 3, 13L), "End"),
                arguments("an empty page where the total is gone", counting(11), page(0, 0, null), "CutShort"),
                arguments("an empty page below the total", at(2, 10), page(0, 0, 11L), "Next"),
                arguments("another behind it", new Place(3, 10, 10, 1, true, 0), page(0, 0, 11L), "CutShort"),
                arguments(
                        "a page with entries behind it", new Place(3, 10, 10, 1, true, 0), page(10, 10, 30L), "Next"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_follows_a_page(String name, Place place, FetchedPage<Integer> page, String following) {
        assertThat(BY_TEN.after(place, page).getClass().getSimpleName()).isEqualTo(following);
    }

    @Test
    void the_next_place_remembers_what_came() {
        Continuation<Place> next = BY_TEN.after(at(2, 10), page(10, 10, null));

        assertThat(next)
                .isEqualTo(new Continuation.Next<>(
                        new Place(3, 10, 20, page(10, 10, null).fingerprint(), false, 0)));
    }

    @Test
    void the_largest_total_is_remembered() {
        for (Long total : new Long[] {null, -1L, 20L, 30L}) {
            Continuation.Next<Place> next = (Continuation.Next<Place>) BY_TEN.after(counting(25), page(10, 10, total));

            assertThat(next.place().counted()).isEqualTo(total != null && total == 30 ? 30 : 25);
        }
    }

    @Test
    void a_listing_that_is_cut_short_says_how_that_is_known() {
        Continuation<Place> cut = BY_TEN.after(new Place(3, 10, 10, 1, true, 0), page(0, 0, 11L));

        assertThat(cut).isEqualTo(new Continuation.CutShort<>("The host counts 11 entries and hands out 10."));
    }

    @Test
    void the_same_page_again_is_found_out() {
        Continuation.Next<Place> second = (Continuation.Next<Place>) BY_TEN.after(BY_TEN.first(), page(0, 10, null));

        assertThat(BY_TEN.after(second.place(), page(0, 10, null))).isEqualTo(new Continuation.Repeated<>());
        assertThat(BY_TEN.after(second.place(), page(10, 10, null))).isInstanceOf(Continuation.Next.class);
    }

    @Test
    void pages_are_known_ahead_up_to_the_total() {
        assertThat(BY_TEN.nextWithoutFetch(at(2, 10), null)).map(Place::number).contains(3);
        assertThat(BY_TEN.nextWithoutFetch(at(2, 10), 21L)).map(Place::number).contains(3);
        assertThat(BY_TEN.nextWithoutFetch(at(2, 10), 20L)).isEmpty();
        assertThat(BY_TEN.nextWithoutFetch(at(2, 10), 0L)).isEmpty();
    }

    @Test
    void a_place_is_read_as_it_was_written() {
        for (Place place : List.of(
                new Place(2, 10, 10, -17, false, 0),
                new Place(999_999_999, 3, 999_999_999_999_999_999L, Integer.MIN_VALUE, true, Long.MAX_VALUE))) {
            assertThat(BY_TEN.parse(BY_TEN.format(place))).isEqualTo(place);
        }
    }

    @Test
    void the_size_of_the_beginning_is_kept_unless_it_is_larger_than_what_is_asked_for() {
        String ofTen = BY_TEN.format(at(2, 10));

        assertThat(new PageNumbers(100).parse(ofTen).size()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> new PageNumbers(5).parse(ofTen));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "2",
                "2.10.10.7",
                "1.10.0.7.",
                "0.10.0.7.",
                "-2.10.10.7.",
                "2.0.10.7.",
                "2.11.10.7.",
                "2.10.-1.7.",
                "2.10.10.4294967296.",
                "2.10.10.7.x",
                "2.10.10.7..",
                "2.10.10.7..0",
                "2.10.10.7..-1",
                "2.10.10.7..9223372036854775808",
                " 2.10.10.7.",
                "9999999999.10.10.7."
            })
    void another_text_is_no_place(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BY_TEN.parse(text));
    }

    @Test
    void a_page_has_at_least_one_entry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageNumbers(0));
    }

    @Test
    void equal_pages_have_equal_fingerprints_and_others_differ() {
        assertThat(FetchedPage.of(List.of("a", "b"), item -> item).fingerprint())
                .isEqualTo(FetchedPage.of(List.of("a", "b"), item -> item).fingerprint())
                .isNotEqualTo(FetchedPage.of(List.of("b", "a"), item -> item).fingerprint())
                .isNotEqualTo(FetchedPage.of(Collections.nCopies(2, "a"), item -> item)
                        .fingerprint());
    }
}
