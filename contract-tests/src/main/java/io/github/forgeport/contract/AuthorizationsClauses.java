package io.github.forgeport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.domain.authorization.Authorization;
import io.github.forgeport.domain.text.WebAddress;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.ProtocolViolation;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.Page;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The clauses of {@link io.github.forgeport.port.Authorizations}. */
interface AuthorizationsClauses {

    /** Where the vendor is played. */
    Stage stage();

    @Test
    default void a1_each_authorization_is_listed_with_everything_the_host_said() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().authorizationsAnswer());

        Page<Authorization> page = authorizations.list();

        assertThat(page.items())
                .usingRecursiveComparison()
                .withEqualsForType(WebAddress::equals, WebAddress.class)
                .isEqualTo(stage().vendor().authorizations());
        assertThat(page.verdict()).isEqualTo(Page.Verdict.COMPLETE);
        assertThat(authorizations.stream()).isEqualTo(stage().vendor().authorizations());
    }

    @Test
    default void a2_a_host_that_counts_more_than_it_lists_says_so() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().shortenedAuthorizationsAnswer());

        Page<Authorization> page = authorizations.list();

        assertThat(page.items()).isEqualTo(stage().vendor().authorizations());
        assertThat(page.verdict()).isEqualTo(Page.Verdict.TRUNCATED_BY_HOST);
        assertThat(page.reason()).isPresent();
    }

    @Test
    default void a3_none_at_all_is_a_complete_empty_page() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().noAuthorizationsAnswer());

        Page<Authorization> page = authorizations.list();

        assertThat(page.items()).isEmpty();
        assertThat(page.verdict()).isEqualTo(Page.Verdict.COMPLETE);
    }

    @Test
    default void a4_a_wrong_credential_is_no_empty_list() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().wrongCredentialAnswer());

        assertThatThrownBy(authorizations::list).isInstanceOf(Unauthenticated.class);
    }

    @Test
    default void a5_a_nonsense_answer_is_no_list_and_an_entry_is_never_left_out() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        for (String nonsense : Nonsense.BODIES) {
            stage().given(Nonsense.answer(nonsense));

            assertThatThrownBy(authorizations::list).as(nonsense).isInstanceOf(ProtocolViolation.class);
        }
        for (String lacking : stage().vendor().authorizationBodiesThatLackAPart()) {
            stage().given(Nonsense.answer(lacking));

            ProtocolViolation failure = catchThrowableOfType(ProtocolViolation.class, authorizations::list);

            assertThat(failure).as(lacking).isNotNull();
            assertThat(failure.reason()).as(lacking).isEqualTo(ProtocolViolation.Reason.MISSING_FIELD);
            assertThat(failure.pointer()).as(lacking).isPresent();
        }
    }

    @Test
    default void a6_a_cursor_of_another_listing_is_refused_before_anything_is_sent() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().authorizationsAnswer());

        assertThatThrownBy(() -> authorizations.list(AuthorizationQuery.all(), Cursor.at("another/listing", "2")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));

        assertThat(stage().server().getAllServeEvents()).isEmpty();
    }

    @Test
    default void a7_what_a_query_asks_for_is_asked_of_the_host_or_refused_before_anything_is_sent() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        Authorizations authorizations = stage().authorizations();
        stage().given(stage().vendor().authorizationsAnswer());
        authorizations.list();
        String all = stage().sentUrl();

        AuthorizationQuery few = AuthorizationQuery.all().withPageSize(1);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> authorizations.list(few, Cursor.START),
                () -> authorizations.stream(few, ReadAhead.NONE).toList())) {
            stage().given(stage().vendor().authorizationsAnswer());

            Throwable thrown = catchThrowable(call);

            if (thrown == null) {
                assertThat(stage().sentUrl()).isNotEqualTo(all);
            } else {
                assertThat(thrown)
                        .isInstanceOfSatisfying(
                                Unsupported.class,
                                failure -> assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT));
                assertThat(stage().server().getAllServeEvents()).isEmpty();
            }
        }
    }

    @Test
    default void a8_what_the_host_left_out_is_not_supplied() {
        if (stage().keepsNoAuthorizations()) {
            return;
        }
        stage().given(stage().vendor().bareAuthorizationsAnswer());

        assertThat(stage().authorizations().list().items())
                .singleElement()
                .satisfies(bare ->
                        assertThat(Stage.supplied(Authorization.parts(), bare)).containsExactly("name"));
    }
}
