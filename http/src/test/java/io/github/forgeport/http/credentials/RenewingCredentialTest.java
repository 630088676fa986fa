package io.github.forgeport.http.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.RenewalFailure;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.port.capability.Operation;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RenewingCredentialTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger fetched = new AtomicInteger();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private void jump(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void pass(Duration time) {
        jump(time);
        passed.updateAndGet(before -> before.plus(time));
    }

    private RenewingCredential<Secret> renewing(RenewingCredential.Fetch<Secret> fetch) {
        return RenewingCredential.with(fetch)
                .withTiming(clock.withZone(ZoneOffset.UTC), () -> passed.get().toNanos(), () -> Long.MAX_VALUE)
                .withThreads(this::thread);
    }

    private Thread thread(Runnable task) {
        Thread thread = new DaemonThreadFactory("forgeport-renewal").newThread(task);
        threads.add(thread);
        return thread;
    }

    private RenewingCredential<Secret> leasingFor(@Nullable Duration life) {
        return renewing(
                () -> new Lease<>(next(), life == null ? null : clock.instant().plus(life)));
    }

    private Secret next() {
        return Secret.of("fake-" + fetched.incrementAndGet());
    }

    private static Secret fake(int number) {
        return Secret.of("fake-" + number);
    }

    @Test
    void it_is_fetched_once_and_again_shortly_before_it_expires() throws Exception {
        RenewingCredential<Secret> renewing = leasingFor(Duration.ofHours(1));

        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofMinutes(49));
        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofMinutes(8));
        awaitRenewal(renewing, fake(2));
        assertThat(fetched).hasValue(2);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("done in time").isLessThan(end);
            Thread.sleep(1);
        }
    }

    /** Waits for a renewal, which runs in the background. */
    private static void awaitRenewal(RenewingCredential<Secret> renewing, Secret renewed) throws InterruptedException {
        await(() -> renewing.get().equals(renewed));
    }

    @Test
    void an_early_renewal_keeps_nobody_waiting() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        RenewingCredential<Secret> renewing = renewing(() -> {
            if (fetched.get() > 0) {
                answer.await();
            }
            return new Lease<>(next(), clock.instant().plus(Duration.ofHours(1)));
        });
        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofMinutes(59));

        for (int i = 0; i < 100; i++) {
            assertThat(renewing.get()).isEqualTo(fake(1));
        }

        answer.countDown();
        awaitRenewal(renewing, fake(2));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void how_long_it_is_good_is_the_hosts_word_if_it_says_when_it_gave_it() {
        Instant there = NOON.minus(Duration.ofHours(25));
        RenewingCredential<Secret> renewing =
                renewing(() -> new Lease<>(next(), there, there.plus(Duration.ofHours(24))));

        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofHours(23));
        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofHours(1));
        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    @Tag("row:E11")
    void e11_one_that_nobody_set_an_end_to_is_used_until_it_is_refused() throws Exception {
        RenewingCredential<Secret> renewing = leasingFor(null);
        Secret first = renewing.get();
        pass(Duration.ofDays(400));
        assertThat(renewing.get()).isEqualTo(first);

        assertThat(renewing.refused(first)).isTrue();

        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    @Tag("row:E11")
    void e11_one_that_expired_already_is_used_once() throws Exception {
        RenewingCredential<Secret> renewing = leasingFor(Duration.ofHours(-1));

        assertThat(renewing.get()).isEqualTo(fake(1));
        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    @Tag("row:E11")
    void e11_ten_years_are_a_day() throws Exception {
        RenewingCredential<Secret> renewing = leasingFor(Duration.ofDays(3_650));

        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofHours(24));
        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    @Tag("row:E9")
    void e9_one_that_was_replaced_meanwhile_is_not_replaced_again() throws Exception {
        RenewingCredential<Secret> renewing = leasingFor(Duration.ofHours(1));
        Secret first = renewing.get();
        renewing.refused(first);
        Secret second = renewing.get();

        assertThat(renewing.refused(first)).isTrue();

        assertThat(renewing.get()).isEqualTo(second);
        assertThat(fetched).hasValue(2);
    }

    private static List<CompletableFuture<Secret>> aHundredWaitingFor(RenewingCredential<Secret> renewing)
            throws InterruptedException {
        List<CompletableFuture<Secret>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(FaultFixture.inBackground(() -> renewing.get()));
        }
        Thread.sleep(50);
        return all;
    }

    @Test
    @Tag("row:E9")
    void e9_a_hundred_threads_wait_for_one_fetch() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        RenewingCredential<Secret> renewing = renewing(() -> {
            answer.await();
            return new Lease<>(next(), null);
        });
        List<CompletableFuture<Secret>> all = aHundredWaitingFor(renewing);

        answer.countDown();

        for (CompletableFuture<Secret> one : all) {
            assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo(fake(1));
        }
        assertThat(fetched).hasValue(1);
    }

    @Test
    @Tag("row:E10")
    void e10_a_passing_failure_is_tried_anew_by_the_next_call() throws Exception {
        RenewingCredential<Secret> renewing = renewing(() -> {
            if (fetched.incrementAndGet() == 1) {
                throw new IllegalStateException("canary");
            }
            return new Lease<>(fake(7), null);
        });

        assertThatExceptionOfType(RenewalFailure.class)
                .isThrownBy(renewing::get)
                .withNoCause()
                .withMessageNotContaining("canary");
        assertThat(renewing.get()).isEqualTo(fake(7));
    }

    @Test
    @Tag("row:E10")
    void e10_a_failure_is_that_of_all_who_wait() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        RenewingCredential<Secret> renewing = renewing(() -> {
            fetched.incrementAndGet();
            answer.await();
            throw new IllegalStateException("canary");
        });
        List<CompletableFuture<Secret>> all = aHundredWaitingFor(renewing);

        answer.countDown();

        for (CompletableFuture<Secret> one : all) {
            assertThat(one)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(RenewalFailure.class)
                    .withNoCause();
        }
    }

    @Test
    @Tag("row:E10")
    void e10_a_fetch_that_breaks_down_leaves_nobody_waiting() {
        RenewingCredential<Secret> renewing = renewing(() -> {
            if (fetched.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return new Lease<>(fake(7), null);
        });

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(renewing::get);
        assertThat(renewing.get()).isEqualTo(fake(7));
    }

    @Test
    @Tag("row:E10")
    void e10_a_refusal_is_remembered_for_a_minute() throws Exception {
        RenewingCredential<Secret> renewing = renewing(() -> {
            if (fetched.incrementAndGet() == 1) {
                throw new Unauthenticated(
                        FailedCall.builder("iam", Operation.LIST_AUTHORIZATIONS).build(),
                        Unauthenticated.Reason.REFUSED,
                        "Check the password.");
            }
            return new Lease<>(fake(7), null);
        });

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get);
        }
        assertThat(fetched).hasValue(1);
        pass(Duration.ofSeconds(60));
        assertThat(renewing.get()).isEqualTo(fake(7));
    }

    @Test
    void an_early_renewal_that_fails_leaves_the_old_one_in_use_until_it_expires() throws Exception {
        RenewingCredential<Secret> renewing = renewing(() -> {
            if (fetched.incrementAndGet() > 1) {
                throw new IllegalStateException("down");
            }
            return new Lease<>(fake(1), NOON.plus(Duration.ofHours(1)));
        });
        assertThat(renewing.get()).isEqualTo(fake(1));

        pass(Duration.ofMinutes(59));
        assertThat(renewing.get()).isEqualTo(fake(1));
        awaitFetched(2);
        for (int i = 0; i < 100; i++) {
            assertThat(renewing.get()).isEqualTo(fake(1));
        }
        assertThat(fetched).as("soon after").hasValue(2);
        pass(Duration.ofSeconds(10));
        assertThat(renewing.get()).isEqualTo(fake(1));
        awaitFetched(3);

        pass(Duration.ofSeconds(50));
        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get);
    }

    /** Waits for this many fetches, and for the end of their threads. */
    private void awaitFetched(int times) throws InterruptedException {
        await(() -> fetched.get() >= times && threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    @Tag("row:E13")
    void e13_a_clock_that_jumps_neither_ages_nor_rejuvenates_it() {
        RenewingCredential<Secret> renewing = leasingFor(Duration.ofHours(1));
        assertThat(renewing.get()).isEqualTo(fake(1));

        jump(Duration.ofDays(3_650));
        assertThat(renewing.get()).isEqualTo(fake(1));
        jump(Duration.ofDays(-7_300));
        passed.set(Duration.ofHours(1));
        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    @Tag("row:E13")
    void e13_a_clock_that_jumps_does_not_shorten_the_memory_of_a_refusal() {
        RenewingCredential<Secret> renewing = renewing(() -> {
            fetched.incrementAndGet();
            throw new Unauthenticated(
                    FailedCall.builder("iam", Operation.LIST_AUTHORIZATIONS).build(),
                    Unauthenticated.Reason.REFUSED,
                    "Check the password.");
        });
        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get);

        jump(Duration.ofDays(3_650));

        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void an_end_beyond_all_time_is_one_of_a_day() {
        RenewingCredential<Secret> renewing = renewing(() -> new Lease<>(next(), Instant.MAX));

        assertThat(renewing.get()).isEqualTo(fake(1));
        assertThat(renewing.get()).isEqualTo(fake(1));
    }

    @Test
    void a_closed_one_keeps_and_fetches_nothing_more() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        RenewingCredential<Secret> waiting = renewing(() -> {
            asked.countDown();
            Thread.sleep(60_000);
            return new Lease<>(next(), null);
        });
        CompletableFuture<Secret> waiter = FaultFixture.inBackground(() -> waiting.get());
        asked.await();

        waiting.close();

        assertThat(waiter).failsWithin(Duration.ofSeconds(5));
        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(waiting::get);
        RenewingCredential<Secret> fetchedBefore = leasingFor(null);
        fetchedBefore.get();
        fetchedBefore.close();
        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(fetchedBefore::get);
    }

    @Test
    @Tag("row:G2")
    void g2_who_is_interrupted_leaves_the_fetch_to_the_others() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        RenewingCredential<Secret> renewing = renewing(() -> {
            answer.await();
            return new Lease<>(next(), null);
        });
        Thread first =
                new Thread(() -> assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get));
        first.start();
        Thread.sleep(50);
        CompletableFuture<Secret> second = FaultFixture.inBackground(() -> renewing.get());

        first.interrupt();
        first.join(5_000);
        answer.countDown();

        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(fake(1));
        assertThat(fetched).hasValue(1);
    }

    @Test
    @Tag("row:A13")
    void a13_no_lease_is_told_as_that() {
        RenewingCredential<Secret> renewing = renewing(RenewingCredentialTest::nothing);

        assertThatExceptionOfType(RenewalFailure.class)
                .isThrownBy(renewing::get)
                .satisfies(failure -> assertThat(failure.fault().description()).isEqualTo("gave nothing"));
    }

    @SuppressWarnings("NullAway") // What a fetch must not do, and one day will.
    private static Lease<Secret> nothing() {
        return null;
    }

    private static Stream<Throwable> thrown() {
        return CallerExceptions.typed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:G6")
    void g6_clocks_and_chance_that_throw_change_nothing_and_no_fetch_goes_on_for_ever(Throwable thrown) {
        InstantSource broken = () -> {
            throw CallerExceptions.by(thrown);
        };
        RenewingCredential<Secret> renewing = RenewingCredential.with(() -> {
                    if (fetched.get() == 1) {
                        fetched.incrementAndGet();
                        throw new IllegalStateException("once");
                    }
                    return new Lease<>(next(), Instant.now().plus(Duration.ofHours(1)));
                })
                .withTiming(
                        broken.withZone(ZoneOffset.UTC),
                        () -> {
                            throw CallerExceptions.by(thrown);
                        },
                        () -> {
                            throw CallerExceptions.by(thrown);
                        });

        assertThat(renewing.get()).isEqualTo(fake(1));
        renewing.refused(fake(1));
        Thread.interrupted();
        assertThatExceptionOfType(RenewalFailure.class).isThrownBy(renewing::get);
        assertThat(renewing.get()).isEqualTo(fake(3));
        assertThat(renewing.get()).isEqualTo(fake(3));
        Thread.interrupted();
    }

    @Test
    void a_counter_that_breaks_goes_on_where_it_was() {
        LongSupplier breaking = () -> {
            if (fetched.get() > 0 && passed.get().equals(Duration.ZERO)) {
                throw new IllegalStateException("broken");
            }
            return passed.get().toNanos();
        };
        RenewingCredential<Secret> renewing = RenewingCredential.with(
                        () -> new Lease<>(next(), clock.instant().plus(Duration.ofHours(1))))
                .withTiming(clock.withZone(ZoneOffset.UTC), breaking, () -> 0L);
        pass(Duration.ofDays(2));
        assertThat(renewing.get()).isEqualTo(fake(1));

        passed.set(Duration.ZERO);

        assertThat(renewing.get()).isEqualTo(fake(1));
        passed.set(Duration.ofDays(2).plusHours(2));
        assertThat(renewing.get()).isEqualTo(fake(2));
    }

    @Test
    void i1_an_error_of_the_jvm_that_nobody_waits_for_is_left_to_the_thread() throws Exception {
        OutOfMemoryError error = new OutOfMemoryError("fake");
        AtomicReference<@Nullable Throwable> uncaught = new AtomicReference<>();
        RenewingCredential<Secret> renewing = renewing(() -> {
                    if (fetched.get() > 0) {
                        throw error;
                    }
                    return new Lease<>(next(), clock.instant().plus(Duration.ofHours(1)));
                })
                .withThreads(task -> {
                    Thread thread = new Thread(task, "forgeport-renewal");
                    thread.setUncaughtExceptionHandler((of, thrown) -> uncaught.set(thrown));
                    return thread;
                });
        assertThat(renewing.get()).isEqualTo(fake(1));
        pass(Duration.ofMinutes(59));

        assertThat(renewing.get()).isEqualTo(fake(1));

        await(() -> uncaught.get() == error);
        assertThat(renewing.get()).isEqualTo(fake(1));
    }

    @Test
    void nothing_of_it_shows_a_credential() {
        assertThat(leasingFor(null)).hasToString("Renewing[***]");
        assertThat(new Lease<>("canary", NOON)).hasToString("Lease[until " + NOON + "]");
    }
}
