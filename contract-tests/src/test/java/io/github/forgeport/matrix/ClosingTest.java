package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.adapter.servicestage.ServiceStageConfig;
import io.github.forgeport.adapter.servicestage.ServiceStageCredentials;
import io.github.forgeport.adapter.servicestage.ServiceStageGitHost;
import io.github.forgeport.contract.Vendors;
import io.github.forgeport.contract.specimen.Specimens;
import io.github.forgeport.domain.authorization.AuthorizationName;
import io.github.forgeport.domain.repository.RepositoryPath;
import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.Interrupted;
import io.github.forgeport.sandbox.SandboxAccounts;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * G2 and G3: a call ends at once when its session closes or its caller is interrupted, even if the credential supplier does
 * not respond or a sibling holds the only connection.
 */
@Isolated // It counts threads, or times, that others would add to.
class ClosingTest {

    /** The longest time to end a call: 50 ms on a quiet machine; the policy's own limits are far longer. */
    private static final long AT_ONCE_SECONDS = 5;

    private static final long INTO_THE_PHASE_MILLIS = 300;
    private static final Duration LONG = Duration.ofSeconds(60);

    /** The phase in which a call is ended whose session shares its connections with another. */
    enum Phase {
        SUPPLIER,
        ACQUIRE,
        HEADERS
    }

    @Test
    @Tag("row:G2")
    void g2_an_interrupt_ends_a_call_whose_supplier_is_deaf_to_it() throws Exception {
        CountDownLatch deaf = new CountDownLatch(1);
        try (RowFixture fixture = patient();
                Subject.Session session = fixture.credential(deafUntil(deaf)).open()) {
            CompletableFuture<ActualOutcome> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> outcome.complete(ActualOutcome.of(session)));
            caller.start();
            Thread.sleep(INTO_THE_PHASE_MILLIS);

            caller.interrupt();

            assertThat(soon(outcome).assertFailure()).isInstanceOf(Interrupted.class);
        } finally {
            deaf.countDown();
        }
    }

    @SuppressWarnings("try") // That it is closed is what is tested.
    @Test
    @Tag("row:G3")
    void g3_closing_ends_a_call_whose_supplier_is_deaf() throws Exception {
        CountDownLatch deaf = new CountDownLatch(1);
        try (RowFixture fixture = patient();
                Subject.Session session = fixture.credential(deafUntil(deaf)).open()) {
            CompletableFuture<ActualOutcome> outcome = new CompletableFuture<>();
            new Thread(() -> outcome.complete(ActualOutcome.of(session))).start();
            Thread.sleep(INTO_THE_PHASE_MILLIS);

            session.close();

            assertThat(soon(outcome).assertFailure()).isInstanceOf(Closed.class);
        } finally {
            deaf.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("row:G3")
    void g3_closing_one_of_two_that_share_connections_ends_its_calls_alone(Phase phase) throws Exception {
        CountDownLatch deaf = new CountDownLatch(phase == Phase.SUPPLIER ? 1 : 0);
        try (RowFixture fixture = patient()) {
            if (phase != Phase.SUPPLIER) {
                fixture.byDefault(readRequest(), hang());
            }
            if (phase == Phase.ACQUIRE) {
                fixture.policy(
                        now -> now.withLimits(new Limits(1, LONG, LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY)));
            }
            ServiceStageCredentials credentials = ServiceStageCredentials.token(deafUntil(deaf));
            try (ServiceStageGitHost host = ServiceStageGitHost.connect(ServiceStageConfig.at(
                    fixture.url(), SandboxAccounts.SERVICESTAGE_PROJECT, credentials, fixture.policy()))) {
                CompletableFuture<ActualOutcome> others = new CompletableFuture<>();
                new Thread(() -> others.complete(lists(host))).start();
                Thread.sleep(INTO_THE_PHASE_MILLIS);
                CompletableFuture<ActualOutcome> outcome = new CompletableFuture<>();
                ServiceStageGitHost sibling =
                        host.through(new AuthorizationName(SandboxAccounts.SERVICESTAGE_AUTHORIZATION));
                new Thread(() -> outcome.complete(finds(sibling))).start();
                Thread.sleep(INTO_THE_PHASE_MILLIS);

                sibling.close();

                assertThat(soon(outcome).assertFailure()).isInstanceOf(Closed.class);
                assertThat(others).as("the other's call").isNotDone();
                deaf.countDown();
                fixture.server().heal();
                assertThat(soon(others).failure()).isNull();
            }
        } finally {
            deaf.countDown();
        }
    }

    private static ActualOutcome lists(ServiceStageGitHost host) {
        return ActualOutcome.of(
                Subject.Session.of(() -> host.authorizations().orElseThrow().list(), () -> {}));
    }

    private static ActualOutcome finds(ServiceStageGitHost host) {
        return ActualOutcome.of(
                Subject.Session.of(() -> host.repositories().get(RepositoryPath.parse("a/b")), () -> {}));
    }

    private static RowFixture patient() {
        return new RowFixture(Subjects.of(Vendors.SERVICESTAGE, Specimens.AUTHORIZATIONS))
                .policy(now -> now.withTimeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200)))
                        .withLimits(new Limits(4, LONG, LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY)));
    }

    /** Returns a supplier that an interrupt does not wake. */
    private static Supplier<Secret> deafUntil(CountDownLatch answer) {
        return () -> {
            boolean interrupted = false;
            while (true) {
                try {
                    answer.await();
                    break;
                } catch (InterruptedException ignored) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return Secret.of(RowFixture.CREDENTIAL);
        };
    }

    private static <T> T soon(CompletableFuture<T> awaited) throws Exception {
        return awaited.get(AT_ONCE_SECONDS, TimeUnit.SECONDS);
    }
}
