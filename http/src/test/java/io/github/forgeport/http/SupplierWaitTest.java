package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.RenewalFailure;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that ends while it waits for a credential supplier fails with the reason of its end. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FaultFixture.JVM, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class SupplierWaitTest extends FaultFixture {

    private static final Duration A_MOMENT = Duration.ofMillis(600);

    private final CountDownLatch asked = new CountDownLatch(1);

    private final HttpPolicy hurried = within(A_MOMENT, once());

    /** A function that creates an authentication which waits until it is interrupted. */
    private interface Waiting extends Function<CountDownLatch, Authentication> {}

    private static Named<Waiting> waiting(String what, Waiting waiting) {
        return named(what, waiting);
    }

    static Stream<Named<Waiting>> waiting() {
        return Stream.of(
                waiting("a supplier", asked -> Authentication.by(() -> never(asked), SupplierWaitTest::token)),
                waiting(
                        "a link of a chain",
                        asked -> Authentication.by(
                                CredentialChain.of(
                                        List.of(new CredentialChain.Link<Secret>("a place", () -> never(asked)))),
                                SupplierWaitTest::token)),
                waiting(
                        "a renewal",
                        asked -> Authentication.by(
                                RenewingCredential.<Secret>with(() -> never(asked)), SupplierWaitTest::token)),
                waiting("an authentication of the caller's own", asked -> request -> never(asked)));
    }

    static Stream<Throwable> late() {
        return Stream.of(
                new IOException(CallerExceptions.TEXT),
                new AssertionError(CallerExceptions.TEXT),
                new RenewalFailure(null));
    }

    private static <T> T never(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupt) {
            throw CallerExceptions.by(interrupt);
        }
        throw new AssertionError("nobody opens it");
    }

    private static void token(Secret token, OutgoingRequest request) {
        request.header("X-Token", token.reveal());
    }

    private HttpSession session(Authentication authentication, HttpPolicy with) {
        return session(host.url(), authentication, with);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    @Tag("row:A9")
    void a9_the_end_of_its_time_is_told_as_that(Waiting waiting) {
        Calls<ThingsApi> calls = session(waiting.apply(asked), hurried).calls(ThingsApi.class);

        assertLate(failure(Unauthenticated.class, calls));
    }

    /**
     * The supplier throws after the deadline, as a sign-in with the call's own time does; only the deadline decides.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("late")
    @Tag("row:A9")
    void a9_so_is_a_failure_that_comes_when_the_time_is_over(Throwable thrown) {
        Calls<ThingsApi> calls = session(Authentication.by(onCallersThread(thrown), SupplierWaitTest::token), hurried)
                .calls(ThingsApi.class);

        Unauthenticated failure = failure(Unauthenticated.class, calls);

        assertLate(failure);
        assertThat(failure).hasMessageNotContaining(CallerExceptions.TEXT);
    }

    private void assertLate(Unauthenticated failure) {
        assertThat(failure.reason()).isEqualTo(Reason.SUPPLIER);
        assertThat(failure)
                .hasMessageContaining("no credential was supplied")
                .hasMessageEndingWith("Check what supplies the session's credential, which did not answer in time,"
                        + " or allow more time in the policy.");
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isZero();
    }

    private static CredentialSource<Secret> onCallersThread(Throwable thrown) {
        return new CredentialSource<>() {
            @Override
            public Secret get() {
                try {
                    Thread.sleep(A_MOMENT.toMillis() + 1);
                } catch (InterruptedException interrupt) {
                    throw CallerExceptions.by(interrupt);
                }
                throw CallerExceptions.by(thrown);
            }

            @Override
            public boolean refused(Secret credential) {
                return false;
            }

            @Override
            public boolean mayBlock() {
                return false;
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    @Tag("row:G2")
    void g2_an_interrupt_is_told_as_that(Waiting waiting) {
        Calls<ThingsApi> calls = session(waiting.apply(asked), unhurried()).calls(ThingsApi.class);
        Thread caller = Thread.currentThread();
        CompletableFuture<Boolean> interrupting = onceAsked(caller::interrupt);

        Interrupted failure = failure(Interrupted.class, calls);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupting.join()).isTrue();
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waiting")
    @Tag("row:G3")
    void g3_closing_is_told_as_that(Waiting waiting) {
        HttpSession session = session(waiting.apply(asked), unhurried());
        CompletableFuture<Boolean> closing = onceAsked(session::close);

        Closed failure = failure(Closed.class, session.calls(ThingsApi.class));

        assertThat(closing.join()).isTrue();
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.call().elapsed()).isLessThan(AT_ONCE);
    }

    private CompletableFuture<Boolean> onceAsked(Runnable ending) {
        return inBackground(() -> {
            try {
                asked.await();
            } catch (InterruptedException interrupt) {
                throw CallerExceptions.by(interrupt);
            }
            ending.run();
            return true;
        });
    }
}
