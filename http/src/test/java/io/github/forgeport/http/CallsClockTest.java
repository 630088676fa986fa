package io.github.forgeport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.credentials.Authentication;
import io.github.forgeport.http.credentials.CredentialSource;
import io.github.forgeport.http.credentials.RenewingCredential;
import io.github.forgeport.http.credentials.RenewingCredential.Lease;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.request.OutgoingRequest;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated;
import io.github.forgeport.port.failure.GitHostException.Unauthenticated.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The failures of calls that the host refuses for a wrong credential or a wrong clock, distinguished by the response's
 * date.
 */
class CallsClockTest extends FaultFixture {

    private static final String EITHER = "UNAUTHENTICATED_OR_CLOCK_SKEW";

    private final AtomicInteger fetched = new AtomicInteger();

    private Calls<ThingsApi> signing(Supplier<Secret> source, Duration ahead) {
        return calls(Authentication.by(source, CallsClockTest::sign), ahead);
    }

    private Calls<ThingsApi> signing(Duration ahead) {
        return signing(CredentialSource.of(Secret.of("fake")), ahead);
    }

    private Calls<ThingsApi> calls(Authentication authentication, Duration ahead) {
        HttpPolicy off = policy.withTiming(policy.timing().withClock(Clock.offset(Clock.systemUTC(), ahead)));
        return session(host.url(), authentication, off).calls(ThingsApi.class);
    }

    private static void sign(Secret token, OutgoingRequest request) {
        request.header("X-Token", token.reveal());
        request.header("X-Time", request.time().toString());
    }

    private RenewingCredential<Secret> renewing() {
        return RenewingCredential.with(() -> new Lease<>(Secret.of("fake-" + fetched.incrementAndGet()), null));
    }

    private static ScriptedResponse refusal(String code) {
        return CorrectResponses.status(401, "{\"code\":\"" + code + "\"}");
    }

    private static ScriptedResponse dated(ScriptedResponse answer, Instant date) {
        return answer.header(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(date, ZoneOffset.UTC)));
    }

    private static Duration skew(ReceivedRequest request) {
        return Duration.between(
                Instant.now(), Instant.parse(request.header("X-Time").orElseThrow()));
    }

    private static boolean isLate(ReceivedRequest request) {
        return skew(request).abs().compareTo(Duration.ofMinutes(15)) > 0;
    }

    private List<String> tokens() {
        return host.requests().stream()
                .map(request -> request.header("X-Token").orElseThrow())
                .toList();
    }

    @ParameterizedTest(name = "{0} ahead")
    @ValueSource(strings = {"PT16M", "PT-16M", "PT24H", "PT-24H"})
    @Tag("row:D3")
    void d3_a_date_that_is_far_from_the_requests_corrects_the_clock_once(Duration ahead) {
        host.answering(request -> isLate(request) ? dated(refusal(EITHER), Instant.now()) : GOOD);
        Calls<ThingsApi> calls = signing(renewing(), ahead);

        assertThat(get(calls, Repetition.ONCE).name()).isEqualTo("a");
        get(calls);

        assertThat(host.requestCount()).as("it stays corrected").isEqualTo(3);
        assertThat(fetched).as("the key was good").hasValue(1);
    }

    @ParameterizedTest(name = "{0} ahead")
    @ValueSource(strings = {"PT0S", "PT50S", "PT-50S"})
    @Tag("row:D3")
    void d3_a_date_near_the_requests_corrects_nothing(Duration ahead) {
        host.answering(request -> dated(refusal(EITHER), Instant.now()));
        Calls<ThingsApi> calls = signing(ahead);

        Unauthenticated failure = failure(Unauthenticated.class, calls);
        failure(Unauthenticated.class, calls);

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.call().attempts()).isOne();
        assertThat(host.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(skew(request)).isCloseTo(ahead, Duration.ofSeconds(5)));
    }

    @ParameterizedTest(name = "{0} ahead")
    @ValueSource(strings = {"PT0S", "PT50S", "PT-50S"})
    @Tag("row:D3")
    void d3_nor_does_one_that_is_said_to_be_the_clocks(Duration ahead) {
        host.answering(request -> dated(refusal("CLOCK_SKEW"), Instant.now()));
        Calls<ThingsApi> calls = signing(ahead);

        Unauthenticated failure = failure(Unauthenticated.class, calls);
        failure(Unauthenticated.class, calls);

        assertThat(failure.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(host.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(skew(request)).isCloseTo(ahead, Duration.ofSeconds(5)));
    }

    @Test
    @Tag("row:D3")
    void d3_more_than_a_minute_is_far() {
        host.answering(request -> dated(refusal(EITHER), Instant.now()));

        Unauthenticated failure = failure(Unauthenticated.class, signing(Duration.ofSeconds(70)));

        assertThat(failure.reason()).as("the key's, after the clock was right").isEqualTo(Reason.REFUSED);
        assertThat(failure.call().attempts()).isEqualTo(2);
        assertThat(skew(host.requests().get(1))).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    @Tag("row:D3")
    void d3_a_refusal_without_a_date_or_with_one_that_is_none_is_the_keys() {
        for (ScriptedResponse undated : List.of(
                refusal(EITHER),
                refusal(EITHER).header("Date", "yesterday"),
                dated(dated(refusal(EITHER), Instant.now()), Instant.now()))) {
            host.answering(request -> undated);

            Unauthenticated failure = failure(Unauthenticated.class, signing(Duration.ofHours(1)));

            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure.call().attempts()).isOne();
        }
    }

    @Test
    @Tag("row:D3")
    @Tag("row:E12")
    void d3_e12_a_host_that_is_ten_years_off_corrects_nothing() {
        host.answering(request -> dated(refusal(EITHER), Instant.now().plus(3_650, ChronoUnit.DAYS)));

        Unauthenticated failure = failure(Unauthenticated.class, signing(Duration.ZERO));

        assertThat(failure.reason()).isEqualTo(Reason.CLOCK_SKEW);
        assertThat(failure.call().attempts()).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {EITHER, "CLOCK_SKEW"})
    @Tag("row:D3")
    void d3_a_request_that_carries_no_time_has_none_to_correct(String code) {
        host.answering(request -> dated(refusal(code), Instant.now()));
        Authentication token = Authentication.by(
                CredentialSource.of(Secret.of("fake")), (secret, request) -> request.header("X-Token", "fake"));

        Unauthenticated failure = failure(Unauthenticated.class, calls(token, Duration.ofHours(1)));

        assertThat(failure.call().attempts()).isOne();
    }

    @Test
    @Tag("row:D3")
    @Tag("row:D6")
    void d3_d6_a_date_near_the_requests_renews_the_key() {
        host.answering(request -> host.requestCount() == 1 ? dated(refusal(EITHER), Instant.now()) : GOOD);

        assertThat(get(signing(renewing(), Duration.ZERO)).name()).isEqualTo("a");

        assertThat(tokens()).containsExactly("fake-1", "fake-2");
    }

    @Test
    @Tag("row:D3")
    @Tag("row:D6")
    void d3_d6_a_key_that_expired_under_a_clock_that_is_off_is_renewed_after_the_correction() {
        host.answering(request -> {
            boolean fresh = request.header("X-Token").orElseThrow().equals("fake-2");
            return fresh && !isLate(request) ? GOOD : dated(refusal(EITHER), Instant.now());
        });

        assertThat(get(signing(renewing(), Duration.ofHours(1))).name()).isEqualTo("a");

        assertThat(tokens()).containsExactly("fake-1", "fake-1", "fake-2");
    }
}
