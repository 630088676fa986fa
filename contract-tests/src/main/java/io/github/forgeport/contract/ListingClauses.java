package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Contract tests of the numbered clauses in the Javadoc of {@link Page}, for every operation that lists. */
interface ListingClauses {

    /** Returns the fixture of the running test. */
    HostFixture fixture();

    /** Runs a clause for each operation that lists. */
    private void runEachListing(Consumer<ListShapes<?, ?>> clause) {
        Specimens.LISTINGS.forEach(specimen -> runListing(specimen, clause));
    }

    /** Runs a clause for one operation that lists. */
    private <E> void runListing(ListSpecimen<?, E> specimen, Consumer<ListShapes<?, ?>> clause) {
        fixture().run(specimen, shapes -> clause.accept((ListShapes<?, E>) shapes));
    }

    @Test
    default void l1_each_entry_is_listed_with_everything_the_host_said() {
        runEachListing(shapes -> {
            fixture().assertReturnsEverything(shapes);

            assertThat(shapes.list(fixture().host(), Cursor.START).verdict()).isEqualTo(Page.Verdict.COMPLETE);
            assertThat(shapes.stream(fixture().host()).<Object>map(entry -> entry))
                    .isEqualTo(shapes.existing());
        });
    }

    @Test
    default void l2_a_host_that_counts_more_than_it_lists_says_so() {
        runEachListing(shapes -> {
            List<ScriptedResponse> truncated = shapes.truncated();
            if (truncated.isEmpty()) {
                return; // The host has no total.
            }
            fixture().respondWith(truncated.toArray(ScriptedResponse[]::new));

            Page<?> page = shapes.list(fixture().host(), Cursor.START);
            List<Object> items = new ArrayList<>(page.items());
            while (page.next().isPresent()) {
                page = shapes.list(fixture().host(), page.next().orElseThrow());
                items.addAll(page.items());
            }

            assertThat(items).isEqualTo(shapes.existing());
            assertThat(page.verdict()).isEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
            assertThat(page.reason()).isPresent();
        });
    }

    @Test
    default void l3_none_at_all_is_a_complete_empty_page() {
        runEachListing(shapes -> {
            fixture().respondWith(shapes.empty());

            Page<?> page = shapes.list(fixture().host(), Cursor.START);

            assertThat(page.items()).isEmpty();
            assertThat(page.verdict()).isEqualTo(Page.Verdict.COMPLETE);
        });
    }

    @Test
    default void l4_a_wrong_credential_is_no_empty_list() {
        runEachListing(fixture()::assertUnauthenticated);
    }

    @Test
    default void l5_a_nonsense_answer_is_no_list_and_an_entry_is_never_left_out() {
        runEachListing(shapes ->
                fixture().assertProtocolViolations(shapes, () -> fixture().call(shapes)));
    }

    @Test
    default void l6_a_cursor_of_another_listing_is_refused_before_anything_is_sent() {
        runEachListing(shapes -> {
            fixture().respondWith(CorrectResponses.ok(shapes.body()));

            assertThatThrownBy(() -> shapes.list(fixture().host(), Cursor.at("another/listing", "2")))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));

            fixture().assertNothingSent();
        });
    }

    @Test
    default void l7_what_a_query_asks_for_is_asked_of_the_host_or_refused_before_anything_is_sent() {
        runEachListing(shapes -> {
            fixture().respondWith(CorrectResponses.ok(shapes.body()));
            fixture().call(shapes);
            String plain = fixture().requestTarget();

            for (ListShapes<?, ?> narrower : shapes.narrower()) {
                assertSentOrRefused(shapes, plain, () -> fixture().call(narrower));
                assertSentOrRefused(
                        shapes, plain, () -> narrower.stream(fixture().host()).toList());
            }
        });
    }

    /** Asserts that a narrower query changes the request, or is unsupported before anything is sent. */
    private void assertSentOrRefused(ListShapes<?, ?> shapes, String plain, ThrowingCallable call) {
        fixture().respondWith(CorrectResponses.ok(shapes.body()), shapes.empty());

        if (catchThrowable(call) == null) {
            assertThat(fixture().requestTarget()).isNotEqualTo(plain);
        } else {
            fixture().assertUnsupported(call);
        }
    }

    @Test
    default void l8_what_the_host_left_out_is_not_supplied() {
        runEachListing(fixture()::assertSuppliesOnlyMinimalParts);
    }
}
