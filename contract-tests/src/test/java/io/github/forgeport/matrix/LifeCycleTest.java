package io.github.forgeport.matrix;

import static io.github.forgeport.faults.Steps.hang;
import static io.github.forgeport.faults.Steps.readRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.forgeport.domain.text.Secret;
import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;
import io.github.forgeport.http.endpoint.Repetition;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.http.policy.Timeouts;
import io.github.forgeport.http.policy.Timing;
import io.github.forgeport.port.CallListener;
import io.github.forgeport.port.failure.GitHostException;
import io.github.forgeport.port.failure.GitHostException.Closed;
import io.github.forgeport.port.failure.GitHostException.RateLimited;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;

/** G4 and G6 to G17: concurrent calls, and the closing of sessions. */
@Isolated // It counts threads, or times, that others would add to.
class LifeCycleTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    @Tag("row:G4")
    void g4_closing_twice_with_fifty_calls_under_way_ends_them_all() throws Exception {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.byDefault(readRequest(), hang()).policy(LifeCycleTest::patient);
            Subject.Session session = fixture.open();
            ExecutorService callers = Executors.newFixedThreadPool(50);
            List<Future<ActualOutcome>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(callers.submit(() -> ActualOutcome.of(session)));
            }
            fixture.server().awaitRequests(50, Duration.ofSeconds(10));

            Thread other = new Thread(session::close);
            other.start();
            session.close();

            for (Future<ActualOutcome> call : calls) {
                assertThat(call.get(1, TimeUnit.SECONDS).assertFailure()).isInstanceOf(Closed.class);
            }
            other.join(1_000);
            callers.shutdown();
            fixture.server().awaitOpenConnections(0, Duration.ofSeconds(1));
            awaitNoThreadsOfTheProbe();
        }
    }

    @Test
    @Tag("row:G6")
    void g6_a_listener_that_throws_changes_nothing() {
        CallListener thrower = new CallListener() {
            @Override
            public void attempted(Attempt attempt) {
                throw new IllegalStateException("mine");
            }

            @Override
            public void called(Call call) {
                throw new AssertionError("mine");
            }
        };
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.policy(now -> now.withListener(thrower));
            try (Subject.Session session = fixture.open()) {
                assertThat(session.call()).isEqualTo("7 probe");

                fixture.server().answering(request -> CorrectResponses.status(404));

                assertThat(ActualOutcome.of(session).assertFailure()).isInstanceOf(GitHostException.NotFound.class);
            }
        }
    }

    @Test
    @Tag("row:G7")
    void g7_a_thousand_callers_share_the_connections_and_each_gets_its_own_answer() throws Exception {
        echoes(Executors.newFixedThreadPool(1_000), 1_000);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    @Tag("row:G8")
    void g8_ten_thousand_virtual_threads_each_get_their_own_answer() throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        echoes(virtual, 10_000);
    }

    private static void echoes(ExecutorService callers, int count) throws Exception {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.server().answering(LifeCycleTest::echo);
            fixture.policy(LifeCycleTest::patient);
            try (ProbeVendor probe = ProbeVendor.open(
                    fixture.url(),
                    fixture.policy(),
                    fixture.credential(),
                    Repetition.READ,
                    ProbeVendor.Api::read,
                    "7")) {
                List<Future<Object>> calls = new ArrayList<>();
                for (int i = 1; i <= count; i++) {
                    String id = Integer.toString(i);
                    calls.add(callers.submit((Callable<Object>) () -> probe.call(id)));
                }
                for (int i = 1; i <= count; i++) {
                    assertThat(calls.get(i - 1).get(60, TimeUnit.SECONDS)).isEqualTo(i + " echo");
                }
            }
            assertThat(fixture.server().peakConnections()).isLessThanOrEqualTo(64);
        } finally {
            callers.shutdownNow();
        }
    }

    private static ScriptedResponse echo(ReceivedRequest request) {
        String id = request.target().substring("/things/".length());
        return CorrectResponses.ok("{\"id\":" + id + ",\"name\":\"echo\"}");
    }

    @Test
    @Tag("row:G9")
    void g9_a_host_that_is_down_is_not_stormed_with_retries() {
        assertThat(requestsOf(SoakLength.STORM, 503, Unavailable.class))
                .isBetween((long) SoakLength.STORM, SoakLength.STORM + 36L);
    }

    @Test
    @Tag("row:G9")
    void g9_a_host_that_throttles_is_not_stormed_with_retries() {
        assertThat(requestsOf(SoakLength.STORM, 429, RateLimited.class))
                .isBetween((long) SoakLength.STORM, SoakLength.STORM + 101L);
    }

    private static long requestsOf(int calls, int status, Class<? extends GitHostException> member) {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.server().answering(request -> CorrectResponses.status(status));
            fixture.policy(now ->
                    now.withTiming(new Timing((time, closed) -> {}, now.timing().randomness())));
            try (Subject.Session session = fixture.open()) {
                for (int i = 0; i < calls; i++) {
                    assertThat(ActualOutcome.of(session).failure()).isInstanceOf(member);
                }
                long requests = fixture.server().requestCount();
                g10(fixture, session);
                return requests;
            }
        }
    }

    /** G10: checks that calls succeed at once after the server is healed, though the quota is used up. */
    private static void g10(RowFixture fixture, Subject.Session session) {
        fixture.server().answering(request -> CorrectResponses.ok(ProbeVendor.GOOD));
        long succeeded = IntStream.range(0, 1_000)
                .filter(i -> ActualOutcome.of(session).failure() == null)
                .count();
        assertThat(succeeded).isGreaterThanOrEqualTo(999);
    }

    @Test
    @Tag("row:G13")
    void g13_what_is_set_for_the_whole_jvm_changes_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        CookieHandler cookies = CookieHandler.getDefault();
        CookieManager jar = new CookieManager();
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            CookieHandler.setDefault(jar);
            fixture.server()
                    .answering(request -> CorrectResponses.ok(ProbeVendor.GOOD).header("Set-Cookie", "a=b"));
            try (Subject.Session session = fixture.open()) {
                assertThat(session.call()).isEqualTo("7 probe");
                assertThat(session.call()).isEqualTo("7 probe");
            }
            assertThat(jar.getCookieStore().getCookies()).isEmpty();
            assertThat(fixture.server().requests())
                    .allSatisfy(request -> assertThat(request.headers("Cookie")).isEmpty());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            CookieHandler.setDefault(cookies);
        }
    }

    @Test
    @Tag("row:G16")
    void g16_a_parallel_stream_does_not_lock_itself_out() {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            fixture.policy(now ->
                    patient(now).withLimits(new Limits(1, LONG, LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY)));
            try (Subject.Session session = fixture.open()) {
                assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> session.call()))
                        .hasSize(200)
                        .containsOnly("7 probe");
            }
        }
    }

    @SuppressWarnings("try") // That it is closed is what is tested.
    @Test
    @Tag("row:G17")
    void g17_two_accounts_in_one_jvm_share_nothing() {
        try (RowFixture fixture = new RowFixture(ProbeVendor.read())) {
            try (Subject.Session first = ProbeVendor.read()
                            .opener()
                            .open(fixture.url(), fixture.policy(), () -> Secret.of("account-one"));
                    Subject.Session second = ProbeVendor.read()
                            .opener()
                            .open(fixture.url(), fixture.policy(), () -> Secret.of("account-two"))) {
                first.call();
                second.call();
                first.close();
                second.call();
            }
            List<ReceivedRequest> requests = fixture.server().requests();
            assertThat(requests)
                    .extracting(request -> request.header("X-Token").orElseThrow())
                    .containsExactly("account-one", "account-two", "account-two");
            assertThat(requests.get(0).connection())
                    .isNotEqualTo(requests.get(1).connection());
        }
    }

    private static HttpPolicy patient(HttpPolicy now) {
        return now.withTimeouts(new Timeouts(LONG, LONG, Duration.ofMinutes(2), Duration.ofMillis(200)))
                .withLimits(new Limits(64, Duration.ofMinutes(1), LONG, MiniaturePolicy.BODY, MiniaturePolicy.BODY));
    }

    private static void awaitNoThreadsOfTheProbe() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            boolean none = Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("forgeport-probe"));
            if (none) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("threads are left");
    }
}
