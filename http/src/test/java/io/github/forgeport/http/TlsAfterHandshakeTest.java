package io.github.forgeport.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;

import io.github.forgeport.faults.tls.TlsKey;
import io.github.forgeport.http.fixture.CallerExceptions;
import io.github.forgeport.http.fixture.FaultFixture;
import io.github.forgeport.http.fixture.ThingsApi;
import io.github.forgeport.http.policy.HttpPolicy;
import io.github.forgeport.http.policy.Limits;
import io.github.forgeport.port.failure.GitHostException.TimedOut;
import io.github.forgeport.port.failure.GitHostException.Unavailable;
import io.github.forgeport.port.failure.GitHostException.Unavailable.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The failures of calls to hosts that misuse TLS after the handshake, by endless key updates or by renegotiation. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FaultFixture.JVM, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class TlsAfterHandshakeTest extends FaultFixture {

    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}";

    /** A function that plays the host on each connection. */
    private interface Peer {
        void serve(SSLSocket socket, int connection) throws Exception;
    }

    /** Starts a TLS host on whose connections the peer acts. */
    private URI host(Peer peer) throws IOException {
        SSLServerSocket listener = own((SSLServerSocket) TlsKey.trusted()
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        AtomicInteger connections = new AtomicInteger();
        daemon(() -> {
            while (true) {
                SSLSocket accepted = own((SSLSocket) listener.accept());
                daemon(() -> peer.serve(accepted, connections.incrementAndGet()));
            }
        });
        return URI.create("https://127.0.0.1:" + listener.getLocalPort());
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception gone) {
                // The client went away, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void readRequest(SSLSocket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        while (!in.readLine().isEmpty()) {
            // The head of a request, which has no body.
        }
    }

    private static void answer(SSLSocket socket) throws IOException {
        readRequest(socket);
        sendAnswer(socket);
    }

    private static void sendAnswer(SSLSocket socket) throws IOException {
        socket.getOutputStream().write(ANSWER.getBytes(US_ASCII));
    }

    private Calls<ThingsApi> calls(URI host, SSLContext context, HttpPolicy with) {
        return session(host, with.withNetwork(with.network().withTls(context))).calls(ThingsApi.class);
    }

    /** Responds to one request, and then sends key updates without end, and reads nothing. */
    private static void renewKeys(SSLSocket socket, CountDownLatch renewing) throws IOException {
        answer(socket);
        while (true) {
            socket.startHandshake();
            renewing.countDown();
        }
    }

    @Test
    @Tag("row:B18")
    void b18_a_used_connection_on_which_keys_are_renewed_without_end_is_not_used() throws Exception {
        CountDownLatch renewing = new CountDownLatch(200);
        Calls<ThingsApi> calls = calls(
                host((socket, connection) -> {
                    if (connection == 1) {
                        renewKeys(socket, renewing);
                    } else {
                        answer(socket);
                    }
                }),
                TlsKey.clientContext(),
                policy);
        get(calls);
        renewing.await();

        assertThat(get(calls).name()).isEqualTo("a");
    }

    @Test
    @Tag("row:B18")
    void b18_while_keys_are_renewed_without_end_the_deadline_of_a_call_is_kept() throws Exception {
        CountDownLatch renewing = new CountDownLatch(200);
        Calls<ThingsApi> calls = calls(
                host((socket, connection) -> {
                    if (connection == 1) {
                        renewKeys(socket, renewing);
                    } else {
                        Thread.sleep(60_000);
                    }
                }),
                TlsKey.clientContext(),
                once());
        get(calls);
        renewing.await();

        assertThat(failure(TimedOut.class, calls).call().elapsed()).isLessThan(AT_ONCE);
    }

    @Test
    @Tag("row:G3")
    void g3_while_keys_are_renewed_without_end_closing_the_session_ends_a_call() throws Exception {
        CountDownLatch renewing = new CountDownLatch(200);
        HttpPolicy with = unhurried();
        URI busy = host((socket, connection) -> {
            if (connection == 1) {
                renewKeys(socket, renewing);
            } else {
                Thread.sleep(60_000);
            }
        });
        HttpSession session = session(busy, with.withNetwork(with.network().withTls(TlsKey.clientContext())));
        Calls<ThingsApi> calls = session.calls(ThingsApi.class);
        get(calls);
        renewing.await();

        CompletableFuture<Throwable> call = inBackground(() -> catchThrowable(() -> get(calls)));
        Thread.sleep(200);
        session.close();

        assertThat(call).succeedsWithin(AT_ONCE);
    }

    /** Returns an SSL context that accepts the certificate in the first handshake, and throws in the second. */
    private static SSLContext fickle(Throwable thrown) {
        AtomicInteger asked = new AtomicInteger();
        ScriptedTrustManager trust = new ScriptedTrustManager(() -> {
            if (asked.incrementAndGet() == 2) {
                throw thrown;
            }
        });
        return ScriptedTrustManager.context("TLSv1.2", trust); // TLS 1.3 knows no second handshake.
    }

    /** Begins a new handshake on an open connection. */
    private static void shakeAnew(SSLSocket socket, SSLContext client) throws IOException {
        Collections.list(client.getClientSessionContext().getIds())
                .forEach(id -> client.getClientSessionContext().getSession(id).invalidate());
        socket.startHandshake();
        socket.getInputStream().read(); // Shakes hands before it waits for something to read.
    }

    static Stream<Named<Throwable>> thrown() {
        return Stream.of(
                named("a refusal", new CertificateException(CallerExceptions.TEXT)),
                named("an unchecked exception", new IllegalStateException(CallerExceptions.TEXT)),
                named("an exception that nobody declared", new InterruptedException(CallerExceptions.TEXT)),
                named("a failed assertion", new AssertionError(CallerExceptions.TEXT)),
                named("a missing class", new NoClassDefFoundError(CallerExceptions.TEXT)));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Tag("row:A15")
    void a15_what_a_trust_manager_throws_in_a_later_handshake_is_named_by_its_class(Throwable thrown) throws Exception {
        SSLContext context = fickle(thrown);
        URI host = host((socket, connection) -> {
            readRequest(socket);
            shakeAnew(socket, context);
            sendAnswer(socket);
        });

        Unavailable failure = failure(Unavailable.class, calls(host, context, once()));

        assertThat(failure.reason()).isEqualTo(Reason.TLS_TRUST);
        assertThat(failure)
                .hasMessageContaining(thrown.getClass().getName())
                .hasMessageNotContaining(CallerExceptions.TEXT)
                .hasNoCause();
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Tag("row:A15")
    void a15_so_it_is_on_a_used_connection_unless_another_is_taken_in_its_place(Throwable thrown) throws Exception {
        SSLContext context = fickle(thrown);
        CountDownLatch shaking = new CountDownLatch(1);
        Calls<ThingsApi> calls = calls(
                host((socket, connection) -> {
                    answer(socket);
                    if (connection == 1) {
                        shaking.countDown();
                        shakeAnew(socket, context);
                    }
                }),
                context,
                once());
        get(calls);
        shaking.await();
        Thread.sleep(200);

        Throwable outcome = catchThrowable(() -> get(calls));

        if (outcome != null) {
            assertThat(outcome)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining(thrown.getClass().getName())
                    .hasMessageNotContaining(CallerExceptions.TEXT)
                    .hasNoCause();
        }
    }

    @Test
    void i1_an_error_of_the_jvm_in_a_later_handshake_passes_on() throws Exception {
        OutOfMemoryError error = new OutOfMemoryError("fake");
        SSLContext context = fickle(error);
        URI host = host((socket, connection) -> {
            readRequest(socket);
            if (connection == 1) {
                shakeAnew(socket, context);
            }
            sendAnswer(socket);
        });
        HttpPolicy single = once().withLimits(new Limits(1, Duration.ofSeconds(1), SOON, 10_000, 10_000));
        Calls<ThingsApi> calls = calls(host, context, single);

        assertThat(catchThrowable(() -> get(calls))).isSameAs(error);

        assertThat(get(calls).name()).isEqualTo("a");
    }
}
