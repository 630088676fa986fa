package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallTest {

    private final List<Object> events = new ArrayList<>();

    private final HttpPolicy policy = HttpPolicy.defaults()
            .withTimeouts(Timeouts.DEFAULTS.withCall(Duration.ofMillis(1)))
            .withListener(new CallListener() {
                @Override
                public void attempted(Attempt attempt) {
                    events.add(attempt);
                }

                @Override
                public void called(Call call) {
                    events.add(call.outcome() + " after " + call.attempts());
                }
            });

    /** The parts of a session with a host at which no server listens; nothing is sent. */
    private final SharedParts parts = SharedParts.of(
            "things",
            BaseUrl.of(URI.create("https://127.0.0.1:1"), policy),
            request -> {},
            new ThingsApi.Errors(),
            policy);

    @AfterEach
    void close() {
        parts.transport().close();
    }

    @Test
    @Tag("row:A10")
    void a10_a_call_whose_time_is_over_before_it_began_is_not_tried() throws InterruptedException {
        Call progress = new Call(parts, new ClosingSignal(), Operation.LIST_AUTHORIZATIONS.toString(), null);
        Thread.sleep(5);
        Attempt attempt = progress.nextAttempt();

        NoResponse late = catchThrowableOfType(NoResponse.class, () -> progress.begin(attempt));
        progress.recordFailure(parts.failures().classify(late, attempt), attempt);

        assertThat(progress.awaitRetry(Repetition.READ)).isFalse();
        assertThat(progress.toException()).isInstanceOfSatisfying(TimedOut.class, failure -> {
            assertThat(failure.phase()).isEqualTo(TimedOut.Phase.BEFORE_SEND);
            assertThat(failure.call().attempts()).isZero();
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
            assertThat(failure.call().elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(5));
        });
        assertThat(events).containsExactly("TimedOut.BEFORE_SEND after 0");
    }

    @Test
    void without_a_failure_there_is_none_to_tell_of() {
        Call progress = new Call(parts, new ClosingSignal(), Operation.LIST_AUTHORIZATIONS.toString(), null);

        assertThatIllegalStateException().isThrownBy(progress::toException);
    }
}
