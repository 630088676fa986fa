package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialChain;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Retries;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.signing.SignatureTime;
import io.github.forgeport.http.wire.Attempt;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The application's code, such as a supplier or listener, may throw anything wherever it is called. */
class CallsCallbackTest extends FaultFixture {

    private static final String REFUSAL = "{\"code\":\"UNAUTHENTICATED\"}";

    /** A policy of one connection, so that a later call fails if the failed one did not return its connection. */
    private final HttpPolicy single = policy.withLimits(new Limits(1, Duration.ofSeconds(1), SOON, 10_000, 10_000));

    /** The places at which a credential source throws. */
    enum Place {
        GET,
        GET_ON_ANOTHER_THREAD,
        MAY_BLOCK,
        REFUSED
    }

    /** A credential source that throws at one place, as long as it has an exception. */
    private static final class Throwing implements CredentialSource<Secret> {

        private final Place place;
        private @Nullable Throwable thrown;

        Throwing(Place place, Throwable thrown) {
            this.place = place;
            this.thrown = thrown;
        }

        private void at(Place... places) {
            if (thrown != null && List.of(places).contains(place)) {
                throw CallerExceptions.by(thrown);
            }
        }

        void heal() {
            thrown = null;
        }

        @Override
        public Secret get() {
            at(Place.GET, Place.GET_ON_ANOTHER_THREAD);
            return Secret.of("fake");
        }

        @Override
        public boolean refused(Secret credential) {
            at(Place.REFUSED);
            return false;
        }

        @Override
        public boolean mayBlock() {
            at(Place.MAY_BLOCK);
            return place == Place.GET_ON_ANOTHER_THREAD;
        }
    }

    private static Stream<Arguments> everywhere(Stream<? extends Throwable> thrown) {
        List<? extends Throwable> all = thrown.toList();
        return Stream.of(Place.values())
                .flatMap(place -> all.stream()
                        .map(each ->
                                arguments(named(place + " " + each.getClass().getSimpleName(), place), each)));
    }

    private static Stream<Arguments> typed() {
        return everywhere(CallerExceptions.typed());
    }

    private static Stream<Arguments> passing() {
        return everywhere(CallerExceptions.passing());
    }

    private Calls<ThingsApi> by(Supplier<Secret> source, HttpPolicy with) {
        return session(host.url(), Authentication.by(source, CallsCallbackTest::token), with)
                .calls(ThingsApi.class);
    }

    private static void token(Secret token, OutgoingRequest request) {
        request.header("X-Token", token.reveal());
    }

    private void refusing(boolean refusing) {
        host.answering(request -> refusing ? CorrectResponses.status(401).body(Content.of(REFUSAL)) : GOOD);
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    @Tag("row:A13")
    void a13_whatever_a_source_throws_is_typed_and_named_and_everything_is_given_back(Place place, Throwable thrown) {
        Throwing source = new Throwing(place, thrown);
        Calls<ThingsApi> calls = by(source, single);
        refusing(place == Place.REFUSED);

        Unauthenticated failure = failure(Unauthenticated.class, calls);

        assertThat(failure.reason()).isEqualTo(place == Place.REFUSED ? Reason.REFUSED : Reason.SUPPLIER);
        assertThat(failure.call().effect()).isEqualTo(place == Place.REFUSED ? Effect.REJECTED : Effect.NOT_SENT);
        assertThat(failure)
                .hasMessageContaining(" ended as " + thrown.getClass().getName() + ".")
                .hasMessageNotContaining(CallerExceptions.TEXT)
                .hasNoCause()
                .hasNoSuppressedExceptions();
        boolean onThisThread = place != Place.GET_ON_ANOTHER_THREAD;
        assertThat(Thread.interrupted()).isEqualTo(onThisThread && thrown instanceof InterruptedException);
        source.heal();
        refusing(false);
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void i1_an_error_of_the_jvm_passes_on_and_everything_is_given_back(Place place, VirtualMachineError error) {
        Throwing source = new Throwing(place, error);
        Heard heard = new Heard();
        Calls<ThingsApi> calls = by(source, single.withListener(heard));
        refusing(place == Place.REFUSED);

        Throwable thrown = catchThrowable(() -> get(calls));

        assertThat(thrown).isSameAs(error);
        String name = error.getClass().getSimpleName();
        assertThat(heard.events).containsExactly("attempt " + name, "call " + name);
        source.heal();
        refusing(false);
        assertThat(get(calls).name()).isEqualTo("a");
        assertThat(host.connections()).isOne();
    }

    /** A listener that records all events. */
    private static class Heard implements CallListener {

        final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void attempted(Attempt attempt) {
            events.add("attempt " + attempt.outcome());
        }

        @Override
        public void called(Call call) {
            events.add("call " + call.outcome());
        }
    }

    private static Stream<Throwable> thrown() {
        return CallerExceptions.typed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:A13")
    void a13_an_authentication_of_the_callers_own_is_guarded_likewise(Throwable thrown) {
        Calls<ThingsApi> calls = session(
                        host.url(),
                        request -> {
                            throw CallerExceptions.by(thrown);
                        },
                        single)
                .calls(ThingsApi.class);

        for (int i = 0; i < 3; i++) {
            assertThat(failure(Unauthenticated.class, calls))
                    .hasMessageContaining(" ended as " + thrown.getClass().getName() + ".")
                    .hasMessageNotContaining(CallerExceptions.TEXT)
                    .hasNoCause();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:A13")
    void a13_a_fetch_that_throws_anything_is_named_and_the_next_call_fetches_anew(Throwable thrown) {
        AtomicInteger fetched = new AtomicInteger();
        Calls<ThingsApi> calls = by(
                RenewingCredential.with(() -> {
                    if (fetched.incrementAndGet() == 1) {
                        throw CallerExceptions.by(thrown);
                    }
                    return new Lease<>(Secret.of("fake"), null);
                }),
                single);

        Unauthenticated failure = failure(Unauthenticated.class, calls);

        assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
        assertThat(failure.thrown()).contains(thrown.getClass().getName());
        assertThat(failure)
                .hasMessageContaining(" ended as " + thrown.getClass().getName() + ";")
                .hasMessageNotContaining(CallerExceptions.TEXT)
                .hasNoCause();
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:A13")
    void a13_a_place_of_a_chain_that_throws_anything_is_named(Throwable thrown) {
        CredentialChain<Secret> chain = CredentialChain.of(List.of(
                new CredentialChain.Link<>("nowhere", Optional::empty), new CredentialChain.Link<>("a vault", () -> {
                    throw CallerExceptions.by(thrown);
                })));

        assertThat(failure(Unauthenticated.class, by(chain, single)))
                .hasMessageContaining(" ended as " + thrown.getClass().getName() + ".")
                .hasMessageNotContaining(CallerExceptions.TEXT)
                .hasNoCause();
    }

    @Test
    void i1_an_error_of_the_jvm_in_a_fetch_passes_on_to_who_waits_for_it() {
        OutOfMemoryError error = new OutOfMemoryError("fake");
        AtomicInteger fetched = new AtomicInteger();
        Calls<ThingsApi> calls = by(
                RenewingCredential.with(() -> {
                    if (fetched.incrementAndGet() == 1) {
                        throw error;
                    }
                    return new Lease<>(Secret.of("fake"), null);
                }),
                single);

        assertThat(catchThrowable(() -> get(calls))).isSameAs(error);
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @SuppressWarnings({"NullAway", "unchecked"})
    private static Stream<Arguments> ofNoUse() {
        Supplier<?> another = () -> new StringBuilder(CANARY);
        Secret wiped = Secret.of(CANARY);
        wiped.wipe();
        return Stream.of(
                arguments(named("null", (Supplier<Secret>) () -> null), "gave nothing"),
                arguments(named("of another class", (Supplier<Secret>) another), "gave one that cannot be sent"),
                arguments(named("wiped", CredentialSource.of(wiped)), "gave one that cannot be sent"),
                arguments(
                        named("a forged header", CredentialSource.of(Secret.of(CANARY + "\r\nX-Evil: 1"))),
                        "gave one that cannot be sent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofNoUse")
    @Tag("row:A9")
    void a9_what_cannot_be_a_credential_is_told_as_that(Supplier<Secret> source, String told) {
        Unauthenticated failure = failure(Unauthenticated.class, by(source, single));

        assertThat(failure.reason()).isEqualTo(Reason.SUPPLIER);
        assertThat(failure)
                .hasMessageEndingWith("Check what supplies the session's credential, which " + told + ".")
                .hasMessageNotContaining(CANARY);
        assertThat(failure.thrown()).isEmpty();
    }

    @Test
    void a_defect_of_ours_in_the_signing_is_not_told_as_the_callers() {
        NullPointerException ours = new NullPointerException("a defect");
        Calls<ThingsApi> calls = session(
                        host.url(),
                        Authentication.by(CredentialSource.of(Secret.of("fake")), (secret, request) -> {
                            throw ours;
                        }),
                        single)
                .calls(ThingsApi.class);

        assertThat(catchThrowable(() -> get(calls))).isSameAs(ours);
        assertThat(catchThrowable(() -> get(calls))).as("the permit is back").isSameAs(ours);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:G6")
    void g6_whatever_a_listener_throws_changes_nothing(Throwable thrown) {
        CallListener broken = new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
                throw CallerExceptions.by(thrown);
            }

            @Override
            public void called(Call call) {
                throw CallerExceptions.by(thrown);
            }
        };

        Calls<ThingsApi> calls = calls(single.withListener(broken));

        if (thrown instanceof InterruptedException) {
            get(calls);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    void i1_an_error_of_the_jvm_in_a_listener_passes_on_and_the_call_is_told_once() {
        OutOfMemoryError error = new OutOfMemoryError("fake");
        Heard broken = new Heard() {
            @Override
            public void called(Call call) {
                super.called(call);
                if (events.size() == 2) {
                    throw error;
                }
            }
        };
        Calls<ThingsApi> calls = calls(single.withListener(broken));

        assertThat(catchThrowable(() -> get(calls))).isSameAs(error);

        assertThat(broken.events).containsExactly("attempt success", "call success");
        assertThat(get(calls).name()).isEqualTo("a");
    }

    private static Clock clock(Supplier<@Nullable Instant> told) {
        InstantSource source = () -> told.get();
        return source.withZone(ZoneOffset.UTC);
    }

    private static Stream<Arguments> clocks() {
        return Stream.concat(
                Stream.of(Instant.MAX, Instant.MIN, null, Instant.parse("+10000-01-01T00:00:00Z"))
                        .map(told -> arguments(named("tells " + told, clock(() -> told)))),
                CallerExceptions.typed()
                        .filter(each -> !(each instanceof InterruptedException))
                        .map(each -> arguments(named("throws " + each, clock(() -> {
                            throw CallerExceptions.by(each);
                        })))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clocks")
    @Tag("row:G6")
    void g6_a_clock_of_no_use_is_replaced_by_the_jvms(Clock clock) {
        Calls<ThingsApi> calls = session(
                        host.url(),
                        Authentication.by(
                                CredentialSource.of(Secret.of("fake")),
                                (secret, request) -> request.header("X-Time", SignatureTime.extended(request))),
                        policy.withTiming(policy.timing().withClock(clock)))
                .calls(ThingsApi.class);

        get(calls);

        Instant sent = Instant.parse(host.requests().get(0).header("X-Time").orElseThrow());
        assertThat(Duration.between(sent, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    private static Stream<Arguments> generators() {
        return Stream.concat(
                Stream.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE, 0L)
                        .map(drawn -> arguments(named("always draws " + drawn, (RandomGenerator) () -> drawn))),
                CallerExceptions.typed()
                        .filter(each -> !(each instanceof InterruptedException))
                        .map(each -> arguments(named("throws " + each, (RandomGenerator) () -> {
                            throw CallerExceptions.by(each);
                        }))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generators")
    @Tag("row:G6")
    void g6_a_random_generator_of_no_use_changes_nothing(RandomGenerator generator) {
        host.answering(request -> host.requestCount() < 3 ? CorrectResponses.status(503) : GOOD);

        assertThat(get(calls(policy.withTiming(new Timing(Timing.DEFAULTS.sleeper(), generator))))
                        .name())
                .isEqualTo("a");
    }

    @Test
    @Tag("row:G6")
    void g6_a_random_generator_that_breaks_its_own_bounds_changes_nothing() {
        RandomGenerator absurd = new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MIN_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return -bound;
            }
        };
        host.answering(request -> host.requestCount() < 3 ? CorrectResponses.status(503) : GOOD);

        assertThat(get(calls(policy.withTiming(new Timing(Timing.DEFAULTS.sleeper(), absurd))))
                        .name())
                .isEqualTo("a");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thrown")
    @Tag("row:G6")
    void g6_a_sleeper_that_throws_is_replaced_by_a_real_pause(Throwable thrown) {
        Timing.Sleeper broken = (time, closed) -> {
            throw CallerExceptions.by(thrown);
        };
        HttpPolicy with = policy.withTiming(new Timing(broken, Timing.DEFAULTS.randomness()));
        host.answering(request -> host.requestCount() < 3 ? CorrectResponses.status(503) : GOOD);

        if (thrown instanceof InterruptedException) {
            assertThat(failure(GitHostException.Interrupted.class, calls(with))).isNotNull();
            assertThat(Thread.interrupted()).isTrue();
        } else {
            assertThat(get(calls(with)).name()).isEqualTo("a");
        }
    }

    @Test
    void i1_an_error_of_the_jvm_in_clock_sleeper_and_generator_passes_on_and_the_quota_is_given_back() {
        OutOfMemoryError error = new OutOfMemoryError("fake");
        Timing.Sleeper sleeper = (time, closed) -> {
            throw error;
        };
        HttpPolicy one = policy.withRetries(new Retries(
                2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1), 14, 14, 5));
        Calls<ThingsApi> slept = calls(one.withTiming(new Timing(sleeper, Timing.DEFAULTS.randomness())));
        Calls<ThingsApi> drawn = calls(single.withTiming(new Timing(Timing.DEFAULTS.sleeper(), () -> {
            throw error;
        })));
        Calls<ThingsApi> clocked = calls(single.withTiming(Timing.DEFAULTS.withClock(clock(() -> {
            throw error;
        }))));
        host.answering(request -> CorrectResponses.status(503));

        for (Calls<ThingsApi> calls : List.of(slept, drawn, clocked)) {
            for (int i = 0; i < 3; i++) {
                assertThat(catchThrowable(() -> get(calls))).isSameAs(error);
            }
        }
    }

    /** Throws the failure of a credential that cannot be renewed. */
    private static <T> T unproven() {
        return RenewingCredential.<T>with(() -> {
                    throw new IllegalStateException(CallerExceptions.TEXT);
                })
                .get();
    }

    private static Stream<Arguments> unprovenCode() {
        HttpPolicy plain = HttpPolicy.defaults();
        CallListener listener = new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
                unproven();
            }

            @Override
            public void called(Call call) {
                unproven();
            }
        };
        Timing timing = Timing.DEFAULTS;
        return Stream.of(
                arguments(named("a listener", plain.withListener(listener))),
                arguments(named("a clock", plain.withTiming(timing.withClock(clock(CallsCallbackTest::unproven))))),
                arguments(named(
                        "a generator",
                        plain.withTiming(new Timing(timing.sleeper(), () -> CallsCallbackTest.<Long>unproven())))),
                arguments(named(
                        "a sleeper", plain.withTiming(new Timing((time, closed) -> unproven(), timing.randomness())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unprovenCode")
    @Tag("row:G6")
    void g6_code_that_needs_a_credential_which_cannot_be_renewed_changes_nothing(HttpPolicy code) {
        host.answering(request -> host.requestCount() < 3 ? CorrectResponses.status(503) : GOOD);

        assertThat(get(calls(policy.withListener(code.listener()).withTiming(code.timing())))
                        .name())
                .isEqualTo("a");
    }

    @Test
    @Tag("row:A13")
    void a13_a_source_that_renews_when_it_is_refused_and_cannot_is_told_beside_the_refusal() {
        CredentialSource<Secret> renewing = new CredentialSource<>() {
            @Override
            public Secret get() {
                return Secret.of("fake");
            }

            @Override
            public boolean refused(Secret credential) {
                return unproven();
            }

            @Override
            public boolean mayBlock() {
                return false;
            }
        };
        refusing(true);

        Unauthenticated failure = failure(Unauthenticated.class, by(renewing, single));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure)
                .hasMessageContaining(" ended as Unauthenticated.REFRESH.")
                .hasMessageNotContaining(CallerExceptions.TEXT);
    }

    @Test
    void what_a_source_throws_when_the_session_closes_is_heard_by_nobody() {
        Authentication breaking = new Authentication() {
            @Override
            public void authenticate(OutgoingRequest request) {}

            @Override
            public void close() {
                throw CallerExceptions.by(new IOException(CallerExceptions.TEXT));
            }
        };
        HttpSession session = session(host.url(), breaking, single);
        get(session.calls(ThingsApi.class));

        session.close();

        host.awaitOpenConnections(0, AT_ONCE);
    }
}
