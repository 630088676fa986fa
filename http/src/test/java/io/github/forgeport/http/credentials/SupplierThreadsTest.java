package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.Calls;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.callback.SupplierThreads;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SupplierThreadsTest extends FaultFixture {

    private static final String NAME = "forgeport-test-credentials";
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
    private final SupplierThreads threads = own(new SupplierThreads(new DaemonThreadFactory(NAME), 2));

    private Calls<ThingsApi> by(Supplier<Secret> source) {
        return session(
                        host.url(),
                        Authentication.by(source, (token, request) -> request.secretHeader("X-Token", token)),
                        policy)
                .calls(ThingsApi.class);
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(usual);
        TENANT.remove();
    }

    /** Returns a thread factory that throws, as the JVM does, if no thread is left. */
    private static ThreadFactory none(AtomicBoolean left) {
        return task -> {
            if (!left.get()) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(task);
        };
    }

    @Test
    @Tag("row:A9")
    void a9_a_supplier_that_has_answered_can_be_asked_again_at_once() throws Exception {
        SupplierThreads single = own(new SupplierThreads(new DaemonThreadFactory(NAME), 1));

        for (int i = 0; i < 20_000; i++) {
            assertThat(single.submit(() -> "fake").get()).isEqualTo("fake");
        }
    }

    @Test
    @Tag("row:A8")
    void a8_as_many_as_are_allowed_are_asked_and_no_more() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Future<Boolean> first = threads.submit(() -> answer.await(10, TimeUnit.SECONDS));
        Future<Boolean> second = threads.submit(() -> answer.await(10, TimeUnit.SECONDS));

        assertThatExceptionOfType(NoResponse.class)
                .isThrownBy(() -> threads.submit(() -> "fake"))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo("Unavailable.SATURATED"));

        answer.countDown();
        first.get();
        second.get();
        assertThat(threads.submit(() -> "fake").get()).isEqualTo("fake");
    }

    @Test
    void one_that_was_given_up_before_it_began_gives_its_place_back() throws Exception {
        AtomicReference<Runnable> task = new AtomicReference<>();
        SupplierThreads slow = own(new SupplierThreads(
                run -> {
                    task.set(run);
                    return new Thread(() -> {});
                },
                1));
        slow.submit(() -> "never").cancel(true);

        task.get().run();

        assertThat(slow.submit(() -> "fake")).isNotNull();
    }

    @Test
    void a_place_is_given_back_when_no_thread_can_be_had() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        SupplierThreads few = own(new SupplierThreads(none(left), 1));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NoResponse.class)
                    .isThrownBy(() -> few.submit(() -> "fake"))
                    .satisfies(failure -> assertThat(failure.outcome()).isEqualTo("Unavailable.SATURATED"));
        }

        left.set(true);

        assertThat(few.submit(() -> "fake").get()).isEqualTo("fake");
    }

    @Test
    void a_factory_that_makes_no_thread_is_as_a_pool_that_is_full() {
        SupplierThreads none = own(new SupplierThreads(run -> nothing(), 1));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NoResponse.class)
                    .isThrownBy(() -> none.submit(() -> "fake"))
                    .satisfies(failure -> assertThat(failure.outcome()).isEqualTo("Unavailable.SATURATED"));
        }
    }

    @SuppressWarnings("NullAway")
    private static Thread nothing() {
        return null;
    }

    @Test
    void a_closed_one_says_so() {
        threads.close();

        assertThatExceptionOfType(NoResponse.class)
                .isThrownBy(() -> threads.submit(() -> "fake"))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo("Closed"));
    }

    @Test
    void a_supplier_sees_its_callers_context_class_loader_and_none_of_its_thread_locals() throws Exception {
        AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
        AtomicReference<@Nullable String> tenant = new AtomicReference<>("none yet");
        Calls<ThingsApi> calls = by(() -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            tenant.set(TENANT.get());
            return Secret.of("fake");
        });
        TENANT.set("canary");
        for (int i = 0; i < 3; i++) {
            try (URLClassLoader callers = new URLClassLoader(new URL[0])) {
                Thread.currentThread().setContextClassLoader(callers);

                get(calls);

                assertThat(seen).hasValue(callers);
                assertThat(tenant).hasValue(null);
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("forgeport-things-credentials"))
                .isNotEmpty()
                .allSatisfy(thread ->
                        assertThat(thread.getContextClassLoader()).isEqualTo(SupplierThreads.class.getClassLoader()));
    }

    @Test
    void a_supplier_that_leaves_another_class_loader_behind_leaves_it_to_nobody() throws Exception {
        try (URLClassLoader its = new URLClassLoader(new URL[0])) {
            Thread asked = threads.submit(() -> {
                        Thread.currentThread().setContextClassLoader(its);
                        return Thread.currentThread();
                    })
                    .get();

            long end = System.nanoTime() + AT_ONCE.toNanos();
            while (asked.getContextClassLoader() == its) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    @Test
    void a_fetch_sees_the_context_class_loader_of_the_call_that_began_it() throws Exception {
        AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
        AtomicReference<@Nullable String> tenant = new AtomicReference<>("none yet");
        Calls<ThingsApi> calls = by(RenewingCredential.with(() -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            tenant.set(TENANT.get());
            return new Lease<>(Secret.of("fake"), null);
        }));
        TENANT.set("canary");
        try (URLClassLoader callers = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(callers);

            get(calls);

            assertThat(seen).hasValue(callers);
            assertThat(tenant).hasValue(null);
        }
    }

    @Test
    void a_fetch_that_gets_no_thread_fails_the_call_unsent_and_the_next_one_fetches() {
        AtomicBoolean left = new AtomicBoolean();
        Calls<ThingsApi> calls = by(RenewingCredential.with(() -> new Lease<>(Secret.of("fake"), null))
                .withThreads(none(left)));

        for (int i = 0; i < 3; i++) {
            Unavailable failure = failure(Unavailable.class, calls);
            assertThat(failure.reason()).isEqualTo(Unavailable.Reason.SATURATED);
            assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        }
        left.set(true);

        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    void a_renewal_beside_the_calls_that_gets_no_thread_is_tried_again_later() {
        AtomicBoolean left = new AtomicBoolean(true);
        AtomicInteger fetched = new AtomicInteger();
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        RenewingCredential<Secret> renewing = RenewingCredential.with(() -> new Lease<>(
                        Secret.of("fake-" + fetched.incrementAndGet()),
                        Instant.EPOCH,
                        Instant.EPOCH.plus(Duration.ofHours(1))))
                .withTiming(Clock.systemUTC(), () -> passed.get().toNanos(), () -> 0L)
                .withThreads(none(left));
        renewing.get();
        left.set(false);
        passed.set(Duration.ofMinutes(58));

        assertThat(renewing.get()).isEqualTo(Secret.of("fake-1"));

        left.set(true);
        passed.set(Duration.ofMinutes(58).plusSeconds(10));
        assertThat(renewing.get()).isEqualTo(Secret.of("fake-1"));
        passed.set(Duration.ofMinutes(61));
        assertThat(renewing.get()).isEqualTo(Secret.of("fake-2"));
    }
}
