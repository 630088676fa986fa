package io.github.forgeport.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.forgeport.faults.FaultServer;
import io.github.forgeport.faults.port.SaturatedPort;
import io.github.forgeport.faults.proxy.ProxyScripts;
import io.github.forgeport.http.callback.ClosingSignal;
import io.github.forgeport.http.callback.DaemonThreadFactory;
import io.github.forgeport.http.callback.Deadline;
import io.github.forgeport.http.callback.Lookups;
import io.github.forgeport.http.callback.NoResponse;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.policy.BaseUrl;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.ProxyServer;
import io.github.forgeport.port.failure.FailedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting to a name with several addresses, some of them unreachable; needs Linux, where all of 127.0.0.0/8 is local. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FaultFixture.JVM, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class HappyEyeballsTest extends FaultFixture {

    private static final DaemonThreadFactory DAEMONS = new DaemonThreadFactory("forgeport-test");
    private static final String HERE = "127.0.0.1";
    private static final String REFUSING = "127.0.0.2";
    private static final String SILENT = "127.0.0.3";
    private static final String SILENT_TOO = "127.0.0.4";

    private final int port = host.address().getPort();
    private final ClosingSignal session = new ClosingSignal();
    private final HttpPolicy patient =
            unhurried().withTimeouts(unhurried().timeouts().withConnect(Duration.ofSeconds(20)));

    private Attempt attempt() {
        return new Attempt(session, host.url().getAuthority(), "test", 1, Deadline.in(Duration.ofSeconds(25)), null);
    }

    private static InetAddress[] addresses(String... figures) {
        return Arrays.stream(figures).map(HappyEyeballsTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (UnknownHostException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private void silence(String figures) {
        own(SaturatedPort.startAt(new InetSocketAddress(address(figures), port)));
    }

    /** Creates connections to a host whose name has these addresses. */
    private ConnectionPool connections(HttpPolicy with, String... figures) {
        return connections(DAEMONS, with, figures);
    }

    private ConnectionPool connections(ThreadFactory threads, HttpPolicy with, String... figures) {
        BaseUrl base = BaseUrl.of(URI.create("http://forge.example:" + port), with);
        NameResolution names =
                own(new NameResolution(new Lookups<>("the resolver", DAEMONS), name -> addresses(figures)));
        Dialer dialer = new Dialer(base, own(new RouteSelector("test", base, with.network())), names, with);
        return own(new ConnectionPool(threads, dialer, with.limits()));
    }

    private static NoResponse failure(ConnectionPool connections, Attempt attempt) {
        return catchThrowableOfType(NoResponse.class, () -> connections.acquire(attempt));
    }

    private static String message(NoResponse failure) {
        return failure.toException(FailedCall.builder("things", "test").build()).getMessage();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "127.0.0.1 ::1, 127.0.0.1 ::1",
        "::1 127.0.0.1, ::1 127.0.0.1",
        "::1 ::2 127.0.0.1 127.0.0.2, ::1 127.0.0.1 ::2 127.0.0.2",
        "127.0.0.1 127.0.0.2 127.0.0.3 ::1, 127.0.0.1 ::1 127.0.0.2 127.0.0.3",
        "::1 127.0.0.1 127.0.0.2 127.0.0.3, ::1 127.0.0.1 127.0.0.2 127.0.0.3",
        "127.0.0.2 127.0.0.1, 127.0.0.2 127.0.0.1",
        "127.0.0.1 127.0.0.1 ::1 127.0.0.2 ::1, 127.0.0.1 ::1 127.0.0.2",
        "127.0.0.1, 127.0.0.1"
    })
    @Tag("row:A16")
    void a16_the_families_take_turns_from_the_resolvers_first_choice_on(String resolved, String due) {
        assertThat(HappyEyeballs.interleave(addresses(resolved.split(" ")), 7))
                .extracting(InetSocketAddress::getAddress)
                .containsExactly(addresses(due.split(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a silent one, 127.0.0.3 127.0.0.1",
        "a refusing one, 127.0.0.2 127.0.0.1",
        "two silent ones, 127.0.0.3 127.0.0.4 127.0.0.1",
        "a refusing one behind a silent one, 127.0.0.3 127.0.0.2 127.0.0.1",
        "a silent one behind a refusing one, 127.0.0.2 127.0.0.3 127.0.0.1",
        "one of the other family, ::1 127.0.0.1",
        "one of the other family in between, 127.0.0.3 ::1 127.0.0.1",
        "none, 127.0.0.1 127.0.0.3",
        "itself, 127.0.0.1 127.0.0.1"
    })
    @Tag("row:A16")
    void a16_a_dead_address_before_a_good_one_costs_little(String before, String resolved) {
        silence(SILENT);
        silence(SILENT_TOO);
        Attempt attempt = attempt();
        long begun = System.nanoTime();

        Connection connection = connections(patient, resolved.split(" ")).acquire(attempt);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(before).isLessThan(AT_ONCE);
        InetSocketAddress due = new InetSocketAddress(address(HERE), port);
        assertThat(connection.address()).isEqualTo(due);
        assertThat(attempt.address()).as("what a listener hears").isEqualTo(due);
        host.awaitConnections(1, SOON);
        assertThat(host.connections()).isOne();
    }

    @Test
    @Tag("row:A16")
    void a16_where_the_time_is_short_the_last_of_many_addresses_is_begun_too() {
        String[] resolved = new String[10];
        for (int i = 0; i < 9; i++) {
            resolved[i] = "127.0.1." + (i + 1);
            silence(resolved[i]);
        }
        resolved[9] = HERE;
        HttpPolicy with = policy.withTimeouts(policy.timeouts().withConnect(Duration.ofSeconds(2)));

        assertThat(connections(with, resolved).acquire(attempt()).address().getAddress())
                .isEqualTo(address(HERE));
    }

    @Test
    @Tag("row:A16")
    void a16_a_connection_that_won_carries_a_call_and_its_deadline() {
        silence(SILENT);
        ConnectionPool connections = connections(patient, SILENT, HERE);
        Connection connection = connections.acquire(attempt());

        connections.release(connection);

        assertThat(connections.acquire(attempt())).isSameAs(connection);
    }

    @Test
    @Tag("row:A16")
    void a16_an_address_behind_one_that_answers_is_not_dialled() throws IOException {
        ServerSocket other = own(new ServerSocket(port, 5, address(REFUSING)));
        other.setSoTimeout(100);

        connections(patient, HERE, REFUSING).acquire(attempt());

        assertThat(catchThrowableOfType(SocketTimeoutException.class, other::accept))
                .isNotNull();
    }

    @Test
    @Tag("row:A16")
    void a16_the_failure_names_every_address_with_its_port_and_what_became_of_it() {
        NoResponse failure = failure(connections(patient, REFUSING, "127.0.0.5", "::1"), attempt());

        assertThat(failure.outcome()).isEqualTo("Unavailable.CONNECT");
        assertThat(failure.isTransient()).isTrue();
        assertThat(message(failure))
                .endsWith(" Tried 127.0.0.2:" + port + " (Connection refused), [0:0:0:0:0:0:0:1]:" + port
                        + " (Connection refused), 127.0.0.5:" + port + " (Connection refused).");
    }

    @Test
    @Tag("row:A16")
    void a16_silent_addresses_are_waited_for_as_long_as_for_one_connection_and_named() {
        silence(SILENT);
        silence(SILENT_TOO);
        HttpPolicy quick = policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(700)));

        NoResponse failure = failure(connections(quick, SILENT, REFUSING, SILENT_TOO), attempt());

        assertThat(failure.outcome()).isEqualTo("TimedOut.CONNECT");
        assertThat(message(failure))
                .contains("127.0.0.3:" + port + " (no answer), 127.0.0.2:" + port + " (Connection refused), 127.0.0.4:"
                        + port + " (no answer)");
    }

    @Test
    @Tag("row:A16")
    void a16_the_only_address_is_named_too() {
        silence(SILENT);
        HttpPolicy quick = policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(200)));

        assertThat(message(failure(connections(patient, REFUSING), attempt())))
                .endsWith(" Tried 127.0.0.2:" + port + " (Connection refused).");
        assertThat(message(failure(connections(quick, SILENT), attempt())))
                .endsWith(" Tried 127.0.0.3:" + port + " (no answer).");
    }

    @Test
    @Tag("row:H26")
    void h26_a_special_address_among_them_ends_it_before_any_is_dialled() {
        NoResponse failure = failure(connections(patient, HERE, "169.254.169.254"), attempt());

        assertThat(failure.outcome()).isEqualTo("Rejected");
        assertThat(host.connections()).isZero();
    }

    @Test
    @Tag("row:G2")
    void g2_an_interrupt_ends_it_at_once() throws Exception {
        silence(SILENT);
        silence(SILENT_TOO);
        ConnectionPool connections = connections(patient, SILENT, SILENT_TOO);
        CompletableFuture<NoResponse> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> failure.complete(failure(connections, attempt())));
        caller.start();
        Thread.sleep(400);

        caller.interrupt();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS).outcome()).isEqualTo("Interrupted");
    }

    @Test
    @Tag("row:G4")
    void g4_closing_the_session_ends_it_at_once() throws Exception {
        silence(SILENT);
        silence(SILENT_TOO);
        ConnectionPool connections = connections(patient, SILENT, SILENT_TOO);
        CompletableFuture<NoResponse> failure = inBackground(() -> failure(connections, attempt()));
        Thread.sleep(400);

        session.signal();

        assertThat(failure.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS).outcome()).isEqualTo("Closed");
    }

    @Test
    @Tag("row:A16")
    @ResourceLock(JVM)
    void a16_neither_losers_nor_failures_leave_a_descriptor_behind() {
        silence(SILENT);
        HttpPolicy quick = policy.withTimeouts(policy.timeouts().withConnect(Duration.ofMillis(20)));
        ConnectionPool won = connections(patient, REFUSING, HERE);
        ConnectionPool lost = connections(quick, SILENT, REFUSING);
        won.releaseBroken(won.acquire(attempt()));
        failure(lost, attempt());
        long before = descriptors();

        for (int i = 0; i < 50; i++) {
            won.releaseBroken(won.acquire(attempt()));
            failure(lost, attempt());
        }

        assertThat(descriptors()).isLessThan(before + 40);
    }

    @Test
    @Tag("row:A16")
    void a16_a_winner_that_no_thread_can_watch_is_closed() {
        ThreadFactory none = task -> {
            throw new OutOfMemoryError("fake");
        };
        ConnectionPool connections = connections(none, patient, REFUSING, HERE);

        assertThat(failure(connections, attempt()).outcome()).isEqualTo("Unavailable.SATURATED");

        host.awaitOpenConnections(0, SOON);
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"HTTP, false", "SOCKS, true"})
    @Tag("row:A16")
    void a16_a_dead_address_of_a_proxy_costs_little(String kind, boolean socks) {
        FaultServer proxy =
                own(FaultServer.start().byDefault(socks ? ProxyScripts.socksTo(host) : ProxyScripts.forwardTo(host)));
        int proxyPort = proxy.address().getPort();
        own(SaturatedPort.startAt(new InetSocketAddress(address(SILENT), proxyPort)));
        HttpPolicy over = patient.withNetwork(patient.network()
                .withProxy(
                        socks
                                ? ProxyServer.socks("proxy.example", proxyPort)
                                : ProxyServer.of("proxy.example", proxyPort)));
        Attempt attempt = attempt();

        connections(over, SILENT, HERE).acquire(attempt);

        assertThat(attempt.address()).isEqualTo(proxy.address());
        assertThat(attempt.server()).endsWith(" through the proxy proxy.example:" + proxyPort);
    }
}
