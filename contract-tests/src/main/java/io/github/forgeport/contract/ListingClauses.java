package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.forgeport.contract.specimen.ListSpecimen;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.GitHost;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.Page.Verdict;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Contract tests of listings: one for each numbered clause in the Javadoc of {@link Page}, run for every listing operation.
 */
interface ListingClauses extends Clauses {

    /** The length of a long listing, in entries. */
    int MANY = 10_000;

    /** Runs a test for each listing operation. */
    private void runEachListing(Consumer<ListShapes<?, ?>> clause) {
        Specimens.LISTINGS.forEach(specimen -> runListing(specimen, clause));
    }

    /** Runs a test for one listing operation. */
    private <E> void runListing(ListSpecimen<?, E> specimen, Consumer<ListShapes<?, ?>> clause) {
        run(specimen, shapes -> clause.accept((ListShapes<?, E>) shapes));
    }

    /** Runs a clause for each listing that its host divides into pages. */
    private void runEachPaged(Consumer<ListShapes<?, ?>> clause) {
        runEachListing(shapes -> {
            if (shapes.isPaged()) {
                clause.accept(shapes);
            }
        });
    }

    /** Lists on the fixture's session, and returns the page at a cursor. */
    private Page<?> list(ListShapes<?, ?> shapes, Cursor from) {
        return shapes.list(fixture().host(), from);
    }

    /** Returns a stream of the entries on the fixture's session, which does not read ahead. */
    private Stream<Object> stream(ListShapes<?, ?> shapes) {
        return shapes.stream(fixture().host(), ReadAhead.NONE).map(entry -> entry);
    }

    /**
     * Asserts that listing page by page returns all entries, and that the last page has a verdict ({@code COMPLETE} or
     * truncated).
     */
    private void assertListsAllPages(ListShapes<?, ?> shapes, Page<?> first, Verdict verdict) {
        Page<?> page = first;
        List<Object> items = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = list(shapes, page.next().orElseThrow());
            items.addAll(page.items());
        }

        assertThat(items).isEqualTo(shapes.existing());
        assertThat(page.verdict()).isEqualTo(verdict);
        assertThat(page.reason().isPresent()).isEqualTo(verdict == Verdict.TRUNCATED_BY_HOST);
    }

    /** Proves that each entry is listed with every part in the response, and that the only page is complete. */
    @Test
    default void l1_c4_each_entry_is_listed_with_every_part_in_the_response() {
        runEachListing(shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(list(shapes, Cursor.START).verdict()).isEqualTo(Verdict.COMPLETE);
            assertThat(stream(shapes)).isEqualTo(shapes.existing());
        });
    }

    /**
     * Proves that the last page is marked as truncated by the host if the host's total exceeds the number of listed entries.
     */
    @Test
    default void l2_c5_a_total_above_the_listed_entries_is_reported_as_truncated() {
        runEachListing(shapes -> {
            if (shapes.totalPointer().isPresent()) {
                fixture()
                        .respondWith(shapes.pageResponses(
                                shapes.totalOf(shapes.existing().size() + 1)));

                assertListsAllPages(shapes, list(shapes, Cursor.START), Verdict.TRUNCATED_BY_HOST);
            }
        });
    }

    /**
     * Proves that a response without entries is returned as an empty page, with the verdict that the listing is complete.
     */
    @Test
    default void l3_b3_t3_a_listing_without_entries_is_a_complete_empty_page() {
        runEachListing(shapes -> {
            fixture().respondWith(shapes.emptyResponse());

            Page<?> page = list(shapes, Cursor.START);

            assertThat(page.items()).isEmpty();
            assertThat(page.verdict()).isEqualTo(Verdict.COMPLETE);
        });
    }

    /** Proves that a wrong credential fails as {@code Unauthenticated}, instead of returning an empty list. */
    @Test
    default void l4_a_wrong_credential_fails_instead_of_an_empty_list() {
        runEachListing(fixture()::assertUnauthenticated);
    }

    /**
     * Proves that an undocumented or incomplete response body fails as {@code ProtocolViolation}, instead of leaving out an
     * entry.
     */
    @Test
    @Tag("row:C22")
    @Tag("row:C23")
    default void l5_an_invalid_response_fails_and_no_entry_is_left_out() {
        runEachListing(fixture()::assertProtocolViolations);
    }

    /** Proves that a cursor from another host, operation or query is rejected before anything is sent. */
    @Test
    default void l6_a_cursor_of_another_listing_is_refused_before_anything_is_sent() {
        runEachListing(shapes -> {
            fixture().respondWith(shapes.completeResponse());

            fixture().assertRefused(Rejected.class, () -> list(shapes, Cursor.at("another/listing", "2")));
        });
        runEachPaged(shapes -> {
            fixture().respondWith(shapes.followedBy(ListShapes.NEXT));
            Cursor next = list(shapes.withFullPage(), Cursor.START).next().orElseThrow();
            fixture().respondWith(shapes.completeResponse());

            runEachListing(other -> {
                if (!other.toString().equals(shapes.toString())) {
                    fixture().assertRefused(Rejected.class, () -> list(other, next));
                }
            });
            for (ListShapes<?, ?> narrower : shapes.queryVariants()) {
                if (!(catchThrowable(() -> list(narrower, Cursor.START)) instanceof Unsupported)) {
                    fixture().server().clearRecords();
                    fixture().assertRefused(Rejected.class, () -> list(narrower, next));
                }
            }
        });
    }

    /**
     * Proves that each filter and order of a query changes the request, or is refused as unsupported before anything is
     * sent.
     */
    @Test
    default void l7_e2_each_filter_of_a_query_is_sent_or_refused_before_anything_is_sent() {
        runEachListing(shapes -> {
            fixture().respondWith(shapes.completeResponse());
            fixture().call(shapes);
            String plain = fixture().requestTarget();

            for (ListShapes<?, ?> narrower : shapes.queryVariants()) {
                assertSentOrRefused(shapes, plain, () -> fixture().call(narrower));
                assertSentOrRefused(shapes, plain, () -> stream(narrower).toList());
            }
        });
    }

    /**
     * Asserts that a call with a variant of the query changes the request, or is refused as unsupported before anything is
     * sent.
     */
    private void assertSentOrRefused(ListShapes<?, ?> shapes, String plain, ThrowingCallable call) {
        fixture().respondWith(shapes.completeResponse(), shapes.emptyResponse());

        if (catchThrowable(call) == null) {
            assertThat(fixture().requestTarget()).isNotEqualTo(plain);
        } else {
            fixture().assertUnsupported(call);
        }
    }

    /** Proves that the parts of an entry that the response lacks are not supplied in the entity either. */
    @Test
    default void l8_c5_a_part_that_the_response_lacks_is_not_supplied() {
        runEachListing(fixture()::assertSuppliesOnlyMinimalParts);
    }

    /** Proves that all entries are listed even if the response's total is too small, malformed or missing. */
    @Test
    default void l9_a_total_that_is_too_small_or_missing_loses_no_entry() {
        runEachListing(shapes -> {
            if (shapes.totalPointer().isEmpty()) {
                return; // The host does not count.
            }
            Verdict counted = shapes.isLinked() ? Verdict.MORE : Verdict.COMPLETE;
            Verdict uncounted = shapes.isPaged() ? Verdict.MORE : Verdict.COMPLETE;
            String right = String.valueOf(shapes.existing().size());
            assertCounted(shapes, shapes.totalOf(shapes.existing().size()), counted);
            assertCounted(shapes, shapes.totalOf(0), counted);
            assertCounted(shapes, shapes.totalOf(-1), uncounted);
            assertCounted(shapes, NullNode.getInstance(), uncounted);
            assertCounted(shapes, MissingNode.getInstance(), uncounted);
            assertCounted(shapes, TextNode.valueOf(right), counted);
            assertCounted(shapes, TextNode.valueOf("many"), uncounted);
        });
    }

    /**
     * Asserts that a response with this total gives a first page with this verdict, and that all entries are listed; a total
     * of type text may be refused instead.
     */
    private void assertCounted(ListShapes<?, ?> shapes, JsonNode total, Verdict verdict) {
        fixture().respondWith(shapes.pageResponses(total));
        try {
            Page<?> first = list(shapes, Cursor.START);

            assertThat(first.verdict()).as("total %s", total).isEqualTo(verdict);
            assertListsAllPages(shapes, first, Verdict.COMPLETE);
        } catch (ProtocolViolation refused) {
            assertThat(total.isTextual()).as("total %s", total).isTrue();
            assertThat(refused.reason()).isEqualTo(ProtocolViolation.Reason.WRONG_TYPE);
            assertThat(refused.pointer()).isEqualTo(shapes.totalPointer());
        }
    }

    /**
     * Proves that a listing of any length is listed to its end, with each entry once, whether its total is right, wrong or
     * missing.
     */
    @Test
    default void l2_l9_l12_a_listing_of_any_length_is_listed_to_its_end_whatever_the_total() {
        runEachListing(shapes -> {
            int page = shapes.entriesPerPage();
            for (int length : new int[] {0, 1, page - 1, page, page + 1, MANY}) {
                assertListsAll(shapes, length, MissingNode.getInstance(), length);
                if (shapes.totalPointer().isPresent()) {
                    for (int total : new int[] {0, length, length + 1}) {
                        assertListsAll(shapes, length, shapes.totalOf(total), total);
                    }
                }
            }
        });
    }

    /** Asserts that a listing of this length has so many entries, and that its last page says whether the host has more. */
    private void assertListsAll(ListShapes<?, ?> shapes, int length, JsonNode total, int counted) {
        fixture().server().clearRecords().answering(shapes.pagesOf(length, total));

        Page<?> page = list(shapes, Cursor.START);
        List<Object> items = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = list(shapes, page.next().orElseThrow());
            items.addAll(page.items());
        }

        String listing = "%s of %s entries with the total %s".formatted(shapes, length, total);
        assertThat(items).as(listing).hasSize(length);
        assertThat(new HashSet<>(items)).as(listing).hasSize(shapes.isTellingApart() ? length : Math.min(length, 1));
        assertThat(page.verdict())
                .as(listing)
                .isEqualTo(
                        counted > length || length >= shapes.longestList()
                                ? Verdict.TRUNCATED_BY_HOST
                                : Verdict.COMPLETE);
    }

    /**
     * Proves that a request asks for the query's page size, or else the host's largest, and that a larger one is
     * unsupported.
     */
    @Test
    @Tag("row:H13")
    default void l10_the_page_size_is_that_of_the_query_or_the_largest_of_the_host() {
        runEachListing(shapes -> {
            int largest = shapes.largestPage().orElse(0);
            if (largest > 0) {
                List<String> parts = requestPartsOf(shapes);

                assertThat(parts).contains(String.valueOf(largest));
                assertThat(requestPartsOf(shapes.withPageSize(largest))).isEqualTo(parts);
                Collections.replaceAll(parts, String.valueOf(largest), String.valueOf(largest - 1));
                assertThat(requestPartsOf(shapes.withPageSize(largest - 1))).isEqualTo(parts);
            }
            if (!shapes.takesPageSize()) {
                return;
            }
            ListShapes<?, ?> larger = shapes.withPageSize(largest + 1);
            fixture().assertUnsupported(() -> list(larger, Cursor.START));
            fixture().assertUnsupported(() -> stream(larger).toList());
        });
    }

    /** Lists the first page, and returns the path segments and parameter values of the sent request. */
    private List<String> requestPartsOf(ListShapes<?, ?> shapes) {
        fixture().respondWith(shapes.completeResponse());
        list(shapes, Cursor.START);
        return fixture().requestParts();
    }

    /**
     * Proves that a cursor, printed and parsed, continues the listing in another session with the page size that it began
     * with.
     */
    @Test
    default void l11_a_printed_cursor_continues_in_another_session_with_its_own_page_size() {
        runEachPaged(shapes -> {
            fixture().respondWith(shapes.followedBy(ListShapes.NEXT));
            Cursor next = list(shapes.withFullPage(), Cursor.START).next().orElseThrow();
            List<String> first = fixture().requestParts();
            fixture().respondWith(shapes.pageResponses()[1]);

            Page<?> last;
            try (GitHost other = fixture().connect()) {
                last = shapes.list(other, Cursor.parse(next.toString()));
            }

            assertThat(last.items()).isEmpty();
            assertThat(last.verdict()).isEqualTo(Verdict.COMPLETE);
            List<String> second = fixture().requestParts();
            if (shapes.isLinked()) {
                assertThat(second).contains(ListShapes.NEXT);
            }
            if (shapes.isLinked() && second.size() > first.size()) {
                second.remove(ListShapes.NEXT);
                assertThat(second).as("what differs is the token").isEqualTo(first);
            } else {
                assertThat(second).hasSameSizeAs(first);
                assertThat(IntStream.range(0, first.size())
                                .filter(part -> !second.get(part).equals(first.get(part))))
                        .as("of %s and %s, what differs is the number of the page", first, second)
                        .hasSize(1);
            }
        });
    }

    /** Proves that the listing continues after a full page, even if the host's total says that all entries are listed. */
    @Test
    default void l12_a_listing_continues_after_a_full_page_whatever_the_total() {
        runEachPaged(shapes -> {
            for (int total : new int[] {shapes.existing().size(), 0}) {
                fixture().respondWith(shapes.pageResponses(shapes.totalOf(total)));

                Page<?> first = list(shapes.withFullPage(), Cursor.START);

                assertThat(first.verdict()).as("total %s", total).isEqualTo(Verdict.MORE);
                assertListsAllPages(shapes.withFullPage(), first, Verdict.COMPLETE);
            }
        });
    }

    /**
     * Proves that a page that is returned twice fails as {@code ProtocolViolation}, but an entry on two pages is listed
     * twice.
     */
    @Test
    default void l13_a_repeated_page_fails_and_a_repeated_entry_is_listed_twice() {
        runEachPaged(shapes -> {
            ScriptedResponse page = shapes.followedBy(ListShapes.NEXT);
            ScriptedResponse other = shapes.followedBy("1003");
            assertLoops(shapes, 2, page);
            if (shapes.isLinked()) {
                assertLoops(shapes, 3, page, other, page);
            }

            fixture().respondWith(page, shapes.withRepeatedEntry("1003"), shapes.pageResponses()[1]);
            List<Object> twice = new ArrayList<>(shapes.existing());
            twice.add(shapes.existing().get(0));
            twice.addAll(shapes.existing());

            assertThat(stream(shapes.withFullPage())).isEqualTo(twice);
        });
    }

    /** Asserts that these pages, of which the last is repeated, fail as a loop after a number of requests. */
    private void assertLoops(ListShapes<?, ?> shapes, int requests, ScriptedResponse... pages) {
        fixture().respondWith(pages);

        ProtocolViolation failure = catchThrowableOfType(
                ProtocolViolation.class, () -> stream(shapes.withFullPage()).toList());

        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.reason()).isEqualTo(ProtocolViolation.Reason.LOOP);
        assertThat(fixture().server().requests()).hasSize(requests);
    }

    @Test
    default void l14_a_stream_sends_nothing_before_it_is_read_and_lists_the_same_when_it_reads_ahead() {
        runEachListing(shapes -> {
            fixture().respondWith(shapes.pageResponses());

            Stream<?> entries = shapes.stream(fixture().host(), ReadAhead.of(4));
            fixture().assertNothingSent();

            assertThat(entries.<Object>map(entry -> entry)).isEqualTo(shapes.existing());
            assertThat(fixture().server().requests()).hasSize(shapes.isLinked() ? 2 : 1);
        });
    }
}
