package io.github.forgeport.contract;

import static io.github.forgeport.contract.Specimens.AUTHORIZATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.faults.Answer;
import io.github.forgeport.faults.Http;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The tests of the clauses of {@link io.github.forgeport.port.Authorizations}. */
interface AuthorizationsClauses {

    /** Where the host is asked. */
    Stage stage();

    private Authorizations authorizations() {
        return stage().host().authorizations().orElseThrow();
    }

    @Test
    default void a1_each_authorization_is_listed_with_everything_the_host_said() {
        stage().on(AUTHORIZATIONS, shapes -> {
            stage().assertTellsEverything(shapes);

            assertThat(authorizations().list().verdict()).isEqualTo(Page.Verdict.COMPLETE);
            assertThat(authorizations().stream()).isEqualTo(shapes.there());
        });
    }

    @Test
    default void a2_a_host_that_counts_more_than_it_lists_says_so() {
        stage().on(AUTHORIZATIONS, shapes -> {
            Answer shortened = shapes.shortened();
            if (shortened == null) {
                return; // It does not count.
            }
            stage().answering(shortened);

            Page<Authorization> page = authorizations().list();

            assertThat(page.items()).isEqualTo(shapes.there());
            assertThat(page.verdict()).isEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
            assertThat(page.reason()).isPresent();
        });
    }

    @Test
    default void a3_none_at_all_is_a_complete_empty_page() {
        stage().on(AUTHORIZATIONS, shapes -> {
            stage().answering(shapes.empty());

            Page<Authorization> page = authorizations().list();

            assertThat(page.items()).isEmpty();
            assertThat(page.verdict()).isEqualTo(Page.Verdict.COMPLETE);
        });
    }

    @Test
    default void a4_a_wrong_credential_is_no_empty_list() {
        stage().on(AUTHORIZATIONS, stage()::assertTellsRefusal);
    }

    @Test
    default void a5_a_nonsense_answer_is_no_list_and_an_entry_is_never_left_out() {
        stage().on(AUTHORIZATIONS, shapes -> stage().assertTellsNonsense(shapes, () -> stage().call(shapes)));
    }

    @Test
    default void a6_a_cursor_of_another_listing_is_refused_before_anything_is_sent() {
        stage().on(AUTHORIZATIONS, shapes -> {
            stage().answering(Http.ok(shapes.body()));

            assertThatThrownBy(() -> authorizations().list(AuthorizationQuery.all(), Cursor.at("another/listing", "2")))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));

            stage().assertNothingSent();
        });
    }

    @Test
    default void a7_what_a_query_asks_for_is_asked_of_the_host_or_refused_before_anything_is_sent() {
        stage().on(AUTHORIZATIONS, shapes -> {
            stage().answering(Http.ok(shapes.body()));
            authorizations().list();
            String all = stage().sentTarget();

            AuthorizationQuery few = AuthorizationQuery.all().withPageSize(1);
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> authorizations().list(few, Cursor.START),
                    () -> authorizations().stream(few, ReadAhead.NONE).toList())) {
                stage().answering(Http.ok(shapes.body()));

                if (catchThrowable(call) == null) {
                    assertThat(stage().sentTarget()).isNotEqualTo(all);
                } else {
                    stage().assertRefused(call);
                }
            }
        });
    }

    @Test
    default void a8_what_the_host_left_out_is_not_supplied() {
        stage().on(
                        AUTHORIZATIONS,
                        shapes -> stage().assertTellsNoMore(shapes, Authorization.parts(), Authorization.class));
    }
}
