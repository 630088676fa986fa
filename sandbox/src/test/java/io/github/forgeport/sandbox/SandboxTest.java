package io.github.forgeport.sandbox;

import static io.github.forgeport.sandbox.PayloadAssertions.assertPinned;
import static io.github.forgeport.sandbox.SandboxClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SandboxTest {

    @Test
    void it_listens_on_the_loopback_address_only() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.url("servicestage").toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
        }
    }

    @Test
    void two_stand_side_by_side() {
        try (Sandbox one = Sandbox.start();
                Sandbox two = Sandbox.start()) {
            assertThat(one.url("servicestage")).isNotEqualTo(two.url("servicestage"));
            assertPinned(get(one.url("codeup"), "/repository/get"), "codeup/missing-organization-id");
            assertPinned(get(two.url("servicestage"), "/v1"), "servicestage/unknown-path");
        }
    }

    @Test
    void a_taken_port_is_refused_by_number() {
        try (Sandbox sandbox = Sandbox.start()) {
            int port = sandbox.url("servicestage").getPort();

            assertThatThrownBy(() -> Sandbox.start(port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("port " + port + " of 127.0.0.1 cannot be used: it is taken or not allowed");
        }
    }

    @Test
    void a_port_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.start(65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> Sandbox.start(-1));
    }

    @Test
    void closing_frees_the_port_and_twice_is_harmless() {
        Sandbox sandbox = startBelowTheSystemsChoice();
        get(sandbox.url("servicestage"), "/v1");
        sandbox.close();
        sandbox.close();

        assertThatThrownBy(() -> get(sandbox.url("servicestage"), "/v1")).isInstanceOf(UncheckedIOException.class);
        try (Sandbox again = Sandbox.start(sandbox.url("servicestage").getPort())) {
            assertPinned(get(again.url("servicestage"), "/v1"), "servicestage/unknown-path");
        }
    }

    @Test
    void its_threads_are_daemons_and_go_with_it() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Set<Thread> its;

        try (Sandbox sandbox = Sandbox.start()) {
            IntStream.range(0, 20).parallel().forEach(i -> get(sandbox.url("servicestage"), "/v1"));
            its = new HashSet<>(Thread.getAllStackTraces().keySet());
            its.removeAll(before);
            its.removeIf(thread -> isOfTheTest(thread));
        }

        assertThat(its).extracting(Thread::getName).contains("forgeport-sandbox", "HTTP-Dispatcher");
        assertThat(its).allMatch(Thread::isDaemon);
        for (Thread thread : its) {
            thread.join(Duration.ofSeconds(5).toMillis());
        }
        assertThat(its).noneMatch(Thread::isAlive);
    }

    @Test
    void a_kept_connection_is_answered_promptly() {
        long[] nanos = new long[21];

        try (Sandbox sandbox = Sandbox.start()) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                get(sandbox.url("servicestage"), "/v1");
                nanos[i] = System.nanoTime() - start;
            }
        }

        Arrays.sort(nanos);
        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(25));
    }

    @Test
    void the_jvms_properties_are_left_as_they_were() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox).isNotNull();
            assertThat(System.getProperty("sun.net.httpserver.nodelay")).isNull();
        }
    }

    @Test
    void the_jdks_server_dates_the_answers_itself_whatever_the_vendors_clock_says() {
        Clock skewed = Clock.offset(Clock.systemUTC(), Duration.ofDays(-365));

        try (Sandbox sandbox = Sandbox.start(skewed)) {
            String date = get(sandbox.url("servicestage"), "/v1")
                    .headers()
                    .firstValue("Date")
                    .orElseThrow();

            assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    /** Starts a sandbox on ports below those that the system assigns to other programs. */
    private static Sandbox startBelowTheSystemsChoice() {
        for (int port = 20_000; ; port += 10) {
            try {
                return Sandbox.start(port);
            } catch (UncheckedIOException taken) {
                assertThat(port).isLessThan(30_000);
            }
        }
    }

    @Test
    void the_vendors_have_ports_in_a_row_from_the_one_that_is_asked_for() {
        try (Sandbox sandbox = startBelowTheSystemsChoice()) {
            int first = sandbox.url("servicestage").getPort();

            assertThat(first % 10).isZero();
            assertThat(Sandbox.vendors()).startsWith("servicestage", "codeup");
            assertThat(sandbox.url("codeup").getPort()).isEqualTo(first + 1);
        }
    }

    @Test
    void each_vendor_answers_at_its_own_address_alone() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.url("codeup")).isNotEqualTo(sandbox.url("servicestage"));
            assertPinned(get(sandbox.url("codeup"), "/v1"), "codeup/unknown-path");
            assertPinned(get(sandbox.url("servicestage"), "/repository/get"), "servicestage/unknown-path");
        }
    }

    @Test
    void a_port_of_the_row_that_is_taken_is_named_and_none_stays_taken() throws IOException {
        int first;
        try (Sandbox sandbox = startBelowTheSystemsChoice()) {
            first = sandbox.url("servicestage").getPort();
        }
        try (ServerSocket other = new ServerSocket(first + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Sandbox.start(first)).hasMessageContaining("port " + other.getLocalPort() + " ");
        }

        Sandbox.start(first).close();
    }

    @Test
    void a_vendor_that_is_not_played_is_refused_with_those_that_are() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sandbox.url("nobody"))
                    .withMessageContaining(Sandbox.vendors().toString());
        }
    }

    private static boolean isOfTheTest(Thread thread) {
        return thread.getName().startsWith("ForkJoinPool") || thread.getName().startsWith("HttpClient");
    }
}
