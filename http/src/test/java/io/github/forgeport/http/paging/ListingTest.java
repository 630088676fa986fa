package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation.Reason;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    private final PagedVendor vendor = new PagedVendor();

    @AfterEach
    void stop() {
        vendor.close();
    }

    private static List<Integer> upTo(int entries) {
        return IntStream.range(0, entries).boxed().toList();
    }

    static Stream<Arguments> listings() {
        return IntStream.of(0, 1, 9, 10, 11, 20, 101)
                .boxed()
                .flatMap(entries -> Stream.of(
                        arguments(entries, "numbers", entries.longValue()),
                        arguments(entries, "numbers", null),
                        arguments(entries, "numbers", 0L),
                        arguments(entries, "tokens", entries.longValue()),
                        arguments(entries, "tokens", null),
                        arguments(entries, "links", null)));
    }

    @ParameterizedTest(name = "{0} entries by {1}, total {2}")
    @MethodSource("listings")
    void a_walk_gives_every_entry_once_in_order(int entries, String paging, Long total) {
        vendor.has(entries).counting(total);

        assertThat(vendor.listing(paging).stream(Cursor.START, ReadAhead.NONE)).isEqualTo(upTo(entries));
    }

    @ParameterizedTest(name = "{0} pages ahead")
    @ValueSource(ints = {2, 4, 16})
    void so_does_one_that_reads_ahead(int ahead) {
        for (Long total : new Long[] {101L, null, 0L, 1_000L}) {
            vendor.has(101).counting(total);

            assertThat(vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(ahead)))
                    .as("total %s", total)
                    .isEqualTo(upTo(101));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"numbers", "tokens", "links"})
    void pages_lead_from_one_to_the_next_by_printed_cursors(String paging) {
        vendor.has(25).counting(25L);
        List<Integer> seen = new ArrayList<>();

        Page<Integer> page = vendor.listing(paging).page(Cursor.START);
        seen.addAll(page.items());
        while (page.next().isPresent()) {
            Cursor printed = Cursor.parse(page.next().orElseThrow().toString());
            page = vendor.listing(paging).page(printed);
            seen.addAll(page.items());
        }

        assertThat(seen).isEqualTo(upTo(25));
        assertThat(page.verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void a_walk_goes_on_from_any_cursor() {
        vendor.has(25).counting(25L);
        Cursor second = vendor.listing("numbers").page(Cursor.START).next().orElseThrow();

        assertThat(vendor.listing("numbers").stream(second, ReadAhead.of(4))).isEqualTo(upTo(25).subList(10, 25));
    }

    @Test
    void a_host_that_counts_more_than_it_hands_out_is_told() {
        vendor.has(20).counting(21L);
        Page<Integer> page = vendor.listing("numbers").page(Cursor.START);
        while (page.next().isPresent()) {
            page = vendor.listing("numbers").page(page.next().orElseThrow());
        }

        assertThat(page.verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
        assertThat(page.reason()).contains("The host counts 21 entries and hands out 20.");
        assertThat(vendor.asked()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_page_is_asked_for_when_its_first_entry_is_needed() {
        vendor.has(100).counting(100L);

        Iterator<Integer> entries =
                vendor.listing("numbers").stream(Cursor.START, ReadAhead.NONE).iterator();
        assertThat(vendor.asked()).isEmpty();
        entries.next();

        assertThat(vendor.asked()).containsExactly("1");
    }

    @Test
    void nothing_is_asked_for_beyond_the_total() {
        vendor.has(25).counting(25L);

        assertThat(vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(16)))
                .hasSize(25);

        assertThat(vendor.asked()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void the_listener_hears_how_far_is_read_ahead() {
        vendor.has(1);

        vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(4)).close();
        vendor.listing("tokens").stream(Cursor.START, ReadAhead.of(4)).close();

        assertThat(vendor.readAheads()).containsExactly(4, 1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"numbers", "tokens"})
    @Tag("row:F3")
    void f3_the_same_page_again_fails_after_two_requests(String paging) {
        vendor.has(100).repeating(1);

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class,
                () -> vendor.listing(paging).stream(Cursor.START, ReadAhead.NONE)
                        .count());

        assertThat(failure.reason()).isEqualTo(Reason.LOOP);
        assertThat(failure.call().effect()).isEqualTo(Effect.ACCEPTED);
        assertThat(vendor.asked()).hasSize(2);
    }

    @Test
    @Tag("row:F4")
    void f4_tokens_in_a_circle_fail_at_the_first_repeat() {
        vendor.has(100).repeating(3);

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class,
                () -> vendor.listing("tokens").stream(Cursor.START, ReadAhead.NONE)
                        .count());

        assertThat(failure.reason()).isEqualTo(Reason.LOOP);
        assertThat(vendor.asked()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"numbers", "tokens"})
    @Tag("row:F5")
    void f5_a_listing_without_an_end_fails_at_the_limit(String paging) {
        vendor.has(Integer.MAX_VALUE).limitedTo(7);

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class,
                () -> vendor.listing(paging).stream(Cursor.START, ReadAhead.NONE)
                        .count());

        assertThat(failure.reason()).isEqualTo(Reason.LIMIT);
        assertThat(vendor.asked()).hasSize(7);
    }

    @Test
    void a_cursor_of_another_listing_or_of_none_is_refused_before_anything_is_sent() {
        vendor.has(100);
        Cursor ours = vendor.listing("numbers").page(Cursor.START).next().orElseThrow();
        vendor.forget();

        for (Cursor foreign : List.of(
                Cursor.at("another", "2.10.10.7."),
                Cursor.at(PagedVendor.BOUND, "damaged"),
                Cursor.at(PagedVendor.BOUND, ""))) {
            Rejected failure = catchThrowableOfType(
                    Rejected.class, () -> vendor.listing("numbers").page(foreign));
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        }
        assertThat(catchThrowableOfType(
                        Rejected.class,
                        () -> vendor.listing("numbers", "another filter").page(ours)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        Rejected.class, () -> vendor.listing("tokens").stream(Cursor.at("x", "y"), ReadAhead.NONE)))
                .isNotNull();
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_failure_ahead_is_told_where_its_page_would_stand() {
        vendor.has(100).counting(100L).forbidding(3);
        List<Integer> seen = new ArrayList<>();

        Forbidden failure = catchThrowableOfType(
                Forbidden.class,
                () -> vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(4))
                        .forEach(seen::add));

        assertThat(failure).isNotNull();
        assertThat(seen).isEqualTo(upTo(20));
    }

    @Test
    void an_interrupt_ends_a_walk_that_waits_for_a_page_ahead() {
        vendor.has(100).counting(100L).withholding(2);
        Iterator<Integer> entries =
                vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(4)).iterator();
        IntStream.range(0, 10).forEach(i -> entries.next());

        Thread.currentThread().interrupt();
        Interrupted failure = catchThrowableOfType(Interrupted.class, entries::next);

        assertThat(failure).isNotNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closing_the_session_ends_a_walk() {
        vendor.has(1_000);
        Iterator<Integer> entries =
                vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(2)).iterator();
        entries.next();

        vendor.session().close();

        assertThat(catchThrowableOfType(Closed.class, () -> entries.forEachRemaining(entry -> {})))
                .isNotNull();
    }
}
