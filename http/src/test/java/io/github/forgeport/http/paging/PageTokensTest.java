package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forgeport.http.paging.PageTokens.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {

    private static final PageTokens TOKENS = new PageTokens();
    private static final FetchedPage<String> TWO = FetchedPage.of(List.of("a", "b"), item -> item);

    @Test
    void a_token_leads_on_whatever_the_page_and_the_total() {
        assertThat(TOKENS.after(TOKENS.first(), TWO.withNext("t").withTotal(2L)))
                .isEqualTo(new Continuation.Next<>(new Place("t", 2, 2, 0)));
        assertThat(TOKENS.after(
                        new Place("t", 2, 2, 0),
                        FetchedPage.of(List.<String>of(), item -> item).withNext("u")))
                .isEqualTo(new Continuation.Next<>(new Place("u", 3, 2, 0)));
    }

    @Test
    void no_token_is_the_end() {
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO)).isEqualTo(new Continuation.End<>());
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO.withNext(""))).isEqualTo(new Continuation.End<>());
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO.withTotal(4L))).isEqualTo(new Continuation.End<>());
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO.withTotal(3L))).isEqualTo(new Continuation.End<>());
    }

    @Test
    void an_end_before_the_total_is_cut_short() {
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO.withTotal(5L)))
                .isEqualTo(new Continuation.CutShort<>("The host counts 5 entries and hands out 4."));
    }

    @Test
    void the_token_that_was_asked_with_is_found_out() {
        assertThat(TOKENS.after(new Place("t", 2, 2, 0), TWO.withNext("t"))).isEqualTo(new Continuation.Repeated<>());
    }

    @Test
    void nothing_is_known_ahead() {
        assertThat(TOKENS.nextWithoutFetch(TOKENS.first(), 1_000L)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"t", "a.b.c", "=&?#\"", "文", "MQ=="})
    void a_place_is_read_as_it_was_written(String token) {
        Place place = new Place(token, 12, 345, 0);

        assertThat(TOKENS.parse(TOKENS.format(place))).isEqualTo(place);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "2",
                "2.2",
                "2.2.",
                "2.2.0",
                "2.2.0.",
                "x.2.0.t",
                "2.x.0.t",
                "2.2.x.t",
                "2.2.1.t",
                "-2.2.0.t",
                "9999999999.2.0.t"
            })
    void another_text_is_no_place(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TOKENS.parse(text));
    }

    @Test
    void a_cursor_keeps_its_own_page_size_up_to_that_of_the_listing() {
        PageTokens sized = new PageTokens(50);
        Place place = new Place("t", 2, 20, 20);

        assertThat(sized.first().size()).isEqualTo(50);
        assertThat(sized.after(place, TWO.withNext("u"))).isEqualTo(new Continuation.Next<>(new Place("u", 3, 22, 20)));
        assertThat(sized.parse(TOKENS.format(place))).isEqualTo(place);
        for (String size : new String[] {"0", "51"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> sized.parse("2.20." + size + ".t"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new PageTokens(-1));
    }
}
