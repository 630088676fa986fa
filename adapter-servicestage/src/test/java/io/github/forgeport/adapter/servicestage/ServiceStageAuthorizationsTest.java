package io.github.forgeport.adapter.servicestage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.forgeport.port.AuthorizationQuery;
import io.github.forgeport.port.Authorizations;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Rejected;
import io.github.forgeport.port.failure.GitHostException.Unsupported;
import io.github.forgeport.port.paging.Cursor;
import io.github.forgeport.port.paging.ReadAhead;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceStageAuthorizationsTest extends ServiceStageFixture {

    @BeforeEach
    void the_documented_answer() {
        answer(Document.listAuthorizations());
    }

    private Authorizations authorizations() {
        return plain.authorizations().orElseThrow();
    }

    @Test
    void they_are_asked_for_as_documented() {
        list();

        assertThat(received()).hasSize(1);
        LoggedRequest request = received().get(0);
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getUrl()).isEqualTo("/v1/" + PROJECT + "/git/auths");
        assertThat(request.header("X-Auth-Token").values()).containsExactly(TOKEN);
        assertThat(request.header("Content-Type").values()).containsExactly("application/json;charset=utf8");
        assertThat(request.header("Accept").values()).containsExactly("application/json");
        assertThat(request.containsHeader("X-Repo-Auth")).isFalse();
        assertThat(request.getBody()).isEmpty();
    }

    @Test
    void a_session_through_an_authorization_lists_them_without_naming_it() {
        through.authorizations().orElseThrow().list();

        assertThat(received().get(0).containsHeader("X-Repo-Auth")).isFalse();
    }

    @Test
    void a_stream_asks_once_and_only_when_it_is_read() {
        var stream = authorizations().stream();
        assertThat(received()).isEmpty();

        assertThat(stream).hasSize(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void the_start_read_back_is_the_start() {
        assertThat(authorizations()
                        .list(AuthorizationQuery.all(), Cursor.parse(Cursor.START.toString()))
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeup list repositories", "servicestage list authorizations", "x"})
    void a_cursor_of_another_listing_is_rejected_and_not_sent(String listing) {
        Rejected failure = catchThrowableOfType(
                Rejected.class, () -> authorizations().list(AuthorizationQuery.all(), Cursor.at(listing, "2")));

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageContaining("cursor");
        assertThat(received()).isEmpty();
    }

    @Test
    void a_page_size_is_unsupported_and_not_sent() {
        AuthorizationQuery paged = AuthorizationQuery.all().withPageSize(10);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> authorizations().list(paged, Cursor.START),
                () -> authorizations().stream(paged, ReadAhead.NONE))) {
            Unsupported refusal = catchThrowableOfType(Unsupported.class, call);

            assertThat(refusal)
                    .hasMessageContaining("leave out the page size")
                    .hasMessageContaining("servicestage_06_0092");
            assertThat(refusal.call().effect()).isEqualTo(Effect.NOT_SENT);
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void there_is_no_page_to_read_ahead() {
        assertThat(authorizations().stream(AuthorizationQuery.all(), ReadAhead.of(4)))
                .hasSize(1);

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_closed_session_sends_nothing() {
        plain.close();
        plain.close();

        assertThatThrownBy(this::list).isInstanceOf(Closed.class);
        assertThat(received()).isEmpty();
    }
}
