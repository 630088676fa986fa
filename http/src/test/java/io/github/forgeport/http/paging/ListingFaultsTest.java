package io.github.forgeport.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Forbidden;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import io.github.forgeport.port.paging.ReadAhead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings during which host, list, credential or caller change between two pages: rows E8 and F of the fault matrix. */
class ListingFaultsTest {

    private static final Duration LATE = Duration.ofMillis(600);

    private final PagedVendor vendor = new PagedVendor();

    @AfterEach
    void stop() {
        vendor.close();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private List<Integer> walked(String paging, int ahead) {
        try (Stream<Integer> walk = vendor.listing(paging).stream(Cursor.START, ReadAhead.of(ahead))) {
            return walk.toList();
        }
    }

    /** Fetches all pages, and returns the last one with the items of all. */
    private Page<Integer> paged(List<Integer> seen) {
        Page<Integer> page = vendor.listing("numbers").page(Cursor.START);
        seen.addAll(page.items());
        while (page.next().isPresent()) {
            page = vendor.listing("numbers")
                    .page(Cursor.parse(page.next().orElseThrow().toString()));
            seen.addAll(page.items());
        }
        return page;
    }

    @ParameterizedTest(name = "{0} pages ahead")
    @ValueSource(ints = {1, 4})
    @Tag("row:E8")
    void e8_a_token_that_expires_between_pages_is_renewed_once(int ahead) {
        vendor.has(45).counting(45L).refusing(3);

        assertThat(walked("numbers", ahead)).isEqualTo(range(0, 45));

        assertThat(vendor.tokens()).isEqualTo(2);
        assertThat(vendor.asked().size()).isBetween(6, 5 + ahead);
    }

    @Test
    @Tag("row:F1")
    void f1_what_is_inserted_in_front_repeats_an_entry_and_loses_none() {
        vendor.has(35).counting(35L).removing(2, -1);
        List<Integer> seen = new ArrayList<>();

        Page<Integer> last = paged(seen);

        assertThat(seen).containsAll(range(0, 35)).hasSize(36);
        assertThat(last.verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    @Tag("row:F2")
    void f2_that_an_entry_was_removed_is_told_since_another_may_have_been_missed() {
        vendor.has(35).counting(35L).removing(2, 1);
        List<Integer> seen = new ArrayList<>();

        Page<Integer> last = paged(seen);

        assertThat(seen).doesNotContain(10).hasSize(34);
        assertThat(last.verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
        assertThat(last.reason().orElseThrow()).contains("counted 35 entries and handed out 34");
    }

    @Test
    @Tag("row:F6")
    void f6_an_empty_page_inside_is_passed_where_the_total_says_that_more_comes() {
        vendor.has(45).counting(45L).emptying(3);
        List<Integer> seen = new ArrayList<>();

        Page<Integer> last = paged(seen);

        assertThat(seen)
                .isEqualTo(Stream.concat(range(0, 20).stream(), range(30, 45).stream())
                        .toList());
        assertThat(last.verdict()).isEqualTo(Verdict.TRUNCATED_BY_HOST);
    }

    @ParameterizedTest(name = "{0} entries, total {1}")
    @CsvSource({"20, 20", "20,", "100, 100"})
    @Tag("row:F7")
    void f7_a_full_last_page_costs_one_more_request_at_most(int entries, Long total) {
        vendor.has(entries).counting(total);

        assertThat(walked("numbers", 1)).isEqualTo(range(0, entries));

        assertThat(vendor.asked().size()).isLessThanOrEqualTo(entries / 10 + 1);
    }

    @ParameterizedTest(name = "total {0}")
    @ValueSource(longs = {0, -1, 1, 44, 46, 1_000_000, Long.MAX_VALUE})
    @Tag("row:F8")
    void f8_a_wrong_total_loses_nothing_and_one_that_is_too_large_is_told(long total) {
        vendor.has(45).counting(total);
        List<Integer> seen = new ArrayList<>();

        Page<Integer> last = paged(seen);

        assertThat(seen).isEqualTo(range(0, 45));
        assertThat(last.verdict()).isEqualTo(total > 45 ? Verdict.TRUNCATED_BY_HOST : Verdict.COMPLETE);
        assertThat(walked("numbers", 4)).isEqualTo(seen);
    }

    @ParameterizedTest(name = "{0} entries a page")
    @ValueSource(ints = {1, 9, 13})
    @Tag("row:F9")
    void f9_pages_shorter_or_longer_than_asked_for_leave_no_gap(int aPage) {
        for (Long total : new Long[] {45L, null}) {
            vendor.has(45).counting(total).handingOut(aPage);

            for (int ahead : new int[] {1, 4}) {
                assertThat(walked("numbers", ahead)).isEqualTo(range(0, 45));
            }
        }
    }

    @Test
    @Tag("row:F10")
    void f10_after_a_failure_the_walk_goes_on_from_the_cursor_of_its_page() {
        vendor.has(45).counting(45L).forbidding(3);
        List<Integer> seen =
                new ArrayList<>(vendor.listing("numbers").page(Cursor.START).items());
        Page<Integer> second = vendor.listing("numbers")
                .page(vendor.listing("numbers").page(Cursor.START).next().orElseThrow());
        seen.addAll(second.items());
        Cursor third = second.next().orElseThrow();

        assertThat(catchThrowableOfType(
                        Forbidden.class, () -> vendor.listing("numbers").page(third)))
                .isNotNull();
        vendor.forbidding(-1);
        try (Stream<Integer> rest = vendor.listing("numbers").stream(third, ReadAhead.NONE)) {
            rest.forEach(seen::add);
        }

        assertThat(seen).isEqualTo(range(0, 45));
    }

    @Test
    @Tag("row:F11")
    void f11_a_walk_that_is_abandoned_and_closed_twice_leaves_no_thread() {
        vendor.has(1_000).counting(1_000L);
        Stream<Integer> walk = vendor.listing("numbers").stream(Cursor.START, ReadAhead.of(4));
        Iterator<Integer> entries = walk.iterator();

        assertThat(entries.next()).isZero();
        walk.close();
        walk.close();

        assertThat(eventuallyWithoutThreads()).isTrue();
    }

    private static boolean eventuallyWithoutThreads() {
        for (int i = 0; i < 500; i++) {
            boolean isLeft = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("forgeport-paged-pages"));
            if (!isLeft) {
                return true;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return false;
    }

    @Test
    @Tag("row:F12")
    void f12_threads_that_share_a_listing_and_a_cursor_walk_each_on_its_own() {
        vendor.has(101).counting(101L);
        Listing<?, Integer> shared = vendor.listing("numbers");
        Cursor second = shared.page(Cursor.START).next().orElseThrow();

        List<CompletableFuture<List<Integer>>> walks = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (Stream<Integer> walk = shared.stream(second, ReadAhead.of(1 + i % 4))) {
                        return walk.toList();
                    }
                }))
                .toList();

        assertThat(walks).allSatisfy(walk -> assertThat(walk.join()).isEqualTo(range(10, 101)));
    }

    @Test
    @Tag("row:F13")
    void f13_a_walk_asks_for_no_page_before_it_is_needed() {
        vendor.has(100).counting(100L);

        try (Stream<Integer> walk = vendor.listing("numbers").stream(Cursor.START, ReadAhead.NONE)) {
            assertThat(vendor.asked()).isEmpty();
            assertThat(walk.limit(1)).containsExactly(0);
        }

        assertThat(vendor.asked()).containsExactly("1");
    }

    @Test
    @Tag("row:F14")
    void f14_each_page_has_a_deadline_of_its_own() {
        vendor.has(25).counting(25L).answeringAfter(LATE);

        assertThat(walked("numbers", 1)).isEqualTo(range(0, 25));
    }

    @Test
    @Tag("row:F14")
    void f14_a_page_that_does_not_come_in_time_fails_behind_those_that_came() {
        vendor.has(25).counting(25L).answeringAfter(LATE).withholding(3);
        List<Integer> seen = new ArrayList<>();

        TimedOut failure = catchThrowableOfType(
                TimedOut.class,
                () -> vendor.listing("numbers").stream(Cursor.START, ReadAhead.NONE)
                        .forEach(seen::add));

        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(seen).isEqualTo(range(0, 20));
    }
}
