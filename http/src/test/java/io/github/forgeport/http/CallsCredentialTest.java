package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.faults.content.Content;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.http.response.ErrorMeaning;
import io.github.forgeport.port.failure.FailedCall;
import io.github.forgeport.port.failure.GitHostException.Effect;
import io.github.forgeport.port.failure.GitHostException.NotFound;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The retries and failures of calls whose credential the host refuses. */
class CallsCredentialTest extends FaultFixture {

    private final AtomicInteger fetched = new AtomicInteger();

    private Calls<ThingsApi> by(Supplier<Secret> source) {
        return session(host.url(), Authentication.by(source, CallsCredentialTest::token), policy)
                .calls(ThingsApi.class);
    }

    private static void token(Secret token, OutgoingRequest request) {
        request.header("X-Token", token.reveal());
        request.header("X-Time", request.time().toString());
    }

    private RenewingCredential<Secret> renewing() {
        return RenewingCredential.with(() -> new Lease<>(Secret.of("fake-" + fetched.incrementAndGet()), null));
    }

    private static ScriptedResponse refusal(int status, ErrorMeaning.Kind kind) {
        return CorrectResponses.status(status).body(Content.of("{\"code\":\"" + kind + "\"}"));
    }

    /** Makes the host refuse the first request and serve all others. */
    private void refusingFirst(ScriptedResponse refusal) {
        host.answering(request -> host.requestCount() == 1 ? refusal : GOOD);
    }

    private List<String> sent(String header) {
        return host.requests().stream()
                .map(request -> request.header(header).orElseThrow())
                .toList();
    }

    private static Instant now(ReceivedRequest request) {
        return Instant.parse(request.header("X-Time").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Repetition.class)
    @Tag("row:D6")
    void d6_an_expired_token_is_renewed_within_the_call(Repetition repetition) {
        refusingFirst(refusal(401, ErrorMeaning.Kind.UNAUTHENTICATED));

        assertThat(get(by(renewing()), repetition).name()).isEqualTo("a");

        assertThat(sent("X-Token")).containsExactly("fake-1", "fake-2");
    }

    @Test
    @Tag("row:D6")
    void d6_a_token_that_stays_refused_is_renewed_once() {
        host.answering(request -> refusal(401, ErrorMeaning.Kind.UNAUTHENTICATED));

        Unauthenticated failure = failure(Unauthenticated.class, by(renewing()));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.call().attempts()).isEqualTo(2);
        assertThat(failure.call().effect()).isEqualTo(Effect.REJECTED);
    }

    @Test
    @Tag("row:D5")
    @Tag("row:D6")
    void d5_d6_a_token_that_never_changes_is_not_tried_twice() {
        host.answering(request -> refusal(401, ErrorMeaning.Kind.UNAUTHENTICATED));

        Unauthenticated failure =
                failure(Unauthenticated.class, by(CredentialSource.of(Secret.of("fake"))), Repetition.ONCE);

        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requestCount()).isOne();
    }

    @Test
    @Tag("row:E9")
    void e9_a_hundred_threads_meet_a_refusal_and_share_one_renewal() throws Exception {
        host.answering(request -> request.header("X-Token").orElseThrow().equals("fake-1")
                ? refusal(401, ErrorMeaning.Kind.UNAUTHENTICATED)
                : GOOD);
        Calls<ThingsApi> calls = by(renewing());
        List<CompletableFuture<ThingsApi.Thing>> all = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            all.add(inBackground(() -> get(calls)));
        }

        for (CompletableFuture<ThingsApi.Thing> one : all) {
            assertThat(one.get(10, TimeUnit.SECONDS).name()).isEqualTo("a");
        }
        assertThat(fetched).hasValue(2);
    }

    @Test
    @Tag("row:E10")
    void e10_a_failed_renewal_fails_the_call_before_anything_is_sent() {
        RenewingCredential<Secret> failing = RenewingCredential.with(() -> {
            throw new IllegalStateException(CANARY);
        });

        Unauthenticated failure = failure(Unauthenticated.class, by(failing));

        assertThat(failure.reason()).isEqualTo(Reason.REFRESH);
        assertThat(failure.call().effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure).hasMessageNotContaining(CANARY).hasNoCause();
        assertThat(host.requestCount()).isZero();
    }

    @Test
    void a_source_that_cannot_be_interrupted_takes_a_bounded_number_of_threads() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Supplier<Secret> stuck = () -> {
            asked.incrementAndGet();
            boolean released = false;
            while (!released) {
                try {
                    never.await();
                    released = true;
                } catch (InterruptedException unheard) {
                    // That is what such a source does.
                }
            }
            return Secret.of("fake");
        };
        HttpPolicy few = within(Duration.ofMillis(200), once()).withLimits(new Limits(2, SOON, SOON, 1_000, 1_000));
        Calls<ThingsApi> calls = session(host.url(), Authentication.by(stuck, CallsCredentialTest::token), few)
                .calls(ThingsApi.class);

        while (asked.get() < 4) {
            assertThat(failure(Unauthenticated.class, calls).reason()).isEqualTo(Reason.SUPPLIER);
        }
        for (int i = 0; i < 10; i++) {
            Unavailable saturated = failure(Unavailable.class, calls);
            assertThat(saturated.reason()).isEqualTo(Unavailable.Reason.SATURATED);
            assertThat(saturated.call().effect()).isEqualTo(Effect.NOT_SENT);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("forgeport-things-credentials"))
                .hasSize(4);
        never.countDown();
    }

    @Test
    void a_source_of_ours_that_fails_is_named_by_its_kind_alone() {
        NotFound unfound = new NotFound(FailedCall.builder(CANARY, CANARY).build(), CANARY);
        RenewingCredential<Secret> failing = RenewingCredential.with(() -> {
            throw unfound;
        });

        Unauthenticated supplied = failure(Unauthenticated.class, by(() -> {
            throw unfound;
        }));
        Calls<ThingsApi> renewed = by(failing);
        Unauthenticated first = failure(Unauthenticated.class, renewed);
        Unauthenticated remembered = failure(Unauthenticated.class, renewed);

        assertThat(supplied)
                .hasMessageEndingWith("Check what supplies the session's credential, which ended as NotFound.");
        assertThat(List.of(first, remembered))
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageEndingWith(
                                "Check what renews the session's credential, which ended as NotFound; after"
                                        + " a refusal it is asked again in a minute."));
        assertThat(List.of(supplied, first, remembered))
                .allSatisfy(failure ->
                        assertThat(failure).hasMessageNotContaining(CANARY).hasNoCause());
    }

    @Test
    @Tag("row:E14")
    void e14_a_credential_that_was_rotated_within_a_call_is_used_by_the_next_attempt() {
        host.answering(request -> host.requestCount() == 1 ? CorrectResponses.status(503) : GOOD);

        get(by(() -> Secret.of("fake-" + fetched.incrementAndGet())));

        assertThat(sent("X-Token")).containsExactly("fake-1", "fake-2");
    }

    @Test
    void i1_a_source_that_fails_over_a_refusal_changes_nothing() {
        host.answering(request -> refusal(401, ErrorMeaning.Kind.UNAUTHENTICATED));
        CredentialSource<Secret> failing = new CredentialSource<>() {
            @Override
            public Secret get() {
                return Secret.of("fake");
            }

            @Override
            public boolean refused(Secret credential) {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public boolean mayBlock() {
                return false;
            }
        };

        Unauthenticated failure = failure(Unauthenticated.class, by(failing));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessageNotContaining(CANARY).hasNoCause();
    }

    @Test
    void what_the_host_keeps_being_refused_elsewhere_voids_no_credential_of_ours() {
        host.answering(request -> refusal(400, ErrorMeaning.Kind.DELEGATE_REFUSED));

        assertThat(failure(Unauthenticated.class, by(renewing())).call().attempts())
                .isOne();
        assertThat(fetched).hasValue(1);
    }

    @Test
    @Tag("row:G6")
    void g6_a_clock_that_fails_changes_nothing() {
        InstantSource broken = () -> {
            throw new IllegalStateException(CANARY);
        };
        Clock clock = broken.withZone(ZoneOffset.UTC);

        assertThat(get(calls(policy.withTiming(policy.timing().withClock(clock))))
                        .name())
                .isEqualTo("a");
    }

    private Calls<ThingsApi> offBy(Duration skew) {
        HttpPolicy with = policy.withTiming(policy.timing().withClock(Clock.offset(Clock.systemUTC(), skew)));
        return session(
                        host.url(),
                        Authentication.by(CredentialSource.of(Secret.of("fake")), CallsCredentialTest::token),
                        with)
                .calls(ThingsApi.class);
    }

    private static ScriptedResponse skewed(Instant date) {
        return refusal(401, ErrorMeaning.Kind.CLOCK_SKEW)
                .header(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(date, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT16M", "PT-16M", "PT24H", "PT-24H"})
    @Tag("row:D3")
    @Tag("row:E12")
    void d3_e12_a_clock_that_is_off_is_corrected_once(Duration skew) {
        host.answering(
                request -> Duration.between(now(request), Instant.now()).abs().compareTo(Duration.ofMinutes(15)) > 0
                        ? skewed(Instant.now())
                        : GOOD);
        Calls<ThingsApi> calls = offBy(skew);

        assertThat(get(calls, Repetition.ONCE).name()).isEqualTo("a");
        assertThat(host.requestCount()).isEqualTo(2);

        get(calls);
        assertThat(host.requestCount()).as("it stays corrected").isEqualTo(3);
    }

    @Test
    @Tag("row:D3")
    void d3_a_clock_that_the_host_finds_wrong_once_more_fails_the_call() {
        host.answering(request -> skewed(Instant.now().plus(Duration.ofHours(host.requestCount()))));

        Unauthenticated failure = failure(Unauthenticated.class, offBy(Duration.ZERO));

        assertThat(failure.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(failure.call().attempts()).isEqualTo(2);
    }

    @Test
    @Tag("row:E12")
    void e12_a_host_that_is_ten_years_off_or_says_no_time_corrects_nothing() {
        host.answering(request -> skewed(Instant.now().plus(Duration.ofDays(3_650))));
        Unauthenticated far = failure(Unauthenticated.class, offBy(Duration.ZERO));

        host.answering(request -> refusal(401, ErrorMeaning.Kind.CLOCK_SKEW));
        Unauthenticated silent = failure(Unauthenticated.class, offBy(Duration.ofMinutes(16)));

        assertThat(far.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(far.call().attempts()).isOne();
        assertThat(silent.call().attempts()).isOne();
    }

    @Test
    @Tag("row:E12")
    void e12_a_host_that_agrees_with_the_clock_it_refused_is_not_asked_again() {
        host.answering(request -> skewed(Instant.now()));

        assertThat(failure(Unauthenticated.class, offBy(Duration.ZERO)).call().attempts())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(Repetition.class)
    @Tag("row:D4")
    void d4_a_number_that_was_used_before_is_replaced_unless_the_request_may_be_a_copy(Repetition repetition) {
        host.answering(request -> refusal(400, ErrorMeaning.Kind.NONCE_USED));
        Function<Repetition, Integer> attempts = of -> of == Repetition.ONCE ? 1 : 2;

        Unauthenticated failure =
                failure(Unauthenticated.class, by(CredentialSource.of(Secret.of("fake"))), repetition);

        assertThat(failure.call().attempts()).isEqualTo(attempts.apply(repetition));
        assertThat(failure.call().effect()).isEqualTo(Effect.UNKNOWN);
    }
}
