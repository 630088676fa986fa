package io.github.forgeport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.forgeport.http.fixture.CallsFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpSessionTest extends CallsFixture {

    @BeforeEach
    void anything_is_answered() {
        answer(200, "{\"name\":\"a\"}");
    }

    private HttpSession session() {
        return open(request -> {}, policy);
    }

    @Test
    void opening_sends_nothing() {
        session().calls(ThingsApi.class);

        assertThat(received()).isEmpty();
    }

    @Test
    void a_call_after_closing_is_closed_and_nothing_is_sent() {
        HttpSession session = session();
        Calls<ThingsApi> calls = session.calls(ThingsApi.class);
        get(calls);
        VENDOR.resetRequests();

        session.close();
        Closed failure = failure(Closed.class, calls);

        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isZero();
        assertThat(failure.call().host()).isEqualTo("things");
        assertThat(failure.call().operation()).isEqualTo("get repository by id");
        assertThat(received()).isEmpty();
    }

    @Test
    void closing_twice_is_harmless() {
        HttpSession session = session();

        session.close();
        session.close();

        assertThat(failure(Closed.class, session.calls(ThingsApi.class))).isNotNull();
    }

    @Test
    void a_call_under_way_is_closed_with_its_session() throws Exception {
        answer(aResponse().withBody("{}").withFixedDelay(4_000));
        HttpSession session = session();
        Calls<ThingsApi> calls = session.calls(ThingsApi.class);

        CompletableFuture<GitHostException> failure =
                CompletableFuture.supplyAsync(() -> failure(GitHostException.class, calls));
        while (received().isEmpty()) {
            Thread.sleep(5);
        }
        session.close();

        assertThat(failure.get(3, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Closed.class,
                        closed -> assertThat(closed.call().effect()).isEqualTo(Effect.UNKNOWN));
    }

    @Test
    void a_sibling_goes_on_when_the_other_is_closed() {
        HttpSession session = session();
        HttpSession sibling = session.sibling();

        session.close();

        assertThat(get(sibling.calls(ThingsApi.class)).name()).isEqualTo("a");
        assertThat(failure(Closed.class, session.calls(ThingsApi.class))).isNotNull();
        sibling.close();
    }

    @Test
    void closing_one_of_them_twice_leaves_the_other_its_connections() {
        HttpSession session = session();
        HttpSession sibling = session.sibling();

        sibling.close();
        sibling.close();

        assertThat(get(session.calls(ThingsApi.class)).name()).isEqualTo("a");
    }

    @Test
    void a_closed_session_has_no_sibling() {
        HttpSession session = session();
        session.close();

        assertThatIllegalStateException().isThrownBy(session::sibling);
    }

    @Test
    void a_call_that_races_with_closing_succeeds_or_is_closed_and_nothing_else() throws Exception {
        for (int i = 0; i < 50; i++) {
            HttpSession session = session();
            Calls<ThingsApi> calls = session.calls(ThingsApi.class);

            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> get(calls)));
            TimeUnit.MICROSECONDS.sleep(i * 100L);
            session.close();

            assertThat(failure.get(5, TimeUnit.SECONDS))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(Closed.class));
        }
    }
}
